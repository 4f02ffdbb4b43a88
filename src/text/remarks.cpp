#include "text/remarks.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "text/cursor.hpp"
#include "text/grammar.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::text {
namespace {

/// Longer brackets are the draft's own prose. The bound also keeps a million opening brackets linear.
constexpr std::uint32_t kLongestRemark = 240;
/// Acronyms are short: a capital word of this many letters is a word that shouts (`DOBBELT`), a shorter one is not
/// (`SDCA`, `UNICEF`).
constexpr std::uint32_t kShoutedWord = 7;
/// In a phrase (`SKAL FLYTTES`) a shorter word is enough to tell it from acronyms side by side (`EU ETS`).
constexpr std::uint32_t kShoutedInPhrase = 5;

constexpr std::size_t kMostHedges = 4;  ///< words

struct Letters {
    std::uint32_t upper = 0;
    std::uint32_t lower = 0;
    std::uint32_t words = 0;
    std::uint32_t longest = 0;
};

Letters count_letters(std::string_view text) {
    Letters letters;
    std::uint32_t length = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.size;
        const auto value = static_cast<UChar32>(point.value);
        if (classify(point.value) != CharClass::letter) {
            length = 0;
            continue;
        }
        if (u_isupper(value)) ++letters.upper;
        if (u_islower(value)) ++letters.lower;
        if (++length == 1) ++letters.words;
        letters.longest = std::max(letters.longest, length);
    }
    return letters;
}

bool is_word_at(const CodePoint& point) {
    if (point.size == 0) return false;
    const CharClass kind = classify(point.value);
    return kind == CharClass::letter || kind == CharClass::digit;
}

/// The end of the bracket that opens at `open` (past the closing one), where it closes soon and holds no other.
std::optional<std::uint32_t> bracket_end(std::string_view text, std::uint32_t open) {
    const char closing = text[open] == '(' ? ')' : ']';
    const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), open + kLongestRemark));
    for (std::uint32_t at = open + 1; at < last; ++at) {
        if (text[at] == closing) return at + 1;
        if (text[at] == '(' || text[at] == '[' || text[at] == '\n') return std::nullopt;
    }
    return std::nullopt;
}

/// Does the content open with a remark's word, or with two that the language lists together?
bool opens_as_remark(std::string_view content, Language language) {
    std::vector<Word> words;
    split_words(content, language, words);
    const LanguageData& data = language_data(language);
    std::string opening;
    for (std::size_t index = 0; index < std::min<std::size_t>(words.size(), 2); ++index) {
        const Range range = words[index].text;
        if (index > 0) opening += ' ';
        opening += fold(content.substr(range.begin, range.size()));
        if (contains(data.remarks, opening)) return true;
    }
    return false;
}

/// `(kan måske slettes)`: nothing but hedges and a remark's word.
bool hedges_a_remark(std::string_view content, Language language) {
    std::vector<Word> words;
    split_words(content, language, words);
    if (words.size() < 2 || words.size() > kMostHedges + 1) return false;
    const auto folded = [&](const Word& word) { return fold(content.substr(word.text.begin, word.text.size())); };
    const bool hedged = std::all_of(words.begin(), words.end() - 1, [&](const Word& word) {
        const std::string hedge = folded(word);
        return contains(grammar_data(language).modals, hedge) || contains(language_data(language).hedges, hedge);
    });
    return hedged && contains(language_data(language).remarks, folded(words.back()));
}

/// `(hvem betaler?)`: a plan asks nobody in brackets.
bool asks(std::string_view content) { return content.size() > 1 && content.back() == '?'; }

bool shouts(std::string_view content) {
    const Letters letters = count_letters(content);
    if (letters.lower > 0 || letters.upper == 0) return false;
    return letters.longest >= (letters.words > 1 ? kShoutedInPhrase : kShoutedWord);
}

}  // namespace

std::vector<Range> find_remarks(std::string_view text, Language language) {
    std::vector<Range> remarks;
    std::optional<bool> all_capitals;  // a heading all in capitals shouts with no remark in it
    for (std::size_t found = text.find_first_of("(["); found != std::string_view::npos;) {
        const auto open = static_cast<std::uint32_t>(found);
        const std::optional<std::uint32_t> end = bracket_end(text, open);
        found = text.find_first_of("([", end ? *end : open + 1);
        if (!end) continue;
        // Brackets that touch a word are part of it: `(sub)akut`, `region(erne)`.
        const bool square = text[open] == '[';
        if (is_word_at(code_point_before(text, open)) || (!square && is_word_at(code_point_at(text, *end)))) continue;
        const std::string_view content = text.substr(open + 1, *end - open - 2);
        bool remark = asks(content) || opens_as_remark(content, language) || hedges_a_remark(content, language);
        if (!remark && shouts(content)) {
            if (!all_capitals) all_capitals = count_letters(text).lower == 0 && content.size() + 2 < text.size();
            remark = !*all_capitals;
        }
        if (!remark) continue;
        const bool colon = *end < text.size() && text[*end] == ':';
        remarks.push_back({open, *end + (colon ? 1U : 0U)});
    }
    return remarks;
}

}  // namespace spor::text
