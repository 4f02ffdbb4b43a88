// What a comparison comes to: its counts of words, and what became of each block and each moved passage.
#pragma once

#include <future>

#include "align/sides.hpp"
#include "spor/revision.hpp"

namespace spor::alignment {

/// Fills in `counts`, each block's `change` and `move`, and each move's `words` and `edited`. Half of the blocks are
/// counted as `launch` says. O(words).
void count(const Sides& sides, std::launch launch, Revision& revision);

}  // namespace spor::alignment
