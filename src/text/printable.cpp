#include "text/printable.hpp"

#include <algorithm>

#include "text/cursor.hpp"

namespace spor::text {
namespace {

constexpr char kEscape = '\x1B';
constexpr char kBell = '\x07';
/// A control string (title, link) that is not closed within this many bytes is dropped no further, so that a stray
/// escape cannot swallow a draft.
constexpr std::size_t kLongestControlString = 4096;

/// Where an escape sequence that begins at `at` ends (ECMA-48: CSI and the control strings; otherwise two characters).
std::size_t escape_end(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) return text.size();
    const char kind = text[at + 1];
    if (kind == '[') {
        std::size_t end = at + 2;
        while (end < text.size() && text[end] >= 0x20 && text[end] < 0x40) ++end;
        return end < text.size() && text[end] >= 0x40 && text[end] < 0x7F ? end + 1 : end;
    }
    if (kind == ']' || kind == 'P' || kind == 'X' || kind == '^' || kind == '_') {
        const std::size_t last = std::min(text.size(), at + kLongestControlString);
        for (std::size_t end = at + 2; end < last; ++end) {
            if (text[end] == kBell) return end + 1;
            if (text[end] == kEscape) return end + 1 < text.size() && text[end + 1] == '\\' ? end + 2 : end;
        }
        return at + 2;
    }
    return kind >= 0x20 && kind < 0x7F ? at + 2 : at + 1;
}

/// Characters that turn the reading direction round: what is shown would not be what is written.
bool is_override(char32_t value) {
    return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char first = text[at];
        if (first >= 0x20 && first < 0x7F) {
            shown += first;
            ++at;
        } else if (first == kEscape) {
            at = escape_end(text, at);
        } else if (first >= 0 && first < 0x20) {
            if (first == '\t' || first == '\n' || first == '\r') shown += ' ';
            ++at;
        } else {
            const CodePoint point = code_point_at(text, static_cast<std::uint32_t>(at));
            const bool dropped =
                point.value == 0x7F || (point.value >= 0x80 && point.value < 0xA0) || is_override(point.value);
            if (point.value == 0xFFFD) {
                shown += "\xEF\xBF\xBD";
            } else if (!dropped) {
                shown += text.substr(at, point.size);
            }
            at += point.size;
        }
    }
    return shown;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.size;
        if (point.value < 0x300) {
            columns += point.value == 0xAD ? 0U : 1U;
            continue;
        }
        const auto value = static_cast<UChar32>(point.value);
        const auto category = static_cast<UCharCategory>(u_charType(value));
        if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) continue;
        const auto width = static_cast<UEastAsianWidth>(u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH));
        columns += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2U : 1U;
    }
    return columns;
}

}  // namespace spor::text
