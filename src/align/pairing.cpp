#include "align/pairing.hpp"

#include <algorithm>
#include <cstdint>

namespace spor::alignment {
namespace {

constexpr std::size_t kMostCells = 4000;  ///< pairs of blocks that are compared in one place
constexpr float kLeastLikeness = 0.3F;    ///< true pairs go down to .447, false ones up to .331 (daintree#12184)

struct OldBlock {
    std::vector<OldPiece> pieces;  ///< none: a block without words
    std::uint32_t block = 0;
    std::vector<std::uint32_t> ids;  ///< sorted; of words that went for good
};

struct NewBlock {
    Range tokens;
    std::uint32_t block = 0;
    std::vector<std::uint32_t> ids;  ///< sorted
};

bool is_empty_item(const Side& side, std::uint32_t block) {
    return side.words_of(block).empty() && side.block_kind[block] == BlockKind::item;
}

void add_empty_items(const Side& side, std::uint32_t from, std::uint32_t to, std::vector<OldBlock>& blocks) {
    for (std::uint32_t block = from; block < to; ++block) {
        if (is_empty_item(side, block)) blocks.push_back({{}, block, {}});
    }
}

std::vector<OldBlock> old_blocks(const Sides& sides, const BlockGap& gap) {
    std::vector<OldBlock> blocks;
    std::uint32_t next = gap.old_blocks.begin;
    for (const OldPiece& piece : gap.removed) {
        if (blocks.empty() || blocks.back().block != piece.block) {
            add_empty_items(sides.before, next, piece.block, blocks);
            blocks.push_back({{}, piece.block, {}});
            next = piece.block + 1;
        }
        OldBlock& block = blocks.back();
        block.pieces.push_back(piece);
        if (piece.move != 0) continue;
        for (std::uint32_t t = piece.tokens.begin; t < piece.tokens.end; ++t) block.ids.push_back(sides.before.ids[t]);
    }
    add_empty_items(sides.before, next, gap.old_blocks.end, blocks);
    for (OldBlock& block : blocks) std::sort(block.ids.begin(), block.ids.end());
    return blocks;
}

std::vector<NewBlock> new_blocks(const Sides& sides, const BlockGap& gap) {
    std::vector<NewBlock> blocks;
    for (std::uint32_t block = gap.new_blocks.begin; block < gap.new_blocks.end; ++block) {
        const std::uint32_t begin = std::max(sides.after.block_start[block], gap.inserted.begin);
        const std::uint32_t end = std::min(sides.after.block_start[block + 1], gap.inserted.end);
        if (begin >= end && !is_empty_item(sides.after, block)) continue;
        NewBlock made{{begin, std::max(begin, end)}, block, {}};
        for (std::uint32_t t = begin; t < end; ++t) made.ids.push_back(sides.after.ids[t]);
        std::sort(made.ids.begin(), made.ids.end());
        blocks.push_back(std::move(made));
    }
    return blocks;
}

/// Share of the words' weight that both have, 0 to 1. Common little words count little.
float likeness(const Sides& sides, const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    float all = 0;
    float common = 0;
    for (const std::uint32_t id : a) all += sides.weight(id);
    for (const std::uint32_t id : b) all += sides.weight(id);
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            common += sides.weight(a[i]);
            ++i;
            ++j;
        } else {
            a[i] < b[j] ? ++i : ++j;
        }
    }
    return all > 0 ? 2 * common / all : 0;
}

bool same_kind(const Sides& sides, const OldBlock& before, const NewBlock& after) {
    return sides.before.block_kind[before.block] == sides.after.block_kind[after.block];
}

/// As many of the same kinds in the same order: the list was rewritten in place.
bool is_rewritten_in_place(const Sides& sides, const std::vector<OldBlock>& before,
                           const std::vector<NewBlock>& after) {
    if (before.size() != after.size()) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!same_kind(sides, before[i], after[i])) return false;
    }
    return true;
}

