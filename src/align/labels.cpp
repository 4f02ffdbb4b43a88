#include "align/labels.hpp"

#include <algorithm>
#include <optional>

namespace spor::alignment {
namespace {

class LabelPair {
public:
    LabelPair(const Sides& sides, Alignment& alignment, Range before, Range after)
        : sides_(sides), alignment_(alignment), before_(before), after_(after) {}

    /// Their words are one another's, or those of numbers that stand before other texts. No move loses a word.
    [[nodiscard]] bool may_be_settled(const PassageMap& old_passages, const PassageMap& new_passages) const {
        const auto let_go = [&](std::uint32_t old_token, std::uint32_t new_token) {
            if (before_.contains(old_token) && after_.contains(new_token)) return true;
            return sides_.before.is_label[old_token] && sides_.after.is_label[new_token] &&
                   old_passages.at(old_token) == kNone && new_passages.at(new_token) == kNone;
        };
        for (std::uint32_t t = before_.begin; t < before_.end; ++t) {
            const std::uint32_t partner = alignment_.partner_of_old[t];
            if (partner != kNone && !let_go(t, partner)) return false;
        }
        for (std::uint32_t t = after_.begin; t < after_.end; ++t) {
            const std::uint32_t partner = alignment_.partner_of_new[t];
            if (partner != kNone && !let_go(partner, t)) return false;
        }
        return true;
    }

    void settle() {
        for (std::uint32_t t = before_.begin; t < before_.end; ++t) {
            if (alignment_.partner_of_old[t] != kNone) alignment_.unlink(t, alignment_.partner_of_old[t]);
        }
        alignment_.unlink_new(after_);
        alignment_.link({before_.begin, after_.begin, kept()});
    }

private:
    /// How many words from the beginning on.
    [[nodiscard]] std::uint32_t kept() const {
        const std::uint32_t* const old_ids = sides_.before.ids.data() + before_.begin;
        const std::uint32_t* const new_ids = sides_.after.ids.data() + after_.begin;
        const std::uint32_t size = std::min(before_.size(), after_.size());
        std::uint32_t same = 0;
        while (same < size && old_ids[same] == new_ids[same]) ++same;
        if (same == before_.size() && same == after_.size()) return same;
        // "2" and "2." have no word in common that a reader would keep.
        if (same == size && same > 0) --same;
        std::uint32_t words = 0;
        while (words < same && sides_.is_word(new_ids[words])) ++words;
        return words;
    }

    const Sides& sides_;
    Alignment& alignment_;
    Range before_;
    Range after_;
};

/// The old word that the first kept one of a stretch of new words is.
std::uint32_t first_kept(const Alignment& alignment, Range words) {
    while (!words.empty() && alignment.partner_of_new[words.begin] == kNone) ++words.begin;
    return words.empty() ? kNone : alignment.partner_of_new[words.begin];
}

bool all_removed(const Alignment& alignment, Range old_words) {
    const auto begin = alignment.partner_of_old.begin();
    return std::all_of(begin + old_words.begin, begin + old_words.end, [](std::uint32_t t) { return t == kNone; });
}

}  // namespace

Range same_label(const Sides& sides, Range before, Range after) {
    const Range old_label = sides.before.label_of(before);
    const Range new_label = sides.after.label_of(after);
    const auto begin = sides.before.ids.begin();
    const bool same = std::equal(begin + old_label.begin, begin + old_label.end,
                                 sides.after.ids.begin() + new_label.begin, sides.after.ids.begin() + new_label.end);
    return same ? new_label : Range{after.begin, after.begin};
}

namespace {

/// A number of NEW's, the text that it belongs to, and what both are in OLD.
struct Numbered {
    Range after;             ///< the number
    std::uint32_t new_text;  ///< first word of the text
    Range before;
    std::uint32_t old_text;
};

class LabelSettler {
public:
    LabelSettler(const Sides& sides, Alignment& alignment)
        : sides_(sides),
          alignment_(alignment),
          old_passages_(alignment.moves, true),
          new_passages_(alignment.moves, false) {}

    void run() {
        for (std::uint32_t block = 0; block + 1 < sides_.after.block_start.size(); ++block) {
            const Range words = sides_.after.words_of(block);
            const Range label = sides_.after.label_of(words);
            if (label.empty()) continue;
            const auto numbered = label.end < words.end ? before_its_text(label, words) : above_its_text(label, block);
            if (numbered) settle(*numbered);
        }
    }

private:
    [[nodiscard]] std::optional<Numbered> before_its_text(Range after, Range words) const {
        const std::uint32_t text = first_kept(alignment_, {after.end, words.end});
        if (text == kNone) return std::nullopt;
        const std::uint32_t old_begin = sides_.before.block_start[sides_.before.block_of(text)];
        const Range before = sides_.before.label_of({old_begin, text});
        if (before.empty()) return std::nullopt;
        const bool replaced = before.end != text || alignment_.partner_of_new[after.end] == kNone;
        if (replaced && same_label(sides_, before, after).empty()) return std::nullopt;
        if (!all_removed(alignment_, {before.end, text})) return std::nullopt;
        return Numbered{after, after.end, before, before.end};
    }

    /// A heading that is only a number goes with the text that begins right below.
    [[nodiscard]] std::optional<Numbered> above_its_text(Range after, std::uint32_t block) const {
        if (block + 2 >= sides_.after.block_start.size() || sides_.after.words_of(block + 1).empty())
            return std::nullopt;
        const std::uint32_t text = alignment_.partner_of_new[after.end];
        if (text == kNone || sides_.after.is_label[after.end]) return std::nullopt;
        const std::uint32_t old_block = sides_.before.block_of(text);
        if (old_block == 0 || text != sides_.before.block_start[old_block]) return std::nullopt;
        const Range above = sides_.before.words_of(old_block - 1);
        const Range before = sides_.before.label_of(above);
        if (before.empty() || before.size() != above.size()) return std::nullopt;
        return Numbered{after, after.end, before, text};
    }

    void settle(const Numbered& numbered) {
        const bool together = new_passages_.at(numbered.after.begin) == new_passages_.at(numbered.new_text) &&
                              old_passages_.at(numbered.before.begin) == old_passages_.at(numbered.old_text);
        LabelPair pair(sides_, alignment_, numbered.before, numbered.after);
        if (together && pair.may_be_settled(old_passages_, new_passages_)) pair.settle();
    }

    const Sides& sides_;
    Alignment& alignment_;
    PassageMap old_passages_;
    PassageMap new_passages_;
};

}  // namespace

void settle_labels(const Sides& sides, Alignment& alignment) { LabelSettler(sides, alignment).run(); }

}  // namespace spor::alignment
