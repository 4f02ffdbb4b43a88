// Single characters of UTF-8: stepping over them and telling their kinds, for rooms that may not see ICU.
//
// Ill-formed bytes count as one U+FFFD each, so every function is total and every step moves.
#pragma once

#include <cstddef>
#include <string_view>

namespace spor::text {

inline constexpr char32_t kSoftHyphen = 0x00AD;

/// The slow halves of the functions below, for what is not ASCII.
[[nodiscard]] char32_t next_wide(std::string_view text, std::size_t& at);
[[nodiscard]] char32_t previous_wide(std::string_view text, std::size_t& at);
[[nodiscard]] bool is_wide_letter(char32_t c);
[[nodiscard]] bool is_wide_upper(char32_t c);
[[nodiscard]] bool is_wide_lower(char32_t c);
[[nodiscard]] bool is_wide_digit(char32_t c);
[[nodiscard]] bool is_wide_blank(char32_t c);
[[nodiscard]] char32_t fold_wide(char32_t c);

/// The character that begins at `at`, which then stands behind it. `at` must be inside the text.
[[nodiscard]] inline char32_t next_character(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first >= 0x80) return next_wide(text, at);
    ++at;
    return first;
}
/// The character that ends at `at`, which then stands before it. `at` must not be 0.
[[nodiscard]] inline char32_t previous_character(std::string_view text, std::size_t& at) {
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last >= 0x80) return previous_wide(text, at);
    --at;
    return last;
}

/// Quotation marks of every country, but single ones.
[[nodiscard]] inline bool is_double_quote(char32_t c) {
    return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x301D || c == 0x301E ||
           c == 0xFF02;
}

[[nodiscard]] inline bool is_letter(char32_t c) {
    return c < 0x80 ? (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' : is_wide_letter(c);
}
[[nodiscard]] inline bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : is_wide_upper(c); }
[[nodiscard]] inline bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : is_wide_lower(c); }
[[nodiscard]] inline bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : is_wide_digit(c); }
/// The digit that a superscript one stands for (`¹`): a footnote's mark may be set so. 0: the character is none.
[[nodiscard]] inline char superscript_digit(char32_t c) {
    if (c == 0xB9) return '1';
    if (c == 0xB2 || c == 0xB3) return static_cast<char>('2' + (c - 0xB2));
    return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<char>('0' + (c - 0x2070)) : '\0';
}
/// Combining marks, which belong to the letter before them.
[[nodiscard]] bool is_mark(char32_t c);
/// Blanks of every width, no-break spaces, zero-width characters and controls: what shows nothing.
[[nodiscard]] inline bool is_blank(char32_t c) { return c < 0x80 ? c <= 0x20 || c == 0x7F : is_wide_blank(c); }
[[nodiscard]] inline char32_t fold_case(char32_t c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? c + 0x20U : c) : fold_wide(c);
}
[[nodiscard]] inline bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

/// The text without the blanks at its ends.
[[nodiscard]] std::string_view trim(std::string_view text);
/// How many characters the text has; combining and zero-width characters included. O(bytes).
[[nodiscard]] std::size_t count_characters(std::string_view text);

}  // namespace spor::text
