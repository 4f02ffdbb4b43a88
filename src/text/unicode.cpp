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

}  // namespace spor::text
