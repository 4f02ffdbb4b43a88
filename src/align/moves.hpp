// Moved passages: chains of sure matches that stand in another order than the spine.
#pragma once

#include <vector>

#include "align/sides.hpp"

namespace spor::alignment {

/// Finds moves among `matches` (all sure matches, sorted by `after`), given the spine. A move has at least eight kept
/// words, some of them words of content, or is a whole block; short runs of common words are never moves. Passages
/// reach to the edges of their sentence or block where little is lacking. Heaviest first. A passage may stand in a hole
/// of a heavier one; otherwise they are disjoint, on either side.
[[nodiscard]] std::vector<MovedPassage> find_moves(const Sides& sides, const std::vector<Match>& matches,
                                                   const std::vector<Match>& spine);

/// Whether what two passages keep of each other is enough for a reader to call it one passage that moved.
[[nodiscard]] bool is_worth_telling(const Sides& sides, const MovedPassage& move, const std::vector<Match>& kept);

}  // namespace spor::alignment
