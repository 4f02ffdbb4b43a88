#include "align/labels.hpp"

#include <algorithm>

namespace spor::alignment {
namespace {

/// The number that a block begins with.
Range label_of(const Side& side, std::uint32_t begin, std::uint32_t block_end) {
    Range label{begin, begin};
    while (label.end < block_end && side.is_label[label.end]) ++label.end;
    return label;
}

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
        for (std::uint32_t t = after_.begin; t < after_.end; ++t) {
            if (alignment_.partner_of_new[t] != kNone) alignment_.unlink(alignment_.partner_of_new[t], t);
        }
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
        std::uint32_t words = 0;
        while (words < same && sides_.is_word(new_ids[words])) ++words;
        return words;
    }

    const Sides& sides_;
    Alignment& alignment_;
    Range before_;
    Range after_;
};

}  // namespace

void settle_labels(const Sides& sides, Alignment& alignment) {
    const PassageMap old_passages(alignment.moves, true);
    const PassageMap new_passages(alignment.moves, false);
    const Side& old_side = sides.before;
    const Side& new_side = sides.after;
    for (std::size_t b = 0; b + 1 < new_side.block_start.size(); ++b) {
        const Range after = label_of(new_side, new_side.block_start[b], new_side.block_start[b + 1]);
        if (after.empty() || after.end == new_side.block_start[b + 1]) continue;
        const std::uint32_t text = alignment.partner_of_new[after.end];
        if (text == kNone) continue;
        const std::uint32_t old_block = old_side.block_of(text);
        const Range before = label_of(old_side, old_side.block_start[old_block], text);
        if (before.empty() || before.end != text) continue;
        const bool together = new_passages.at(after.begin) == new_passages.at(after.end) &&
                              old_passages.at(before.begin) == old_passages.at(before.end);
        LabelPair pair(sides, alignment, before, after);
        if (together && pair.may_be_settled(old_passages, new_passages)) pair.settle();
    }
}

}  // namespace spor::alignment
