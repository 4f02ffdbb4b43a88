#include "align/compound.hpp"

#include <algorithm>
#include <array>

#include "spor/revision.hpp"
#include "text/words.hpp"

namespace spor::alignment {
namespace {

constexpr std::size_t kShortestStem = 4;  ///< bytes
constexpr std::size_t kShortestPart = 4;

constexpr std::array<std::string_view, 24> kEndings = {"e",     "en",  "ene", "ens", "ende", "er",   "ere", "erne",
                                                       "ernes", "ers", "es",  "est", "et",   "ets",  "ede", "s",
                                                       "t",     "te",  "ne",  "nes", "ing",  "ings", "ed",  "ly"};

bool is_ending(std::string_view part) { return std::find(kEndings.begin(), kEndings.end(), part) != kEndings.end(); }

bool is_letters(std::string_view part) {
    return std::none_of(part.begin(), part.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-');
    });
}

std::size_t letters(std::string_view part) {
    return static_cast<std::size_t>(
        std::count_if(part.begin(), part.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_capital(std::string_view part) { return letters(part) == 1 && text::fold(part) != part; }

}  // namespace

bool is_altered_word(std::string_view old_word, std::string_view new_word) {
    if (!is_letters(old_word) || !is_letters(new_word) || old_word == new_word) return false;
    const WordSplit split = split_word(old_word, new_word);
    const std::size_t stem = split.prefix + split.suffix;
    const std::string_view went = old_word.substr(split.prefix, old_word.size() - stem);
    const std::string_view came = new_word.substr(split.prefix, new_word.size() - stem);
    if (split.prefix == 0 && letters(went) == 1 && letters(came) == 1)
        return text::fold(went) == text::fold(came) && split.suffix > 0;
    if (stem < kShortestStem || (!went.empty() && !came.empty())) return false;
    const std::string_view part = went.empty() ? came : went;
    if (split.prefix == 0 && is_capital(part)) return true;  // the editor's `~~Vi vil~~ **S**ørge`
    const bool inside = split.prefix > 0 && split.suffix > 0;
    // `float|ing-point`: what stands before a hyphen is an ending too.
    return !inside && letters(part) >= kShortestPart && !is_ending(part.substr(0, part.find('-')));
}

}  // namespace spor::alignment
