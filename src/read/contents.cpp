// Tables of contents and watermarks: furniture that is known by its form.
#include <string>

#include "read/furniture.hpp"
#include "text/characters.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kFewestEntries = 3;
constexpr std::size_t kFewestDots = 3;

// `Indledning ........ 4`, `Indledning . . . . 4`, `Indledning … 4`: dots, then a number, Roman or not, to the end.
bool is_entry(std::string_view line) {
    std::size_t end = line.find_last_not_of("0123456789ivxl");
    if (end == std::string_view::npos || end + 1 == line.size() || line.size() - end > 6) return false;
    const std::size_t number = end + 1;
    std::size_t dots = 0;
    std::size_t at = number;
    while (at > 0) {
        std::size_t before = at;
        const char32_t c = text::previous_character(line, before);
        if (c == 0x2026) {
            dots += kFewestDots;
        } else if (c == '.' || c == 0xB7 || c == '_') {
            ++dots;
        } else if (!text::is_blank(c)) {
            break;
        }
        at = before;
    }
    return dots >= kFewestDots && at > 0;
}

// A capital alone on its line, or nothing.
char32_t lone_letter(std::string_view line) {
    std::size_t at = 0;
    const char32_t c = text::next_character(line, at);
    return at == line.size() && text::is_upper(c) ? c : 0;
}

// How many letters the word has that `letters` repeats at least three times (a half-word may hang on); 0 for none.
std::size_t find_period(const std::u32string& letters) {
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kLongest = 24;
    constexpr std::size_t kTimes = 3;
    for (std::size_t period = kShortest; period <= kLongest && period * kTimes <= letters.size(); ++period) {
        if (letters.compare(period, std::u32string::npos, letters, 0, letters.size() - period) == 0) return period;
    }
    return 0;
}

}  // namespace

void find_contents(Furnishing& furnishing) {
    std::size_t first = 0;
    for (std::size_t i = 0; i <= furnishing.lines.size(); ++i) {
        if (i < furnishing.lines.size() && is_entry(furnishing.text(i))) continue;
        if (i - first >= kFewestEntries) {
            for (std::size_t entry = first; entry < i; ++entry) furnishing.taken[entry] = true;
        }
        first = i + 1;
    }
}

void find_watermark(Furnishing& furnishing) {
    std::u32string letters;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < furnishing.lines.size(); ++i) {
        const char32_t letter = lone_letter(furnishing.text(i));
        if (letter == 0) continue;
        letters.push_back(letter);
        places.push_back(i);
    }
    if (find_period(letters) == 0) return;
    for (const std::size_t place : places) furnishing.taken[place] = true;
}

}  // namespace spor::reading
