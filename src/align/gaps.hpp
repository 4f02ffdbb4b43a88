// What stands between two anchors: the alignment that a reader would choose, not the one with the most equal words.
//
// Small gaps: the best alignment under a model of a reader's taste – each kept word earns its weight, each stretch of
// change costs something to open and to close, less where a sentence or a block begins (Gotoh's affine gaps, 1982).
// Isolated little words between two changes therefore do not pay. Larger gaps are cut by finer anchors, equal sentences
// and the Myers core, so that time stays near linear.
#pragma once

#include <vector>

#include "align/sides.hpp"

namespace spor::alignment {

/// Matches inside the gap, in order. `before` and `after` lie between two anchors (or the drafts' ends).
[[nodiscard]] std::vector<Match> align_gap(const Sides& sides, Range before, Range after);

/// The reader's alignment of two ranges. Takes O(|before| · |after|) time and memory: callers keep the product small.
[[nodiscard]] std::vector<Match> align_by_taste(const Sides& sides, Range before, Range after);

/// Largest product of lengths that align_by_taste is asked for.
constexpr std::uint64_t kLargestTasteArea = 250'000;

}  // namespace spor::alignment
