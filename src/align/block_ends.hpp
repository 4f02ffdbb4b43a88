// Equal words at the two ends of a block that is in both drafts.
#pragma once

#include "align/sides.hpp"

namespace spor::alignment {

/// A change cannot run on from one block to the next, so a kept word at a block's edge costs no further mark: words
/// that begin, or end, both the old and the new block are linked, whatever came or went beside the block. O(words).
void keep_block_ends(const Sides& sides, const PassageMap& old_passages, const PassageMap& new_passages,
                     Alignment& alignment);

}  // namespace spor::alignment
