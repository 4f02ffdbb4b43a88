// Where two drafts surely say the same: shingles of words that stand once in each (patience over shingles), extended to
// maximal matches; and the heaviest chain of matches that stand in the same order in both.
//
// Sources: Bram Cohen's patience diff (unique lines as anchors); the genome aligners MUMmer and Mauve (unique maximal
// matches, collinear chains, the heaviest as spine).
#pragma once

#include <vector>

#include "align/sides.hpp"

namespace spor::alignment {

/// An anchor lighter than this may be overruled: by a moved passage, or by the reader's taste in its neighbourhood.
constexpr float kWeakAnchor = 3.5F;

/// Matches around shingles of `size` words that stand once in `before` and once in `after`, extended inside those
/// ranges. Sorted by `after`. No two share a diagonal stretch; they may overlap on either side. O(words) time and
/// memory.
[[nodiscard]] std::vector<Match> unique_matches(const Sides& sides, Range before, Range after, std::uint32_t size);

/// The heaviest chain of matches increasing in both drafts, trimmed so that none overlap. `matches` sorted by `after`.
/// O(matches · log matches).
[[nodiscard]] std::vector<Match> heaviest_chain(const Sides& sides, const std::vector<Match>& matches);

[[nodiscard]] float match_weight(const Sides& sides, const Match& match);

}  // namespace spor::alignment
