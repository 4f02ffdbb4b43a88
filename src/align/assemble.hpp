// An Alignment becomes a Revision: word operations in the order of a redline, cut into block operations.
#pragma once

#include "align/sides.hpp"
#include "spor/revision.hpp"

namespace spor::alignment {

/// Fills ops, blocks, moves and counts of `revision`, whose drafts and tokens are set. `lend_structure`: the old
/// draft's blocks are guesses (page text), so that they end where the new draft's do.
void assemble(const Sides& sides, const Alignment& alignment, bool lend_structure, Revision& revision);

}  // namespace spor::alignment
