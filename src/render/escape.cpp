#include "render/escape.hpp"

#include <algorithm>
#include <vector>

#include "markup/critic.hpp"

namespace spor::rendering {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

char byte_at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : ' '; }

}  // namespace

EscapeNeeds::EscapeNeeds(std::string_view text, const Escaping& escaping) : text_(text), escaping_(escaping) {
    // `[` begins a link only where a `](` or `][` comes, or where the file defines references.
    escaping_.brackets = escaping.brackets || text.find("](") != std::string_view::npos ||
                         text.find("][") != std::string_view::npos || text.find("[^") != std::string_view::npos;
}

bool EscapeNeeds::at(std::size_t i) const {
    const char next = byte_at(text_, i + 1);
    switch (text_[i]) {
        case '*':
        case '~':
        case '`':
        case '\\':
            return true;
        case '_': {
            const char before = i == 0 ? ' ' : text_[i - 1];
            return !(is_letter(before) || is_digit(before)) || !(is_letter(next) || is_digit(next));
        }
        case '<':
            return next == '/' || next == '!' || next == '?' || is_letter(next);
        case '&':
            return next == '#' || is_letter(next) || is_digit(next);
        case '[':
            return escaping_.brackets;
        case ']':
            return escaping_.brackets && (next == '(' || next == '[');
        case '|':
            return escaping_.cell;
        default:
            return false;
    }
}

void append_escaped(std::string& out, std::string_view text, const Escaping& escaping) {
    const EscapeNeeds needs(text, escaping);
    const std::vector<std::uint32_t> delimiters = markup::critic_escapes(text, {}, escaping.critic);
    auto delimiter = delimiters.begin();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped = needs.at(i);
        // A tilde has its own backslash, which already keeps `{~~` and `~~}` from being delimiters.
        if (escaped || (delimiter != delimiters.end() && *delimiter == i)) out += '\\';
        while (delimiter != delimiters.end() && *delimiter <= i) ++delimiter;
        const bool blank = text[i] == '\n' || text[i] == '\r' || text[i] == '\t';
        out += blank ? ' ' : text[i];
    }
}

}  // namespace spor::rendering
