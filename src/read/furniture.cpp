#include "read/furniture.hpp"

#include <algorithm>

#include "read/shapes.hpp"
#include "text/characters.hpp"
#include "text/words.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kMostNumbers = 4;
constexpr std::uint32_t kLargestNumber = 1'000'000;

std::uint32_t count_words(std::string_view line, Language language) {
    std::vector<text::Word> words;
    text::split_words(line, language, words);
    const auto counted = std::count_if(words.begin(), words.end(),
                                       [](const text::Word& word) { return word.kind != text::WordKind::punctuation; });
    return static_cast<std::uint32_t>(counted);
}

// Takes the marked lines out; the line after them inherits their gaps and knows that the text was broken.
void drop_taken(std::vector<Line>& lines, const std::vector<bool>& taken) {
    std::size_t kept = 0;
    std::uint32_t gap = 0;
    bool page = false;
    bool broken = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        gap += lines[i].gap;
        page |= lines[i].page;
        broken |= lines[i].broken || taken[i];
        if (taken[i]) continue;
        Line line = lines[i];
        line.gap = gap;
        line.page = page;
        line.broken = broken;
        lines[kept++] = line;
        gap = 0;
        page = false;
        broken = false;
    }
    lines.resize(kept);
}

// Whether a mask's number is a word of its own: "3" of "Side 3", not of "§ 4.3" or "v3".
bool stands_alone(std::string_view mask, int slot) {
    std::size_t at = std::string_view::npos;
    for (int i = 0; i <= slot; ++i) at = mask.find('\x01', at + 1);
    const auto parts = [](char c) { return std::string_view(" /|()[]-").find(c) != std::string_view::npos; };
    return (at == 0 || parts(mask[at - 1])) && (at + 1 == mask.size() || parts(mask[at + 1]));
}

}  // namespace

std::uint32_t Furnishing::gap_after(std::size_t line) const {
    return line + 1 < lines.size() ? lines[line + 1].gap : 0;
}

bool Furnishing::goes_on(std::size_t line, std::size_t next) const {
    constexpr std::uint32_t kShort = 20;  // a heading or an item's stub says nothing
    if (lines[line].width < kShort || find_beginning(text(next)) != Beginning::small) return false;
    const Ending ending = find_ending(text(line), language);
    return ending == Ending::open || ending == Ending::comma || ending == Ending::hyphen;
}

Mask mask_of(std::string_view line) {
    Mask mask;
    bool digits = false;
    bool blank = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_character(line, at);
        const bool digit = c >= '0' && c <= '9';
        if (digit && !digits) {
            mask.text += '\x01';
            if (mask.numbers.size() < kMostNumbers) mask.numbers.push_back(0);
        }
        if (digit) {
            std::uint32_t& number = mask.numbers.back();
            number = std::min(kLargestNumber, number * 10 + static_cast<std::uint32_t>(c - '0'));
        } else if (!text::is_blank(c)) {
            mask.text += line.substr(begin, at - begin);
        } else if (!blank) {
            mask.text += ' ';
        }
        digits = digit;
        blank = !digit && text::is_blank(c);
    }
    return mask;
}

int find_counter(const std::vector<const Mask*>& occurrences, const std::vector<std::uint32_t>& steps) {
    const std::size_t slots = occurrences.front()->numbers.size();
    int counter = -1;
    for (std::size_t slot = 0; slot < slots; ++slot) {
        std::size_t changed = 0;
        std::size_t counted = 0;
        for (std::size_t i = 1; i < occurrences.size(); ++i) {
            const std::uint32_t before = occurrences[i - 1]->numbers[slot];
            const std::uint32_t after = occurrences[i]->numbers[slot];
            changed += before != after ? 1U : 0U;
            counted += after == before + steps[i] ? 1U : 0U;
        }
        if (changed == 0) continue;
        const bool counts = counted * 10 >= (occurrences.size() - 1) * 7;
        if (!counts || counter >= 0) return -1;
        counter = static_cast<int>(slot);
    }
    if (counter >= 0 && !stands_alone(occurrences.front()->text, counter)) return -1;
    return counter;
}

void take_furniture(Document& document, std::vector<Line>& lines, Language language) {
    Furnishing furnishing{document, lines, language, std::vector<bool>(lines.size(), false)};
    for (std::size_t i = 0; i < lines.size(); ++i) furnishing.taken[i] = lines[i].margin;
    find_contents(furnishing);
    find_watermark(furnishing);
    const auto feeds = std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.page; });
    if (feeds > 0) find_page_edges(furnishing);
    find_repeats(furnishing);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!furnishing.taken[i]) continue;
        const std::string_view text = text_of(document, lines[i]);
        document.furniture.push_back({lines[i].number, count_words(text, language), std::string(text)});
    }
    drop_taken(lines, furnishing.taken);
}

}  // namespace spor::reading
