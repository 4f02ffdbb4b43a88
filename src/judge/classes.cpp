#include "judge/classes.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "judge/debris.hpp"
#include "judge/likeness.hpp"
#include "text/characters.hpp"
#include "text/grammar.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::judging {

namespace {

bool has_digit(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (text::is_digit(text::next_character(word, at))) return true;
    }
    return false;
}

/// The words of one side, without marks of punctuation.
struct Wording {
    std::vector<std::string> words;  ///< as written
    std::string letters;
    bool blank_or_mark = false;  ///< some mark of punctuation stands among them
};

void add(std::string_view written, Wording& wording) {
    const std::string letters = letters_of(written);
    if (letters.empty()) {
        wording.blank_or_mark = true;
        return;
    }
    wording.letters += letters;
    wording.words.emplace_back(written);
}

class Classifier {
public:
    Classifier(const Reading& reading, const Difference& difference, Language language)
        : reading_(reading),
          difference_(difference),
          language_(language),
          data_(text::language_data(language)),
          grammar_(text::grammar_data(language)) {
        for (const std::uint32_t token : difference.old_tokens) add(reading.revision.old_word(token), went_);
        for (const std::uint32_t word : difference.words) add(reading.words[word].written, came_);
    }

    [[nodiscard]] FindingClass classify() const {
        if (meets_a_binding_word()) return FindingClass::content;
        if (difference_.untruth == Untruth::unmarked && is_debris(reading_, difference_, language_))
            return FindingClass::debris;
        if (went_.letters.empty() && came_.letters.empty()) return FindingClass::typography;
        if (went_.letters == came_.letters)
            return only_joints_differ() ? FindingClass::typography : FindingClass::spelling;
        if (text::fold(went_.letters) == text::fold(came_.letters)) return FindingClass::spelling;
        return is_spelling() ? FindingClass::spelling : FindingClass::content;
    }

private:
    [[nodiscard]] bool binds(const std::string& written) const {
        const std::string word = text::fold(written);
        return has_digit(word) || text::contains(grammar_.modals, word) || text::contains(grammar_.numerals, word) ||
               text::contains(data_.negations, word) || text::contains(data_.months, word);
    }

    /// Some word that counts, dates, denies or binds stands on one side only.
    [[nodiscard]] bool meets_a_binding_word() const {
        std::vector<std::string> one, other;
        for (const std::string& word : went_.words) {
            if (binds(word)) one.push_back(text::fold(word));
        }
        for (const std::string& word : came_.words) {
            if (binds(word)) other.push_back(text::fold(word));
        }
        std::sort(one.begin(), one.end());
        std::sort(other.begin(), other.end());
        return one != other;
    }

    /// The same letters: a hyphen or a mark came or went (typography), or words were joined or parted (spelling).
    [[nodiscard]] bool only_joints_differ() const {
        const auto hyphens = [](const Wording& wording) {
            std::size_t count = 0;
            for (const std::string& word : wording.words) count += letters_of(word) != word ? 1 : 0;
            return count;
        };
        return hyphens(went_) + hyphens(came_) > 0 || went_.words.size() == came_.words.size();
    }

    [[nodiscard]] bool is_spelling() const {
        if (went_.words.empty() || went_.words.size() != came_.words.size()) return false;
        for (std::size_t i = 0; i < went_.words.size(); ++i) {
            if (went_.words[i] == came_.words[i]) continue;
            const Sameness same = compare_words(went_.words[i], came_.words[i], language_);
            if (same == Sameness::none || (same == Sameness::slip && are_both_alive(i))) return false;
        }
        return true;
    }

    /// Both forms stand elsewhere too, the old one in the new text and the new one in the old: two words.
    [[nodiscard]] bool are_both_alive(std::size_t i) const {
        return reading_.now_forms.count(went_.words[i]) > 0 && reading_.old_forms.count(came_.words[i]) > 0;
    }

    const Reading& reading_;
    const Difference& difference_;
    Language language_;
    const text::LanguageData& data_;
    const text::GrammarData& grammar_;
    Wording went_;
    Wording came_;
};

}  // namespace

FindingClass classify(const Reading& reading, const Difference& difference, Language language) {
    return Classifier(reading, difference, language).classify();
}

}  // namespace spor::judging
