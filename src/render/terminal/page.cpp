#include "render/terminal/page.hpp"

#include <utility>

#include "text/printable.hpp"

namespace spor::rendering {
namespace {

std::string_view code_of(Ink ink) {
    switch (ink) {
        case Ink::plain:
            return "";
        case Ink::insert:
            return "\x1B[1;32m";
        case Ink::remove:
            return "\x1B[9;31m";
        case Ink::moved:
            return "\x1B[36m";
        case Ink::heading:
            return "\x1B[1m";
        case Ink::faint:
            return "\x1B[2m";
        case Ink::alarm:
            return "\x1B[1;31m";
        case Ink::caution:
            return "\x1B[33m";
    }
    return "";
}

}  // namespace

void Page::switch_ink(Ink ink) {
    if (!colour_ || ink == ink_) return;
    if (ink_ != Ink::plain) out_ += "\x1B[0m";
    out_ += code_of(ink);
    ink_ = ink;
}

void Page::put(std::string_view text, Ink ink) {
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        if (blank != 0) {
            if (word_.empty() || word_.back().ink != ink) word_.push_back({{}, ink});
            word_.back().text += text.substr(0, blank);
        }
        if (blank == std::string_view::npos) return;
        end_word();
        blank_ = column_ > 0;
        text.remove_prefix(blank + 1);
    }
}

void Page::put_marked(std::string_view text, Ink ink) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return put(text, Ink::plain);
    const std::size_t last = text.find_last_not_of(' ') + 1;
    put(text.substr(0, first), Ink::plain);
    if (!colour_) put(ink == Ink::insert ? "{+" : "[-", ink);
    put(text.substr(first, last - first), ink);
    if (!colour_) put(ink == Ink::insert ? "+}" : "-]", ink);
    put(text.substr(last), Ink::plain);
}

void Page::end_word() {
    if (word_.empty()) return;
    std::size_t columns = 0;
    for (const Piece& piece : word_) columns += text::columns_of(piece.text);
    const bool too_wide = width_ > 0 && column_ > 0 && column_ + (blank_ ? 1U : 0U) + columns > width_;
    if (too_wide) {
        switch_ink(Ink::plain);
        out_ += '\n';
        column_ = 0;
    } else if (blank_) {
        if (ink_ != word_.front().ink) switch_ink(Ink::plain);
        out_ += ' ';
        ++column_;
    }
    if (column_ == 0) {
        out_.append(indent_, ' ');
        column_ = indent_;
    }
    for (const Piece& piece : word_) {
        switch_ink(piece.ink);
        out_ += piece.text;
    }
    column_ += columns;
    word_.clear();
    blank_ = false;
}

void Page::end_line() {
    end_word();
    switch_ink(Ink::plain);
    if (column_ > 0) out_ += '\n';
    column_ = 0;
    blank_ = false;
}

void Page::empty_line() {
    end_line();
    out_ += '\n';
}

std::string Page::take() {
    end_line();
    return std::move(out_);
}

}  // namespace spor::rendering
