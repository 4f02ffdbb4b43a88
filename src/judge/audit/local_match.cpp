// Affine gaps over weighted words, as in the aligner (O. Gotoh, J. Mol. Biol. 162, 1982): a function word alone amid
// changes is not worth the two edges that keeping it makes.
#include "judge/audit/local_match.hpp"

#include <algorithm>

#include "text/grammar.hpp"
#include "text/likeness.hpp"

namespace spor::judging {

namespace {

constexpr float kEdge = 0.3F;     ///< to open or to close a stretch of change
constexpr float kStruck = 1.05F;  ///< what a struck partner is worth beside a plain one: it says that it is old
constexpr float kBold = 0.8F;     ///< what a bold partner is worth
constexpr float kAlike = 0.5F;    ///< … a partner that is only like it
constexpr float kNever = -1e30F;
constexpr std::size_t kLargestTable = 4'000'000;
constexpr std::size_t kLargestWithLikeness = 250'000;
constexpr std::size_t kLookAhead = 64;

enum Step : std::uint8_t { from_kept = 0, old_word = 1, new_word = 2, step_mask = 3, kept_after_change = 4, exact = 8 };

/// `**S**ørge` is `sørge`; `behandlings**forløb**` is `behandling` grown by a part, its joint among it.
bool is_mended_by_mark(const Item& old_word, const Item& word, const text::GrammarData& grammar) {
    if (word.now.empty()) return false;
    if (word.now == old_word.folded) return true;
    const bool grown = word.folded.size() == old_word.folded.size() + 1 && word.folded.starts_with(old_word.folded);
    return grown && grammar.linking.find(word.folded.back()) != std::string_view::npos &&
           word.now.starts_with(word.folded) && word.now.size() > word.folded.size() + 1;
}

class Table {
public:
    Table(const std::vector<Item>& rows, const std::vector<Item>& columns, Language language)
        : rows_(rows), columns_(columns), grammar_(text::grammar_data(language)), width_(columns.size() + 1) {
        steps_.resize((rows.size() + 1) * width_, 0);
        likeness_ = rows.size() * columns.size() <= kLargestWithLikeness;
    }

    std::vector<Partner> solve() {
        const bool ends_in_change = fill();
        return trace(ends_in_change);
    }

private:
    struct Gain {
        float value = kNever;
        bool exact = true;
    };

    [[nodiscard]] Gain gain(const Item& old_word, const Item& word) const {
        const bool bold = word.claim == Claim::inserted;
        if (old_word.normal == word.normal || is_mended_by_mark(old_word, word, grammar_))
            return {old_word.weight * worth(word.claim), true};
        if (!likeness_ || !old_word.is_word || !word.is_word) return {};
        if (old_word.folded == word.folded || text::letters_of(old_word.folded) == text::letters_of(word.folded))
            return {old_word.weight * kBold * kBold, bold};
        if (bold || !text::is_like(old_word.folded, word.folded)) return {};
        return {old_word.weight * kAlike, false};
    }

    static float worth(Claim claim) {
        return claim == Claim::inserted ? kBold : claim == Claim::struck ? kStruck : 1.0F;
    }

    bool fill() {
        std::vector<float> kept(width_, kNever), change(width_, kNever), kept_above(width_), change_above(width_);
        for (std::size_t i = 0; i <= rows_.size(); ++i) {
            std::swap(kept, kept_above);
            std::swap(change, change_above);
            for (std::size_t j = 0; j < width_; ++j) {
                std::uint8_t step = 0;
                kept[j] = i == 0 && j == 0 ? 0.0F : kNever;
                if (i > 0 && j > 0) {
                    const Gain earned = gain(rows_[i - 1], columns_[j - 1]);
                    if (earned.value > kNever) {
                        const float closed = change_above[j - 1] - kEdge;
                        kept[j] = std::max(closed, kept_above[j - 1]) + earned.value;
                        if (closed > kept_above[j - 1]) step |= Step::kept_after_change;
                        if (earned.exact) step |= Step::exact;
                    }
                }
                change[j] = kept[j] - kEdge;
                const auto flags = static_cast<std::uint8_t>(step & ~Step::step_mask);
                step = flags | Step::from_kept;
                if (i > 0 && change_above[j] > change[j]) {
                    change[j] = change_above[j];
                    step = flags | Step::old_word;
                }
                if (j > 0 && change[j - 1] > change[j]) {
                    change[j] = change[j - 1];
                    step = flags | Step::new_word;
                }
                steps_[i * width_ + j] = step;
            }
        }
        return change[width_ - 1] - kEdge > kept[width_ - 1];
    }

    std::vector<Partner> trace(bool in_change) const {
        std::vector<Partner> partners(rows_.size());
        std::size_t i = rows_.size();
        std::size_t j = width_ - 1;
        while (i > 0 || j > 0) {
            const std::uint8_t step = steps_[i * width_ + j];
            if (!in_change) {
                --i;
                --j;
                partners[i] = {static_cast<std::uint32_t>(j), (step & Step::exact) != 0};
                in_change = (step & Step::kept_after_change) != 0;
            } else if ((step & Step::step_mask) == Step::old_word) {
                --i;
            } else if ((step & Step::step_mask) == Step::new_word) {
                --j;
            } else {
                in_change = false;
            }
        }
        return partners;
    }

    const std::vector<Item>& rows_;
    const std::vector<Item>& columns_;
    const text::GrammarData& grammar_;
    std::size_t width_;
    bool likeness_ = true;
    std::vector<std::uint8_t> steps_;
};

/// For windows too large for a table: the next equal word, not far ahead.
std::vector<Partner> match_greedily(const std::vector<Item>& old_words, const std::vector<Item>& words) {
    std::vector<Partner> partners(old_words.size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < old_words.size(); ++i) {
        const std::size_t end = std::min(words.size(), at + kLookAhead);
        for (std::size_t j = at; j < end; ++j) {
            if (old_words[i].normal != words[j].normal) continue;
            partners[i] = {static_cast<std::uint32_t>(j), true};
            at = j + 1;
            break;
        }
    }
    return partners;
}

}  // namespace

std::vector<Partner> match_locally(const std::vector<Item>& old_words, const std::vector<Item>& words,
                                   Language language) {
    if (old_words.empty() || words.empty()) return std::vector<Partner>(old_words.size());
    if (old_words.size() > kLargestTable / words.size()) return match_greedily(old_words, words);
    return Table(old_words, words, language).solve();
}

}  // namespace spor::judging
