#include "text/debris.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/characters.hpp"
#include "text/grammar.hpp"
#include "text/language.hpp"
#include "text/remarks.hpp"
#include "text/words.hpp"

namespace spor::text {

namespace {

constexpr std::size_t kLongestResidue = 3;  ///< words; more of them say something

bool is_word(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_word_character(next_character(text, at));
}
bool is_stop(std::string_view text) { return text == "." || text == "!" || text == "?" || text == ":"; }
bool begins_upper(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_upper(next_character(text, at));
}

class Judge {
public:
    Judge(const Revision& revision, const WordingChange& change, const WordForms& forms, Language language)
        : revision_(revision), change_(change), forms_(forms), language_(language) {
        for (const std::uint32_t token : change.went) {
            const std::string_view word = revision.old_word(token);
            if (is_word(word)) went_.push_back(word);
        }
        for (const std::string_view word : change.came) {
            if (is_word(word)) came_.push_back(word);
        }
        if (change.before) before_ = revision.old_word(*change.before);
        if (change.after) after_ = revision.old_word(*change.after);
    }

    [[nodiscard]] bool is_debris() const {
        if (change_.went.empty()) return false;
        if (is_label()) return true;
        if (went_.empty()) return change_.came.empty() && is_stray_punctuation();
        if (went_.size() > kLongestResidue) return false;
        if (has_letter_debris()) return true;
        return change_.came.empty() && (is_doubled_reading() || is_capital_amid_sentence());
    }

private:
    /// `[flyttet opad]:` and the marks of punctuation around it. Only the words that went are looked at, not their
    /// block.
    [[nodiscard]] bool is_label() const {
        if (!came_.empty()) return false;
        const std::vector<Token>& tokens = revision_.old_tokens;
        const Token& first = tokens[change_.went.front()];
        const Token& last = tokens[change_.went.back()];
        if (first.block != last.block || last.end <= first.begin) return false;
        const std::string_view text =
            std::string_view(revision_.old_draft->blocks[first.block].text).substr(first.begin, last.end - first.begin);
        std::string rest(text);
        for (const Range label : find_remarks(text, language_))
            std::fill(rest.begin() + label.begin, rest.begin() + label.end, ' ');
        if (rest == text) return false;
        for (std::size_t at = 0; at < rest.size();) {
            if (is_word_character(next_character(rest, at))) return false;
        }
        return true;
    }

    /// A letter that is no word, or the next word's first letter a second time: `B borgerne`, `Ssamtidig`, `, o`.
    [[nodiscard]] bool has_letter_debris() const {
        bool any = false;
        std::size_t next = 0;  // of the words that came
        for (std::size_t i = 0; i < went_.size(); ++i) {
            const std::string_view following = i + 1 < went_.size() ? went_[i + 1] : after_;
            if (is_lone_letter(went_[i], following)) {
                any = true;
            } else if (next < came_.size() && is_doubled_letter(went_[i], came_[next])) {
                any = true;
                ++next;
            } else if (next < came_.size() && fold(went_[i]) == fold(came_[next])) {
                ++next;
            }
        }
        return any && next == came_.size();
    }

    [[nodiscard]] bool is_lone_letter(std::string_view word, std::string_view following) const {
        if (count_characters(word) != 1) return false;
        std::size_t at = 0;
        if (!is_letter(next_character(word, at))) return false;
        const std::string letter = fold(word);
        if (!contains(grammar_data(language_).one_letter, letter)) return true;
        return fold(following) == letter;
    }

    /// `Eet` for `et`, `vVi` for `Vi`.
    static bool is_doubled_letter(std::string_view went, std::string_view came) {
        std::size_t first = 0;
        const char32_t one = next_character(went, first);
        std::size_t second = first;
        if (second >= went.size()) return false;
        const char32_t other = next_character(went, second);
        return one != other && fold_case(one) == fold_case(other) && fold(went.substr(first)) == fold(came);
    }

    /// `Men Samtidig`: the old beginning of a sentence before the new one, which has its capital already.
    [[nodiscard]] bool is_doubled_reading() const {
        if (!change_.after || !begins_upper(after_) || !begins_upper(went_.front())) return false;
        const std::string_view last = revision_.old_word(change_.went.back());
        if (is_stop(last) || count_characters(after_) < 2) return false;
        const std::uint32_t next = *change_.after;
        // A name keeps its capital anywhere: `Også Region Midtjylland`.
        const std::vector<Token>& tokens = revision_.old_tokens;
        if (next + 1 < tokens.size() && begins_upper(revision_.old_word(next + 1))) return false;
        return same_block(change_.went.back(), next) && lower_somewhere(after_);
    }

    /// `På den måde Det skaber`: a word of function with a capital where no sentence begins.
    [[nodiscard]] bool is_capital_amid_sentence() const {
        if (before_.empty() || is_stop(before_) || !is_word(before_) || went_.size() > 2) return false;
        if (!begins_upper(went_.front()) || !same_block(change_.before, change_.went.front())) return false;
        return std::all_of(went_.begin(), went_.end(), [&](std::string_view word) {
            return contains(language_data(language_).function_words, fold(word));
        });
    }

    [[nodiscard]] bool same_block(std::optional<std::uint32_t> a, std::optional<std::uint32_t> b) const {
        return a && b && revision_.old_tokens[*a].block == revision_.old_tokens[*b].block;
    }

    /// The old draft, or the dictionary, writes the word without a capital too, so that it is no name.
    [[nodiscard]] bool lower_somewhere(std::string_view word) const {
        const std::string folded = fold(word);
        if (forms_.in_old(folded) || (forms_.in_dictionary && forms_.in_dictionary(folded))) return true;
        return contains(language_data(language_).function_words, folded);
    }

    /// `almene er . AUH`: a stop with a blank before it.
    [[nodiscard]] bool is_stop_apart() const {
        const Token& token = revision_.old_tokens[change_.went.front()];
        const std::string& text = revision_.old_draft->blocks[token.block].text;
        return change_.went.size() == 1 && revision_.old_word(change_.went.front()) == "." && token.begin > 0 &&
               text[token.begin - 1] == ' ';
    }

    /// `..`, ` . ` as a paragraph or amid a sentence, `og,`.
    [[nodiscard]] bool is_stray_punctuation() const {
        if (is_stop_apart()) return true;
        const bool goes_on = same_block(change_.before, change_.went.front());
        const bool alone = !goes_on && !same_block(change_.went.back(), change_.after);
        if (alone) return true;
        if (goes_on && !is_word(before_) && (is_stop(before_) || before_ == ",")) return true;
        if (same_block(change_.went.back(), change_.after) && (is_stop(after_) || after_ == ",")) return true;
        return contains(language_data(language_).conjunctions, fold(before_));
    }

    const Revision& revision_;
    const WordingChange& change_;
    const WordForms& forms_;
    Language language_;
    std::vector<std::string_view> went_;
    std::vector<std::string_view> came_;
    std::string_view before_;
    std::string_view after_;
};

}  // namespace

bool is_debris(const Revision& revision, const WordingChange& change, const WordForms& forms, Language language) {
    return Judge(revision, change, forms, language).is_debris();
}

}  // namespace spor::text
