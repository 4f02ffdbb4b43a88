#include "text/unicode.hpp"

#include <cstdint>

#include "text/cursor.hpp"

namespace spor::text {

namespace {

constexpr std::size_t longest = 4;  // bytes of a code point

}  // namespace

char32_t first_code_point(std::string_view text) {
    if (text.empty()) return U'\n';
    return code_point_at(text.substr(0, longest), 0).value;
}

char32_t last_code_point(std::string_view text) {
    if (text.empty()) return U'\n';
    if (text.size() > longest) text.remove_prefix(text.size() - longest);
    return code_point_before(text, static_cast<std::uint32_t>(text.size())).value;
}

bool is_punctuation(char32_t value) {
    if (value < 0x80) {
        return (value >= '!' && value <= '/') || (value >= ':' && value <= '@') || (value >= '[' && value <= '`') ||
               (value >= '{' && value <= '~');
    }
    return (U_GET_GC_MASK(static_cast<UChar32>(value)) & U_GC_P_MASK) != 0;
}

bool is_space(char32_t value) {
    if (value < 0x80) return value == '\t' || value == '\n' || value == '\f' || value == '\r' || value == ' ';
    return (U_GET_GC_MASK(static_cast<UChar32>(value)) & U_GC_ZS_MASK) != 0;
}

void append_utf8(std::string& text, char32_t value) {
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    UBool failed = false;
    U8_APPEND(bytes, size, U8_MAX_LENGTH, static_cast<UChar32>(value), failed);
    if (!failed) text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

}  // namespace spor::text
