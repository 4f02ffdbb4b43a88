#include "ooxml/fields.hpp"

#include <algorithm>

namespace spor::ooxml {

namespace {

constexpr std::size_t kLongestCode = 4096;
constexpr std::size_t kDeepest = 64;

std::string_view first_word(std::string_view code) {
    const std::size_t begin = std::min(code.find_first_not_of(' '), code.size());
    code.remove_prefix(begin);
    return code.substr(0, std::min(code.find(' '), code.size()));
}

}  // namespace

bool makes_contents(std::string_view code) {
    const std::string_view word = first_word(code);
    return word == "TOC" || word == "INDEX" || word == "TOA";
}

std::string_view note_referred_to(std::string_view code) {
    if (first_word(code) != "NOTEREF" || code.find("\\f") == std::string_view::npos) return {};
    code.remove_prefix(code.find("NOTEREF") + std::string_view("NOTEREF").size());
    return first_word(code);
}

void Fields::step(Node character) {
    const std::string_view type = character.attribute("w:fldCharType").value();
    if (type == "begin" && open_.size() < kDeepest) {
        open_.emplace_back();
        ++in_code_;
    } else if (type == "separate" && !open_.empty() && !open_.back().result) {
        open_.back().result = true;
        --in_code_;
        open_.back().contents = makes_contents(open_.back().code);
        if (open_.back().contents) ++contents_;
    } else if (type == "end" && !open_.empty()) {
        pop();
    }
}

void Fields::pop() {
    if (!open_.back().result) --in_code_;
    if (open_.back().contents) --contents_;
    open_.pop_back();
}

void Fields::add_code(std::string_view code) {
    if (open_.empty() || open_.back().result) return;
    std::string& text = open_.back().code;
    text.append(code.substr(0, kLongestCode - std::min(kLongestCode, text.size())));
}

std::size_t Fields::end_paragraph() {
    std::size_t unclosed = 0;
    for (; !open_.empty() && !open_.back().result; ++unclosed) pop();
    return unclosed;
}

std::string_view Fields::note() const {
    return open_.empty() || !open_.back().result ? std::string_view() : note_referred_to(open_.back().code);
}

std::string Fields::link() const {
    for (auto field = open_.rbegin(); field != open_.rend(); ++field) {
        if (!field->result || first_word(field->code) != "HYPERLINK") continue;
        const std::size_t begin = field->code.find('"');
        const std::size_t end = begin == std::string::npos ? begin : field->code.find('"', begin + 1);
        if (end == std::string::npos) return {};
        const bool local = field->code.find("\\l") < begin;
        return (local ? "#" : "") + field->code.substr(begin + 1, end - begin - 1);
    }
    return {};
}

}  // namespace spor::ooxml
