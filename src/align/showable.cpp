#include "align/showable.hpp"

#include <algorithm>

namespace spor::alignment {
namespace {

/// The words of one draft and their partners in the other.
struct View {
    const Side& side;
    const Side& other;
    std::vector<std::uint32_t>& partners;
    std::vector<std::uint32_t>& partners_of_other;

    /// Answers whether there was a link.
    bool unlink(std::uint32_t token) const {
        const std::uint32_t partner = partners[token];
        if (partner == kNone) return false;
        partners_of_other[partner] = kNone;
        partners[token] = kNone;
        return true;
    }
    [[nodiscard]] View turned() const { return {other, side, partners_of_other, partners}; }
};

/// The block of the other draft that every kept word of this one stands in; kNone: there are several, or none.
std::uint32_t only_partner(const View& view, std::uint32_t block) {
    std::uint32_t found = kNone;
    const Range words = view.side.words_of(block);
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (view.partners[t] == kNone) continue;
        const std::uint32_t partner = view.other.block_of(view.partners[t]);
        if (found != kNone && partner != found) return kNone;
        found = partner;
    }
    return found;
}

/// All of its words are kept side by side, and nothing of the blocks that they come from is gone.
bool is_unchanged(const View& view, Range words) {
    const std::uint32_t first = view.partners[words.begin];
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (view.partners[t] == kNone || view.partners[t] != first + (t - words.begin)) return false;
    }
    const std::uint32_t first_block = view.other.block_of(first);
    const std::uint32_t last_block = view.other.block_of(first + words.size() - 1);
    const auto begin = view.partners_of_other.begin();
    const auto end = begin + view.other.block_start[last_block + 1];
    return std::find(begin + view.other.block_start[first_block], end, kNone) == end;
}

bool can_be_shown(const View& view, std::uint32_t block) {
    if (is_unchanged(view, view.side.words_of(block))) return true;
    const std::uint32_t partner = only_partner(view, block);
    if (partner == kNone || only_partner(view.turned(), partner) != block) return false;
    const auto is_front_matter = [](const Side& side, std::uint32_t at) {
        return side.block_kind[at] == BlockKind::front_matter;
    };
    return is_front_matter(view.side, block) == is_front_matter(view.other, partner);
}

/// Answers whether a link was dropped.
bool replace_verbatim_blocks(const View& view) {
    bool dropped = false;
    for (std::uint32_t block = 0; block < view.side.block_kind.size(); ++block) {
        const Range words = view.side.words_of(block);
        if (!view.side.block_verbatim[block] || words.empty() || can_be_shown(view, block)) continue;
        for (std::uint32_t t = words.begin; t < words.end; ++t) dropped |= view.unlink(t);
    }
    return dropped;
}

/// The row of the other draft that most of a row's kept words, by weight, stand in; kNone: its words come from one.
std::uint32_t main_partner(const Sides& sides, const View& view, Range words) {
    std::uint32_t best = kNone;
    std::uint32_t rows = 0;
    float best_weight = 0;
    float weight = 0;
    std::uint32_t row = kNone;
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (view.partners[t] == kNone) continue;
        const std::uint32_t partner = view.other.block_of(view.partners[t]);
        if (view.other.block_kind[partner] != BlockKind::row) continue;
        if (partner != row) row = partner, weight = 0, ++rows;
        weight += sides.weight(view.side.ids[t]);
        if (weight > best_weight) best_weight = weight, best = row;
    }
    return rows > 1 ? best : kNone;
}

void give_rows_one_row(const Sides& sides, const View& view) {
    for (std::uint32_t block = 0; block < view.side.block_kind.size(); ++block) {
        if (view.side.block_kind[block] != BlockKind::row) continue;
        const Range words = view.side.words_of(block);
        const std::uint32_t row = main_partner(sides, view, words);
        for (std::uint32_t t = words.begin; row != kNone && t < words.end; ++t) {
            if (view.partners[t] != kNone && view.other.block_of(view.partners[t]) != row) view.unlink(t);
        }
    }
}

/// Those of NEW: what is gone shows no picture.
void replace_changed_images(const View& of_new) {
    for (const Range& words : of_new.side.images) {
        const std::uint32_t first = of_new.partners[words.begin];
        std::uint32_t kept = 0;
        while (first != kNone && kept < words.size() && of_new.partners[words.begin + kept] == first + kept) ++kept;
        if (kept == words.size()) continue;
        for (std::uint32_t t = words.begin; t < words.end; ++t) of_new.unlink(t);
    }
}

}  // namespace

void drop_unshowable(const Sides& sides, Alignment& alignment) {
    const View of_new{sides.after, sides.before, alignment.partner_of_new, alignment.partner_of_old};
    give_rows_one_row(sides, of_new);
    give_rows_one_row(sides, of_new.turned());
    replace_changed_images(of_new);
    // What one block lost may leave another with half of its own.
    while (replace_verbatim_blocks(of_new) || replace_verbatim_blocks(of_new.turned())) {
    }
}

}  // namespace spor::alignment
