#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace spor::text {
namespace {

// ICU indexes with 32 bits; a window keeps that true for texts of any size.
constexpr std::size_t kLongest = 4;

UChar32 signed_of(char32_t c) { return static_cast<UChar32>(c); }

bool is_ascii_letter(char32_t c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; }

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data() + at);
    std::int32_t used = 0;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, used, static_cast<std::int32_t>(std::min(kLongest, text.size() - at)), c);
    at += static_cast<std::size_t>(used);
    return static_cast<char32_t>(c);
}

char32_t previous_character(std::string_view text, std::size_t& at) {
    const auto last = static_cast<unsigned char>(text[at - 1]);
    if (last < 0x80) {
        --at;
        return last;
    }
    const std::size_t window = std::min(kLongest, at);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data() + (at - window));
    auto left = static_cast<std::int32_t>(window);
    UChar32 c = 0;
    U8_PREV_OR_FFFD(bytes, 0, left, c);
    at -= window - static_cast<std::size_t>(left);
    return static_cast<char32_t>(c);
}

bool is_letter(char32_t c) { return c < 0x80 ? is_ascii_letter(c) : u_isalpha(signed_of(c)) != 0; }

bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(signed_of(c)) != 0; }

bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(signed_of(c)) != 0; }

bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(signed_of(c)) != 0; }

bool is_mark(char32_t c) { return c >= 0x300 && (U_GET_GC_MASK(signed_of(c)) & U_GC_M_MASK) != 0; }

bool is_blank(char32_t c) {
    if (c <= 0x20 || c == 0x7F) return true;
    if (c < 0x80) return false;
    return u_isUWhiteSpace(signed_of(c)) != 0 || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 ||
           c == 0xFEFF || (c >= 0x80 && c < 0xA0);
}

char32_t fold_case(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20U : c;
    return static_cast<char32_t>(u_foldCase(signed_of(c), U_FOLD_CASE_DEFAULT));
}

std::string_view trim(std::string_view text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        std::size_t next = begin;
        if (!is_blank(next_character(text, next))) break;
        begin = next;
    }
    std::size_t end = text.size();
    while (end > begin) {
        std::size_t before = end;
        if (!is_blank(previous_character(text, before))) break;
        end = before;
    }
    return text.substr(begin, end - begin);
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return (byte & '\xC0') != '\x80'; }));
}

}  // namespace spor::text
