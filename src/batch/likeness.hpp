// Drafts that were renamed, told by their text. Entry point: pair_by_content.
//
// Of each draft a sample of its shingles (three words in a row) is kept: those whose hashes are smallest, so that two
// drafts' samples meet where the drafts do (Broder, "On the resemblance and containment of documents", 1997).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spor/batch.hpp"

namespace spor::batching {

/// Half of what the two have together, in percent: below, they are two drafts.
inline constexpr std::uint32_t kAlike = 50;

struct Renamed {
    std::size_t old_index = 0;
    std::size_t new_index = 0;
    std::uint32_t likeness = 0;  ///< percent: Dice's coefficient of their shingles, estimated
};

/// Pairs as many as are alike, the likest first; of equals those of one file name, then the first by name. What cannot
/// be read is like nothing. O(bytes), and the sample of each draft is kept.
[[nodiscard]] std::vector<Renamed> pair_by_content(const std::vector<BatchDraft>& old_drafts,
                                                   const std::vector<BatchDraft>& new_drafts, const LoadDraft& load,
                                                   const PlanOptions& options);

}  // namespace spor::batching
