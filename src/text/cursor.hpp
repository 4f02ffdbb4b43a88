// Code points of a UTF-8 text, with the classes that word-finding asks for. Room-private: it shows ICU's macros.
#pragma once

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

namespace spor::text {

enum class CharClass : std::uint8_t { space, letter, digit, ideograph, joiner, symbol };

struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 0;  ///< bytes; 0 past the end
};

/// The code point at `at`; a malformed byte reads as U+FFFD of size 1.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return {};
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto next = static_cast<std::int32_t>(at);
    UChar32 value = 0;
    U8_NEXT(bytes, next, static_cast<std::int32_t>(text.size()), value);
    if (value < 0) return {0xFFFD, 1};
    return {static_cast<char32_t>(value), static_cast<std::uint32_t>(next) - at};
}

/// The code point that ends before `at`.
[[nodiscard]] inline CodePoint code_point_before(std::string_view text, std::uint32_t at) {
    if (at == 0) return {};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    auto previous = static_cast<std::int32_t>(at);
    UChar32 value = 0;
    U8_PREV(bytes, 0, previous, value);
    if (value < 0) return {0xFFFD, 1};
    return {static_cast<char32_t>(value), at - static_cast<std::uint32_t>(previous)};
}

[[nodiscard]] CharClass classify_wide(char32_t value);

[[nodiscard]] inline CharClass classify(char32_t value) {
    if (value < 0x80) {
        if ((value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z')) return CharClass::letter;
        if (value >= '0' && value <= '9') return CharClass::digit;
        return value <= ' ' || value == 0x7F ? CharClass::space : CharClass::symbol;
    }
    return classify_wide(value);
}

}  // namespace spor::text
