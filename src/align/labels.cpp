#include "align/labels.hpp"

#include <algorithm>

namespace spor::alignment {
namespace {

/// The number that a block begins with.
Range label_of(const Side& side, Range words) {
    Range label{words.begin, words.begin};
    while (label.end < words.end && side.is_label[label.end]) ++label.end;
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
    const Range old_label = label_of(sides.before, before);
    const Range new_label = label_of(sides.after, after);
    const auto begin = sides.before.ids.begin();
    const bool same = std::equal(begin + old_label.begin, begin + old_label.end,
                                 sides.after.ids.begin() + new_label.begin, sides.after.ids.begin() + new_label.end);
    return same ? new_label : Range{after.begin, after.begin};
}

void settle_labels(const Sides& sides, Alignment& alignment) {
    const PassageMap old_passages(alignment.moves, true);
    const PassageMap new_passages(alignment.moves, false);
    const Side& old_side = sides.before;
    const Side& new_side = sides.after;
    for (std::size_t b = 0; b + 1 < new_side.block_start.size(); ++b) {
        const Range words{new_side.block_start[b], new_side.block_start[b + 1]};
        const Range after = label_of(new_side, words);
        if (after.empty() || after.end == words.end) continue;
        const std::uint32_t text = first_kept(alignment, {after.end, words.end});
        if (text == kNone) continue;
        const std::uint32_t old_block = old_side.block_of(text);
        const Range before = label_of(old_side, {old_side.block_start[old_block], text});
        if (before.empty()) continue;
        const bool replaced = before.end != text || alignment.partner_of_new[after.end] == kNone;
        if (replaced && same_label(sides, before, after).empty()) continue;
        if (!all_removed(alignment, {before.end, text})) continue;
        const bool together = new_passages.at(after.begin) == new_passages.at(after.end) &&
                              old_passages.at(before.begin) == old_passages.at(before.end);
        LabelPair pair(sides, alignment, before, after);
        if (together && pair.may_be_settled(old_passages, new_passages)) pair.settle();
    }
}

}  // namespace spor::alignment
