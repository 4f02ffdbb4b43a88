#include "markup/parse_links.hpp"

#include <algorithm>

#include "markup/entities.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

namespace spor::markup {

namespace {

constexpr std::uint32_t longest_label = 1000;
constexpr std::uint32_t most_parentheses = 32;

bool is_white(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

bool is_escape(std::string_view text, std::uint32_t at) {
    return text[at] == '\\' && at + 1 < text.size() && text::is_punctuation(static_cast<unsigned char>(text[at + 1])) &&
           static_cast<unsigned char>(text[at + 1]) < 0x80;
}

std::uint32_t skip_white(std::string_view text, std::uint32_t at) {
    while (at < text.size() && is_white(text[at])) ++at;
    return at;
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    return at;
}

constexpr std::uint32_t nowhere = 0xFFFFFFFFU;

std::uint32_t scan_bracketed_destination(std::string_view text, std::uint32_t at, Range& range) {
    const std::uint32_t begin = ++at;
    for (; at < text.size() && text[at] != '>'; ++at) {
        if (text[at] == '\n' || text[at] == '<') return nowhere;
        if (is_escape(text, at)) ++at;
    }
    if (at >= text.size()) return nowhere;
    range = {begin, at};
    return at + 1;
}

/// The end of the destination at `at`, or nowhere. As in cmark-gfm, it may leave parentheses open.
std::uint32_t scan_destination(std::string_view text, std::uint32_t at, Range& range) {
    if (at < text.size() && text[at] == '<') return scan_bracketed_destination(text, at, range);
    const std::uint32_t begin = at;
    std::uint32_t open = 0;
    for (; at < text.size(); ++at) {
        const char byte = text[at];
        if (is_escape(text, at)) {
            ++at;
        } else if (byte == '(') {
            if (++open > most_parentheses) return nowhere;
        } else if (byte == ')') {
            if (open == 0) break;
            --open;
        } else if (is_white(byte)) {
            break;
        }
    }
    range = {begin, at};
    return at;
}

/// The end of the title at `at`; `at` itself where there is none.
std::uint32_t scan_title(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return at;
    const char open = text[at];
    if (open != '"' && open != '\'' && open != '(') return at;
    const char close = open == '(' ? ')' : open;
    for (std::uint32_t stop = at + 1; stop < text.size(); ++stop) {
        if (is_escape(text, stop)) {
            ++stop;
        } else if (text[stop] == close) {
            return stop + 1;
        } else if (text[stop] == open) {
            return at;
        }
    }
    return at;
}

/// Behind the line break at `at`, blanks before it skipped; nowhere where more text follows on the line.
std::uint32_t end_line(std::string_view text, std::uint32_t at) {
    at = skip_blanks(text, at);
    if (at == text.size()) return at;
    return text[at] == '\n' ? at + 1 : nowhere;
}

std::string normal_label(std::string_view label) {
    std::string words;
    bool wide = false;
    for (const char byte : label) {
        wide = wide || static_cast<unsigned char>(byte) >= 0x80;
        if (is_white(byte)) {
            if (!words.empty() && words.back() != ' ') words += ' ';
        } else {
            words += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
        }
    }
    if (!words.empty() && words.back() == ' ') words.pop_back();
    return wide ? text::fold(words) : words;
}

}  // namespace

std::uint32_t scan_label(std::string_view text, std::uint32_t at) {
    if (at >= text.size() || text[at] != '[') return 0;
    const std::size_t stop = std::min<std::size_t>(text.size(), at + longest_label);
    for (++at; at < stop; ++at) {
        if (is_escape(text, at)) {
            ++at;
        } else if (text[at] == ']') {
            return at + 1;
        } else if (text[at] == '[') {
            return 0;
        }
    }
    return 0;
}

LinkTail scan_link_tail(std::string_view text, std::uint32_t at) {
    if (at >= text.size() || text[at] != '(') return {};
    Range destination;
    const std::uint32_t begin = skip_white(text, at + 1);
    const std::uint32_t end = scan_destination(text, begin, destination);
    if (end == nowhere) return {};
    const std::uint32_t title = skip_white(text, end);
    const std::uint32_t title_end = title == end ? end : scan_title(text, title);
    const std::uint32_t close = skip_white(text, title_end);
    if (close >= text.size() || text[close] != ')') return {};
    return {close + 1, destination};
}

Definition scan_definition(std::string_view text, std::uint32_t at) {
    Definition definition;
    const std::uint32_t label_end = scan_label(text, at);
    if (label_end == 0 || label_end >= text.size() || text[label_end] != ':') return {};
    definition.label = {at + 1, label_end - 1};
    if (text.substr(at + 1, label_end - at - 2).find_first_not_of(" \t\n") == std::string_view::npos) return {};
    const std::uint32_t begin = skip_white(text, label_end + 1);
    const std::uint32_t end = scan_destination(text, begin, definition.destination);
    if (end == nowhere || end == begin) return {};
    const std::uint32_t title = skip_white(text, end);
    const std::uint32_t title_end = title == end ? title : scan_title(text, title);
    const std::uint32_t with_title = title_end == title ? nowhere : end_line(text, title_end);
    definition.end = with_title != nowhere ? with_title : end_line(text, end);
    if (definition.end == nowhere) return {};
    return definition;
}

std::string clean_destination(std::string_view text) {
    std::string clean;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        if (is_escape(text, at)) {
            clean += text[++at];
        } else if (const Entity entity = text[at] == '&' ? find_entity(text, at) : Entity{}; entity.size > 0) {
            clean += entity.text;
            at += entity.size - 1;
        } else {
            clean += text[at];
        }
    }
    return clean;
}

void References::define(std::string_view label, std::string_view target) {
    targets_.try_emplace(normal_label(label), target);
}

const std::string* References::find(std::string_view label) {
    if (targets_.empty() || label.empty() || label.size() > longest_label) return nullptr;
    const auto found = targets_.find(normal_label(label));
    if (found == targets_.end() || found->second.size() > allowance_) return nullptr;
    allowance_ -= found->second.size();
    return &found->second;
}

}  // namespace spor::markup
