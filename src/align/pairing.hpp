// Which of the blocks that came replaces which of those that went.
#pragma once

#include <vector>

#include "align/emitter.hpp"
#include "align/sides.hpp"

namespace spor::alignment {

struct BlockPair {
    std::vector<OldPiece> before;  ///< empty: the block is new
    std::uint32_t block = kNone;   ///< the new block; kNone: the old one is gone
    Range after;                   ///< its words; empty for a block without words
};

/// What went and what came between two kept words, block by block.
struct BlockGap {
    std::vector<OldPiece> removed;
    Range old_blocks;  ///< old blocks in the gap, those without words among them
    Range inserted;    ///< new words
    Range new_blocks;  ///< likewise new blocks
};

/// Pairs in order, the best total likeness over all; what is not like enough stays alone. Where as many blocks of the
/// same kinds came as went, each replaces its counterpart. O(old blocks · new blocks), bounded: long lists are not
/// paired.
[[nodiscard]] std::vector<BlockPair> pair_blocks(const Sides& sides, const BlockGap& gap);

}  // namespace spor::alignment
