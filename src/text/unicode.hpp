// Single code points of a UTF-8 text and the two classes that markdown asks for.
#pragma once

#include <string>
#include <string_view>

namespace spor::text {

/// The first or the last code point of a text; U+FFFD for malformed UTF-8, '\n' for an empty text.
[[nodiscard]] char32_t first_code_point(std::string_view text);
[[nodiscard]] char32_t last_code_point(std::string_view text);

/// Punctuation as CommonMark 0.29 has it: ASCII punctuation, and Unicode's categories P* (symbols such as € are none).
[[nodiscard]] bool is_punctuation(char32_t value);

/// White space as CommonMark has it: tab, line feed, form feed, carriage return, and Unicode's category Zs.
[[nodiscard]] bool is_space(char32_t value);

void append_utf8(std::string& text, char32_t value);

}  // namespace spor::text