/// "§ 5" alone on its line.
bool is_bare_label(const Side& side, std::uint32_t block) {
    const Range words = side.words_of(block);
    return !words.empty() && side.label_of(words).size() == words.size();
}

/// A number that heads the text behind the gap becomes the one that heads it now, whatever it is.
float likeness_of_labels(float like, bool old_one_is_last, bool new_one_is_last) {
    if (old_one_is_last != new_one_is_last) return 0;
    return old_one_is_last ? 1 : like;
}

/// Likeness of every old block with every new one (row by row), 0 where they may not be paired.
std::vector<float> compare(const Sides& sides, const std::vector<OldBlock>& before,
                           const std::vector<NewBlock>& after) {
    const bool in_place = is_rewritten_in_place(sides, before, after);
    std::vector<float> alike(before.size() * after.size(), 0);
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (std::size_t j = 0; j < after.size(); ++j) {
            float& like = alike[i * after.size() + j];
            if (!same_kind(sides, before[i], after[j])) continue;
            const bool empty = before[i].ids.empty() || after[j].ids.empty();
            like = empty ? 0 : likeness(sides, before[i].ids, after[j].ids);
            if (is_bare_label(sides.before, before[i].block) && is_bare_label(sides.after, after[j].block))
                like = likeness_of_labels(like, i + 1 == before.size(), j + 1 == after.size());
            if (like < kLeastLikeness) like = 0;
            const bool row = sides.after.block_kind[after[j].block] == BlockKind::row;  // a line of its own
            if (in_place && i == j && !row) like = std::max(like, 0.01F);               // weaker than any real likeness
        }
    }
    return alike;
}

/// The new block goes on with a table that what went was no part of: nothing can be struck between two rows.
bool goes_on_with_table(const Sides& sides, const OldBlock& before, const NewBlock& after) {
    const auto is_row = [](const Side& side, std::uint32_t block) { return side.block_kind[block] == BlockKind::row; };
    return after.block > 0 && is_row(sides.after, after.block) && is_row(sides.after, after.block - 1) &&
           !is_row(sides.before, before.block);
}

}  // namespace

std::vector<BlockPair> pair_blocks(const Sides& sides, const BlockGap& gap) {
    std::vector<OldBlock> before = old_blocks(sides, gap);
    const std::vector<NewBlock> after = new_blocks(sides, gap);
    const std::size_t rows = before.size();
    const std::size_t columns = after.size();
    const bool compared = rows * columns <= kMostCells;
    const std::vector<float> alike = compared ? compare(sides, before, after) : std::vector<float>{};
    std::vector<float> best(compared ? (rows + 1) * (columns + 1) : 0, 0);
    const auto at = [&](std::size_t i, std::size_t j) -> float& { return best[i * (columns + 1) + j]; };
    for (std::size_t i = rows; compared && i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            const float like = alike[i * columns + j];
            at(i, j) = std::max({at(i + 1, j), at(i, j + 1), like > 0 ? at(i + 1, j + 1) + like : 0});
        }
    }
    std::vector<BlockPair> pairs;
    for (std::size_t i = 0, j = 0; i < rows || j < columns;) {
        if (compared && i < rows && j < columns && alike[i * columns + j] > 0 &&
            at(i, j) == at(i + 1, j + 1) + alike[i * columns + j]) {
            pairs.push_back({std::move(before[i++].pieces), after[j].block, after[j].tokens});
            ++j;
        } else if (i < rows && (j == columns || !compared || at(i, j) == at(i + 1, j)) &&
                   (j == columns || !goes_on_with_table(sides, before[i], after[j]) ||
                    (compared && at(i, j) != at(i, j + 1)))) {
            if (!before[i].pieces.empty()) pairs.push_back({std::move(before[i].pieces), kNone, {}});
            ++i;
        } else {
            pairs.push_back({{}, after[j].block, after[j].tokens});
            ++j;
        }
    }
    return pairs;
}

}  // namespace spor::alignment
