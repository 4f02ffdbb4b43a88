#include "text/likeness.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/characters.hpp"
#include "text/grammar.hpp"
#include "text/language.hpp"
#include "text/unicode.hpp"
#include "text/words.hpp"

namespace spor::text {

namespace {

constexpr std::size_t kLongest = 64;           ///< letters; longer words are compared by their bytes alone
constexpr std::size_t kShortestSlip = 5;       ///< letters; in a shorter word one letter makes another word
constexpr std::size_t kShortestByEar = 4;      ///< … but for letters that sound alike
constexpr std::size_t kShortestTwice = 8;      ///< … in which two may be wrong
constexpr std::size_t kShortestCompound = 10;  ///< … in which a linking letter is sought
constexpr std::uint32_t kLikeEdits = 8;

std::u32string code_points(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) points.push_back(next_character(text, at));
    return points;
}

std::string utf8(std::u32string_view points) {
    std::string text;
    for (const char32_t point : points) append_utf8(text, point);
    return text;
}

/// Each letter that is mistaken by ear as the one it is mistaken for, and doubled letters once.
std::u32string by_ear(std::u32string_view word, const GrammarData& grammar) {
    std::u32string heard;
    for (char32_t letter : word) {
        for (const std::string_view pair : grammar.sounds_alike) {
            const std::u32string letters = code_points(pair);
            if (letters.size() == 2 && letters[0] == letter) letter = letters[1];
        }
        if (heard.empty() || heard.back() != letter) heard.push_back(letter);
    }
    return heard;
}

/// What two words have in common at their ends.
struct Frame {
    std::size_t prefix = 0;
    std::size_t suffix = 0;
};

Frame frame_of(std::u32string_view a, std::u32string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    Frame frame;
    while (frame.prefix < shorter && a[frame.prefix] == b[frame.prefix]) ++frame.prefix;
    while (frame.suffix < shorter - frame.prefix && a[a.size() - 1 - frame.suffix] == b[b.size() - 1 - frame.suffix])
        ++frame.suffix;
    return frame;
}

bool ends_in_any(std::string_view word, std::span<const std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

/// Two endings of one stem between which the word stays what it is.
class Forms {
public:
    Forms(std::u32string_view a, std::u32string_view b, const GrammarData& grammar)
        : a_(utf8(a)), b_(utf8(b)), grammar_(grammar) {}

    /// Some way to cut both words after a common stem leaves two endings of the table.
    [[nodiscard]] bool is_same() const {
        std::size_t common = 0;
        while (common < a_.size() && common < b_.size() && a_[common] == b_[common]) ++common;
        constexpr std::size_t kLongestEnding = 4;
        for (std::size_t back = 0; back <= kLongestEnding && back <= common; ++back) {
            if (fits(common - back)) return true;
        }
        return false;
    }

private:
    [[nodiscard]] bool fits(std::size_t stem) const {
        std::string_view one = std::string_view(a_).substr(stem);
        std::string_view other = std::string_view(b_).substr(stem);
        if (one.size() > other.size()) std::swap(one, other);
        if (stem < 3 || !contains(grammar_.forms, other)) return false;
        const std::string_view common = std::string_view(a_).substr(0, stem);
        // Between two endings only agreement is one word: `fulde`, `fuldt`; `borgeren`, `borgerne` are not one person.
        if (!one.empty()) return one.size() == 1 && other.size() == 1 && contains(grammar_.forms, one);
        // A bare `e` is agreement after an adjective, a plural after a noun; `n` behind a plural makes it one.
        if (other == "e") return ends_in_any(common, grammar_.adjectival);
        return other != "n" || !ends_in_any(common, grammar_.plurals);
    }

    std::string a_;
    std::string b_;
    const GrammarData& grammar_;
};

/// A syllable written twice: `geare`, `gearere`.
bool is_stutter(std::u32string_view a, std::u32string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    const std::size_t more = b.size() - a.size();
    if (more < 2 || more * 2 > a.size() || !b.starts_with(a)) return false;
    return b.substr(a.size()) == a.substr(a.size() - more);
}

/// A linking letter more or less where two parts of a long compound meet: `målrettet`, `målerettet`. Behind a function
/// word it makes another word: `forstående`, `forestående`.
bool is_joint(std::u32string_view a, std::u32string_view b, Language language) {
    if (a.size() > b.size()) std::swap(a, b);
    const Frame frame = frame_of(a, b);
    const bool one_more = b.size() == a.size() + 1 && frame.prefix + frame.suffix == a.size();
    if (!one_more || b.size() < kShortestCompound || frame.prefix < 3 || frame.suffix < 2) return false;
    return grammar_data(language).linking.find(utf8(b.substr(frame.prefix, 1))) != std::string_view::npos &&
           !contains(language_data(language).function_words, utf8(b.substr(0, frame.prefix)));
}

/// `borgernes`, `borgerens`: under the `s` of the genitive the ends are two endings.
bool differs_in_number(std::u32string_view a, std::u32string_view b) {
    if (!a.ends_with(U's') || !b.ends_with(U's')) return false;
    a.remove_suffix(1);
    b.remove_suffix(1);
    const Frame frame = frame_of(a, b);
    return frame.suffix == 0 && frame.prefix < a.size() && frame.prefix < b.size();
}

/// The difference is a slip of one letter within the word.
Sameness slip_of(std::u32string_view a, std::u32string_view b, Language language) {
    const GrammarData& grammar = grammar_data(language);
    const Frame frame = frame_of(a, b);
    const std::size_t longer = std::max(a.size(), b.size());
    if (frame.prefix == 0) return Sameness::none;  // another first letter is another word
    const std::u32string heard_a = by_ear(a, grammar);
    const std::u32string heard_b = by_ear(b, grammar);
    if (longer >= kShortestByEar && heard_a == heard_b)
        return a.size() == b.size() ? Sameness::variant : Sameness::slip;
    // An ending that came or went: see Forms.
    if (frame.suffix == 0 || longer < kShortestSlip || differs_in_number(a, b)) return Sameness::none;
    if (is_joint(a, b, language)) return Sameness::variant;
    const bool near = distance(a, b, 1) <= 1 || (distance(a, b, 2) <= 2 && distance(heard_a, heard_b, 1) <= 1);
    return near ? Sameness::slip : Sameness::none;
}

/// Letters that inflect a word where they stand last, in Danish and in English.
bool is_ending(char32_t letter) { return std::u32string_view(U"adenrst").find(letter) != std::u32string_view::npos; }

/// Initials and names of things, which are written with capitals within: no spelling of theirs is known.
bool has_inner_capital(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const bool first = at == 0;
        if (is_upper(next_character(word, at)) && !first) return true;
    }
    return false;
}

}  // namespace

