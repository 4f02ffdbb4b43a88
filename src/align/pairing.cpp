#include "align/pairing.hpp"

#include <algorithm>
#include <cstdint>

namespace spor::alignment {
namespace {

constexpr std::size_t kMostCells = 4000;  ///< pairs of blocks that are compared in one place
constexpr float kLeastLikeness = 0.3F;    ///< true pairs go down to .447, false ones up to .331 (daintree#12184)

struct OldBlock {
    std::vector<OldPiece> pieces;
    std::vector<std::uint32_t> ids;  ///< sorted; of words that went for good
};

struct NewBlock {
    Range tokens;
    std::vector<std::uint32_t> ids;  ///< sorted
};

std::vector<OldBlock> old_blocks(const Sides& sides, const std::vector<OldPiece>& removed) {
    std::vector<OldBlock> blocks;
    for (const OldPiece& piece : removed) {
        if (blocks.empty() || blocks.back().pieces.back().block != piece.block) blocks.emplace_back();
        OldBlock& block = blocks.back();
        block.pieces.push_back(piece);
        if (piece.move != 0) continue;
        for (std::uint32_t t = piece.tokens.begin; t < piece.tokens.end; ++t) block.ids.push_back(sides.before.ids[t]);
    }
    for (OldBlock& block : blocks) std::sort(block.ids.begin(), block.ids.end());
    return blocks;
}

std::vector<NewBlock> new_blocks(const Sides& sides, Range inserted) {
    std::vector<NewBlock> blocks;
    for (std::uint32_t t = inserted.begin; t < inserted.end; ++t) {
        if (blocks.empty() || sides.after.block_of[t] != sides.after.block_of[t - 1]) blocks.push_back({{t, t}, {}});
        blocks.back().tokens.end = t + 1;
        blocks.back().ids.push_back(sides.after.ids[t]);
    }
    for (NewBlock& block : blocks) std::sort(block.ids.begin(), block.ids.end());
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
    return sides.before.block_kind[before.pieces.front().block] ==
           sides.after.block_kind[sides.after.block_of[after.tokens.begin]];
}

}  // namespace

std::vector<BlockPair> pair_blocks(const Sides& sides, const std::vector<OldPiece>& removed, Range inserted) {
    std::vector<OldBlock> before = old_blocks(sides, removed);
    const std::vector<NewBlock> after = new_blocks(sides, inserted);
    const std::size_t rows = before.size();
    const std::size_t columns = after.size();
    std::vector<float> best((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> float& { return best[i * (columns + 1) + j]; };
    std::vector<float> alike(rows * columns, 0);
    const bool compared = rows * columns <= kMostCells;
    for (std::size_t i = rows; compared && i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            float& like = alike[i * columns + j];
            if (!before[i].ids.empty() && same_kind(sides, before[i], after[j])) {
                like = rows == 1 && columns == 1 ? 1 : likeness(sides, before[i].ids, after[j].ids);
                if (like < kLeastLikeness) like = 0;
            }
            at(i, j) = std::max({at(i + 1, j), at(i, j + 1), like > 0 ? at(i + 1, j + 1) + like : 0});
        }
    }
    std::vector<BlockPair> pairs;
    for (std::size_t i = 0, j = 0; i < rows || j < columns;) {
        if (compared && i < rows && j < columns && alike[i * columns + j] > 0 &&
            at(i, j) == at(i + 1, j + 1) + alike[i * columns + j]) {
            pairs.push_back({std::move(before[i++].pieces), after[j++].tokens});
        } else if (i < rows && (j == columns || !compared || at(i, j) == at(i + 1, j))) {
            pairs.push_back({std::move(before[i++].pieces), {}});
        } else {
            pairs.push_back({{}, after[j++].tokens});
        }
    }
    return pairs;
}

}  // namespace spor::alignment
