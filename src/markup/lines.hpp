// Lines of a text by byte offsets. A line ends with "\n", "\r\n" or a lone "\r".
#pragma once

#include <cstdint>
#include <string_view>

#include "spor/document.hpp"

namespace spor::markup {

inline bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

inline std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
    while (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r') --at;
    return at;
}

/// Where the line that holds this byte ends, before its line break.
inline std::uint32_t line_end(std::string_view text, std::uint32_t at) {
    while (at < text.size() && text[at] != '\n' && text[at] != '\r') ++at;
    return at;
}

/// Where the line after this one begins, or the text's end.
inline std::uint32_t next_line(std::string_view text, std::uint32_t at) {
    at = line_end(text, at);
    if (at < text.size() && text[at] == '\r') ++at;
    if (at < text.size() && text[at] == '\n') ++at;
    return at;
}

/// Where the line before the one that begins here ends, before its line break; 0 where there is none.
inline std::uint32_t previous_line_end(std::string_view text, std::uint32_t begin) {
    if (begin > 0 && text[begin - 1] == '\n') --begin;
    if (begin > 0 && text[begin - 1] == '\r') --begin;
    return begin;
}

/// Where the line before the one that begins here begins.
inline std::uint32_t previous_line(std::string_view text, std::uint32_t begin) {
    return line_begin(text, previous_line_end(text, begin));
}

/// The end of a range of source without the line breaks and blanks at its end.
inline std::uint32_t trimmed_end(std::string_view text, Range source) {
    while (source.end > source.begin && is_blank_byte(text[source.end - 1])) --source.end;
    return source.end;
}

/// The kind of line break that a text uses, by its first.
inline std::string_view line_break_of(std::string_view text) {
    const std::size_t end = text.find('\n');
    return end != std::string_view::npos && end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n";
}

}  // namespace spor::markup
