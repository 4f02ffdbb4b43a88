// Which of the blocks that came replaces which of those that went.
#pragma once

#include <vector>

#include "align/emitter.hpp"
#include "align/sides.hpp"

namespace spor::alignment {

struct BlockPair {
    std::vector<OldPiece> before;  ///< empty: the block is new
    Range after;                   ///< empty: the block is gone
};

/// Pairs in order, the best total likeness over all; what is not like enough stays alone. One block for one block of
/// the same kind is always a replacement. `removed` and `inserted` are whole blocks (or the ends of moved passages).
/// O(old blocks · new blocks), bounded: long lists are not paired.
[[nodiscard]] std::vector<BlockPair> pair_blocks(const Sides& sides, const std::vector<OldPiece>& removed,
                                                 Range inserted);

}  // namespace spor::alignment
