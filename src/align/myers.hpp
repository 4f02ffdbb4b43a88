// The Myers/Wu core, from the dtl library. dtl lives only here.
//
// Source: Sun Wu, Udi Manber, Gene Myers, "An O(NP) Sequence Comparison Algorithm" (1989), as dtl implements it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/sides.hpp"

namespace spor::alignment {

/// Longest inputs (both together) that shortest_edit takes. dtl 1.20 past 2,000,000 recorded coordinates returns
/// scripts that are silently not minimal; at this size it cannot get there.
constexpr std::size_t kLongestMyers = 2000;

/// A longest common subsequence of two lists of ids as matches (relative to the spans), in order; empty where the lists
/// are longer than kLongestMyers together. Checked against the ids before it is returned.
[[nodiscard]] std::vector<Match> shortest_edit(std::span<const std::uint32_t> before,
                                               std::span<const std::uint32_t> after);

}  // namespace spor::alignment