std::string letters_of(std::string_view text) {
    std::string letters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_word_character(next_character(text, at))) letters += text.substr(begin, at - begin);
    }
    return letters;
}

std::u32string folded_letters(std::string_view text) { return code_points(fold(text)); }

std::uint32_t distance(std::u32string_view a, std::u32string_view b, std::uint32_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > limit) return limit + 1;
    // Three rows of the table of Damerau's distance (optimal string alignment).
    std::vector<std::uint32_t> two_ago(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::uint32_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::uint32_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::uint32_t least = i;
        for (std::uint32_t j = 1; j <= b.size(); ++j) {
            const std::uint32_t other = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_ago[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) return limit + 1;
        std::swap(two_ago, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], limit + 1);
}

bool is_like(std::string_view a, std::string_view b) {
    const std::u32string one = folded_letters(letters_of(a));
    const std::u32string other = folded_letters(letters_of(b));
    const std::size_t longer = std::max(one.size(), other.size());
    if (one.empty() || other.empty() || longer > kLongest) return false;
    if (one == other) return true;
    const Frame frame = frame_of(one, other);
    const std::size_t shorter = std::min(one.size(), other.size());
    if (frame.prefix + frame.suffix >= std::max<std::size_t>(3, (shorter * 3 + 4) / 5)) return true;
    const auto limit = std::min<std::uint32_t>(kLikeEdits, static_cast<std::uint32_t>(longer * 2 / 5));
    return distance(one, other, limit) <= limit;
}

Sameness compare_words(std::string_view before, std::string_view after, Language language) {
    const GrammarData& grammar = grammar_data(language);
    const std::u32string a = folded_letters(letters_of(before));
    const std::u32string b = folded_letters(letters_of(after));
    if (a == b) return Sameness::form;
    if (a.empty() || b.empty() || a.size() > kLongest || b.size() > kLongest) return Sameness::none;
    const Frame frame = frame_of(a, b);
    if (frame.suffix == a.size() || frame.suffix == b.size()) return Sameness::none;  // a prefix came or went
    if (Forms(a, b, grammar).is_same() || is_stutter(a, b)) return Sameness::form;
    const bool closed = contains(grammar.uninflected, utf8(a)) || contains(grammar.uninflected, utf8(b));
    if (closed && frame.prefix > 2 && distance(a, b, 1) <= 1) return Sameness::form;
    return slip_of(a, b, language);
}

bool is_near_miss(std::string_view before, std::string_view after) {
    if (has_inner_capital(before) || has_inner_capital(after)) return false;
    std::u32string a = folded_letters(letters_of(before));
    std::u32string b = folded_letters(letters_of(after));
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() + 1 < kShortestByEar || b.size() < kShortestByEar || b.size() > kLongest) return false;
    const Frame frame = frame_of(a, b);
    if (frame.suffix == a.size()) return false;  // a prefix came or went
    const bool grew = frame.prefix == a.size();
    // Of a longer word two letters may be wrong, but none of its ends.
    if (frame.suffix == 0) return grew && b.size() == a.size() + 1 && !is_ending(b.back());
    const std::uint32_t limit = b.size() >= kShortestTwice ? 2 : 1;
    return distance(a, b, limit) <= limit && !differs_in_number(a, b);
}

}  // namespace spor::text
