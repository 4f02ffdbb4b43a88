#include "read/markers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.hpp"
#include "text/label.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::reading {
namespace {

// Glyphs that open a bullet wherever they begin a line. Text out of Word carries its symbol font in U+F0xx.
bool is_bullet_glyph(char32_t c) {
    static constexpr std::array<char32_t, 20> kGlyphs{0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA,
                                                      0x25AB, 0x25B6, 0x25BA, 0x25C6, 0x25CB, 0x25CF, 0x25E6,
                                                      0x2713, 0x2714, 0x2756, 0x27A2, 0x27A4, 0x00B7};
    return std::find(kGlyphs.begin(), kGlyphs.end(), c) != kGlyphs.end() || (c >= 0xF000 && c <= 0xF0FF);
}

bool is_dash(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014 || c == 0x2212; }

std::size_t skip_blanks(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        std::size_t next = at;
        if (!text::is_blank(text::next_character(line, next))) break;
        at = next;
    }
    return at;
}

bool is_blank_at(std::string_view line, std::size_t at) {
    return at == line.size() || text::is_blank(text::next_character(line, at));
}

Marker glyph_marker(std::string_view line) {
    std::size_t at = 0;
    const char32_t c = text::next_character(line, at);
    MarkerKind kind = MarkerKind::none;
    if (is_bullet_glyph(c)) {
        kind = MarkerKind::bullet;
    } else if (is_blank_at(line, at)) {
        if (at < line.size()) kind = c == '*' ? MarkerKind::bullet : c == 'o' ? MarkerKind::letter_o : kind;
        if (is_dash(c)) kind = MarkerKind::dash;  // alone, too: its text may stand in the next line
    }
    if (kind == MarkerKind::none) return {};
    const auto label = static_cast<std::uint32_t>(at);
    return {kind, static_cast<std::uint32_t>(c), 0, 0, label, static_cast<std::uint32_t>(skip_blanks(line, at))};
}

std::uint32_t roman_value(std::string_view letters) {
    static constexpr std::string_view kDigits = "ivxl";
    static constexpr std::array<std::uint32_t, 4> kValues{1, 5, 10, 50};
    std::uint32_t total = 0;
    std::uint32_t last = 0;
    for (auto letter = letters.rbegin(); letter != letters.rend(); ++letter) {
        const std::size_t digit = kDigits.find(*letter);
        if (digit == std::string_view::npos) return 0;
        const std::uint32_t value = kValues[digit];
        total = value < last ? total - value : total + value;
        last = std::max(last, value);
    }
    return total;
}

// Digits, one letter, or a Roman number in small letters, from `at` on.
struct Ordinal {
    std::size_t end = 0;
    std::uint32_t value = 0;
    std::uint32_t roman = 0;
    char form = 0;  // '1' or 'a'; 0 where there is none
};

Ordinal read_ordinal(std::string_view line, std::size_t at) {
    Ordinal ordinal;
    std::size_t end = at;
    while (end < line.size() && end < at + 4 && line[end] >= '0' && line[end] <= '9') {
        ordinal.value = ordinal.value * 10 + static_cast<std::uint32_t>(line[end++] - '0');
    }
    if (end > at) {
        ordinal.form = end - at <= 3 ? '1' : '\0';
        ordinal.end = end;
        return ordinal;
    }
    while (end < line.size() && end < at + 6 && line[end] >= 'a' && line[end] <= 'z') ++end;
    if (end == at) return ordinal;
    const std::string_view letters = line.substr(at, end - at);
    ordinal.roman = roman_value(letters);
    ordinal.value = letters.size() == 1 ? static_cast<std::uint32_t>(letters[0] - 'a' + 1) : 0;
    ordinal.form = ordinal.roman + ordinal.value > 0 ? 'a' : '\0';
    ordinal.end = end;
    return ordinal;
}

// "1. maj" is a date.
bool is_month_at(std::string_view line, std::size_t at, Language language) {
    std::size_t end = at;
    while (end < line.size() && end < at + 24 && !is_blank_at(line, end)) ++end;
    std::string_view word = line.substr(at, end - at);
    while (!word.empty() && (word.back() == ',' || word.back() == ';' || word.back() == ':')) word.remove_suffix(1);
    const std::string folded = text::fold(word);
    return text::contains(text::language_data(language).months, folded);
}

Marker number_marker(std::string_view line, Language language) {
    const bool open = line[0] == '(';
    const Ordinal ordinal = read_ordinal(line, open ? 1 : 0);
    if (ordinal.form == 0 || ordinal.end >= line.size()) return {};
    const char close = line[ordinal.end];
    const bool closed = close == ')' || (close == '.' && !open && ordinal.form == '1');
    if (!closed || !is_blank_at(line, ordinal.end + 1)) return {};
    const std::size_t text = skip_blanks(line, ordinal.end + 1);
    if (close == '.' && is_month_at(line, text, language)) return {};
    const auto style =
        static_cast<std::uint32_t>(ordinal.form) << 16U | static_cast<std::uint32_t>(close) << 8U | (open ? 1U : 0U);
    return {open || ordinal.form == 'a' ? MarkerKind::bracketed : MarkerKind::number,
            style,
            ordinal.value,
            ordinal.roman,
            static_cast<std::uint32_t>(ordinal.end + 1),
            static_cast<std::uint32_t>(text)};
}

}  // namespace

Marker find_marker(std::string_view line, Language language) {
    if (line.empty()) return {};
    if (const Marker glyph = glyph_marker(line); glyph.kind != MarkerKind::none) return glyph;
    if (const Marker number = number_marker(line, language); number.kind != MarkerKind::none) return number;
    const text::Label label = text::find_label(line, language);
    if (label.size == 0) return {};
    return {MarkerKind::provision, 0, 0, 0, static_cast<std::uint32_t>(label.label.size()), label.size};
}

bool counts_on(const Marker& marker, const Marker& next) {
    if (marker.kind != next.kind || marker.style != next.style) return false;
    return (marker.value > 0 && next.value == marker.value + 1) || (marker.roman > 0 && next.roman == marker.roman + 1);
}

bool is_rule(std::string_view line) {
    constexpr std::size_t kFewest = 3;
    char32_t mark = 0;
    std::size_t count = 0;
    for (std::size_t at = 0; at < line.size(); ++count) {
        const char32_t c = text::next_character(line, at);
        if (c == ' ') continue;
        const bool drawn = c == '-' || c == '_' || c == '=' || c == '*' || c == '~' || c == 0x2014 || c == 0x2013 ||
                           (c >= 0x2500 && c <= 0x257F);
        if (!drawn || (mark != 0 && c != mark)) return false;
        mark = c;
    }
    return count >= kFewest && mark != 0;
}

}  // namespace spor::reading
