#include "text/change_class.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/characters.hpp"
#include "text/debris.hpp"
#include "text/grammar.hpp"
#include "text/language.hpp"
#include "text/likeness.hpp"
#include "text/words.hpp"

namespace spor::text {

namespace {

bool has_digit(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (is_digit(next_character(word, at))) return true;
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
    Classifier(const Revision& revision, const WordingChange& change, const WordForms& forms, Language language)
        : revision_(revision),
          change_(change),
          forms_(forms),
          language_(language),
          data_(language_data(language)),
          grammar_(grammar_data(language)) {
        for (const std::uint32_t token : change.went) add(revision.old_word(token), went_);
        for (const std::string_view word : change.came) add(word, came_);
    }

    [[nodiscard]] ChangeClass classify() const {
        if (meets_a_binding_word()) return ChangeClass::content;
        if (change_.may_be_debris && is_debris(revision_, change_, forms_, language_)) return ChangeClass::debris;
        if (went_.letters.empty() && came_.letters.empty()) return ChangeClass::typography;
        if (went_.letters == came_.letters)
            return only_joints_differ() ? ChangeClass::typography : ChangeClass::spelling;
        if (fold(went_.letters) == fold(came_.letters)) return ChangeClass::spelling;
        return is_spelling() ? ChangeClass::spelling : ChangeClass::content;
    }

private:
    [[nodiscard]] bool binds(const std::string& written) const {
        const std::string word = fold(written);
        return has_digit(word) || contains(grammar_.modals, word) || contains(grammar_.numerals, word) ||
               contains(data_.negations, word) || contains(data_.months, word);
    }

    /// Some word that counts, dates, denies or binds stands on one side only.
    [[nodiscard]] bool meets_a_binding_word() const {
        std::vector<std::string> one, other;
        for (const std::string& word : went_.words) {
            if (binds(word)) one.push_back(fold(word));
        }
        for (const std::string& word : came_.words) {
            if (binds(word)) other.push_back(fold(word));
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
            if (!is_one_word(went_.words[i], came_.words[i])) return false;
        }
        return true;
    }

    /// In two spellings. Of two words that a dictionary knows, or that both drafts write, neither is a slip; where it
    /// knows one of them, the other is that one misspelt.
    [[nodiscard]] bool is_one_word(const std::string& before, const std::string& after) const {
        const Sameness same = compare_words(before, after, language_);
        if (same == Sameness::form) return true;
        if (forms_.in_dictionary && (same != Sameness::none || is_near_miss(before, after))) {
            const bool knew = forms_.in_dictionary(before);
            const bool knows = forms_.in_dictionary(after);
            if (knew != knows) return true;
            if (knew && same != Sameness::variant) return false;
        }
        return same != Sameness::none && !are_both_alive(before, after);
    }

    /// Both forms stand elsewhere too, the old one in the new text and the new one in the old: two words.
    [[nodiscard]] bool are_both_alive(const std::string& before, const std::string& after) const {
        return forms_.in_new(before) && forms_.in_old(after);
    }

    const Revision& revision_;
    const WordingChange& change_;
    const WordForms& forms_;
    Language language_;
    const LanguageData& data_;
    const GrammarData& grammar_;
    Wording went_;
    Wording came_;
};

}  // namespace

ChangeClass classify(const Revision& revision, const WordingChange& change, const WordForms& forms, Language language) {
    return Classifier(revision, change, forms, language).classify();
}

}  // namespace spor::text
