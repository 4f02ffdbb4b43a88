#include "text/characters.hpp"

#include <algorithm>
#include <cstdint>

#include "text/cursor.hpp"

namespace spor::text {
namespace {

constexpr std::size_t kLongest = 4;  // bytes of a character; a window of it keeps 32-bit indices true for any text

UChar32 signed_of(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

char32_t next_wide(std::string_view text, std::size_t& at) {
    const CodePoint c = code_point_at(text.substr(at, kLongest), 0);
    at += c.size;
    return c.value;
}

char32_t previous_wide(std::string_view text, std::size_t& at) {
    const std::size_t window = std::min(kLongest, at);
    const CodePoint c = code_point_before(text.substr(at - window, window), static_cast<std::uint32_t>(window));
    at -= c.size;
    return c.value;
}

bool is_wide_letter(char32_t c) { return u_isalpha(signed_of(c)) != 0; }
bool is_wide_upper(char32_t c) { return u_isupper(signed_of(c)) != 0; }
bool is_wide_lower(char32_t c) { return u_islower(signed_of(c)) != 0; }
bool is_wide_digit(char32_t c) { return u_isdigit(signed_of(c)) != 0; }

bool is_mark(char32_t c) { return c >= 0x300 && (U_GET_GC_MASK(signed_of(c)) & U_GC_M_MASK) != 0; }

bool is_wide_blank(char32_t c) {
    return u_isUWhiteSpace(signed_of(c)) != 0 || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF ||
           (c >= 0x80 && c < 0xA0);
}

char32_t fold_wide(char32_t c) { return static_cast<char32_t>(u_foldCase(signed_of(c), U_FOLD_CASE_DEFAULT)); }

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
