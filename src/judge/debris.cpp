#include "judge/debris.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "text/characters.hpp"
#include "text/grammar.hpp"
#include "text/language.hpp"
#include "text/remarks.hpp"
#include "text/words.hpp"

namespace spor::judging {

namespace {

constexpr std::size_t kLongestResidue = 3;  ///< words; more of them say something

bool is_word(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && text::is_word_character(text::next_character(text, at));
}
bool is_stop(std::string_view text) { return text == "." || text == "!" || text == "?" || text == ":"; }
bool begins_upper(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && text::is_upper(text::next_character(text, at));
}

class Judge {
public:
    Judge(const Reading& reading, const Difference& difference, Language language)
        : reading_(reading), difference_(difference), language_(language) {
        for (const std::uint32_t token : difference.old_tokens) {
            const std::string_view word = reading.revision.old_word(token);
            if (is_word(word)) went_.push_back(word);
        }
        for (const std::uint32_t word : difference.words) {
            if (is_word(reading.words[word].written)) came_.push_back(reading.words[word].written);
        }
        if (difference.old_before != kNone) before_ = reading.revision.old_word(difference.old_before);
        if (difference.old_after != kNone) after_ = reading.revision.old_word(difference.old_after);
    }

    [[nodiscard]] bool is_debris() const {
        if (difference_.old_tokens.empty()) return false;
        if (is_label()) return true;
        if (went_.empty()) return difference_.words.empty() && is_stray_punctuation();
        if (went_.size() > kLongestResidue) return false;
        if (has_letter_debris()) return true;
        return difference_.words.empty() && (is_doubled_reading() || is_capital_amid_sentence());
    }

private:
    /// `[flyttet opad]:` and the marks of punctuation around it. Only the words that went are looked at, not their
    /// block.
    [[nodiscard]] bool is_label() const {
        if (!came_.empty()) return false;
        const std::vector<Token>& tokens = reading_.revision.old_tokens;
        const Token& first = tokens[difference_.old_tokens.front()];
        const Token& last = tokens[difference_.old_tokens.back()];
        if (first.block != last.block || last.end <= first.begin) return false;
        const std::string_view text = std::string_view(reading_.revision.old_draft->blocks[first.block].text)
                                          .substr(first.begin, last.end - first.begin);
        std::string rest(text);
        for (const Range label : text::find_remarks(text, language_))
            std::fill(rest.begin() + label.begin, rest.begin() + label.end, ' ');
        if (rest == text) return false;
        for (std::size_t at = 0; at < rest.size();) {
            if (text::is_word_character(text::next_character(rest, at))) return false;
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
            } else if (next < came_.size() && text::fold(went_[i]) == text::fold(came_[next])) {
                ++next;
            }
        }
        return any && next == came_.size();
    }

    [[nodiscard]] bool is_lone_letter(std::string_view word, std::string_view following) const {
        if (text::count_characters(word) != 1) return false;
        std::size_t at = 0;
        if (!text::is_letter(text::next_character(word, at))) return false;
        const std::string letter = text::fold(word);
        if (!text::contains(text::grammar_data(language_).one_letter, letter)) return true;
        return text::fold(following) == letter;
    }

    /// `Eet` for `et`, `vVi` for `Vi`.
    static bool is_doubled_letter(std::string_view went, std::string_view came) {
        std::size_t first = 0;
        const char32_t one = text::next_character(went, first);
        std::size_t second = first;
        if (second >= went.size()) return false;
        const char32_t other = text::next_character(went, second);
        return one != other && text::fold_case(one) == text::fold_case(other) &&
               text::fold(went.substr(first)) == text::fold(came);
    }

    /// `Men Samtidig`: the old beginning of a sentence before the new one, which has its capital already.
    [[nodiscard]] bool is_doubled_reading() const {
        const std::uint32_t next = difference_.old_after;
        if (next == kNone || !begins_upper(after_) || !begins_upper(went_.front())) return false;
        const std::string_view last = reading_.revision.old_word(difference_.old_tokens.back());
        if (is_stop(last) || text::count_characters(after_) < 2) return false;
        // A name keeps its capital anywhere: `Også Region Midtjylland`.
        const std::vector<Token>& tokens = reading_.revision.old_tokens;
        if (next + 1 < tokens.size() && begins_upper(reading_.revision.old_word(next + 1))) return false;
        return same_block(difference_.old_tokens.back(), next) && lower_somewhere(after_);
    }

    /// `På den måde Det skaber`: a word of function with a capital where no sentence begins.
    [[nodiscard]] bool is_capital_amid_sentence() const {
        if (before_.empty() || is_stop(before_) || !is_word(before_) || went_.size() > 2) return false;
        if (!begins_upper(went_.front()) || !same_block(difference_.old_before, difference_.old_tokens.front()))
            return false;
        return std::all_of(went_.begin(), went_.end(), [&](std::string_view word) {
            return text::contains(text::language_data(language_).function_words, text::fold(word));
        });
    }

    [[nodiscard]] bool same_block(std::uint32_t a, std::uint32_t b) const {
        return reading_.revision.old_tokens[a].block == reading_.revision.old_tokens[b].block;
    }

    /// The old draft writes the word without a capital too, so that it is no name.
    [[nodiscard]] bool lower_somewhere(std::string_view word) const {
        const std::string folded = text::fold(word);
        if (reading_.old_forms.count(folded) > 0) return true;
        return text::contains(text::language_data(language_).function_words, folded);
    }

    /// `..`, ` . ` as a paragraph, `og,`.
    [[nodiscard]] bool is_stray_punctuation() const {
        const bool alone = difference_.old_before == kNone || difference_.old_after == kNone ||
                           (!same_block(difference_.old_before, difference_.old_tokens.front()) &&
                            !same_block(difference_.old_tokens.back(), difference_.old_after));
        if (alone) return true;
        if (same_block(difference_.old_before, difference_.old_tokens.front()) && !is_word(before_) &&
            (is_stop(before_) || before_ == ","))
            return true;
        if (same_block(difference_.old_tokens.back(), difference_.old_after) && (is_stop(after_) || after_ == ","))
            return true;
        return text::contains(text::language_data(language_).conjunctions, text::fold(before_));
    }

    const Reading& reading_;
    const Difference& difference_;
    Language language_;
    std::vector<std::string_view> went_;
    std::vector<std::string_view> came_;
    std::string_view before_;
    std::string_view after_;
};

}  // namespace

bool is_debris(const Reading& reading, const Difference& difference, Language language) {
    return Judge(reading, difference, language).is_debris();
}

}  // namespace spor::judging
