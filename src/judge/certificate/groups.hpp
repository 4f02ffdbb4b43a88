// Sentences of both drafts that go with one another, and the order in which they stand.
//
// Entry point: group_sentences.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace spor::judging {

/// Sentences (indices, ascending) that links join, directly or by way of others. One side may be empty.
struct SentenceGroup {
    std::vector<std::uint32_t> before;
    std::vector<std::uint32_t> after;
    [[nodiscard]] bool linked() const { return !before.empty() && !after.empty(); }
};

/// Every sentence in one group, linked groups in OLD's order of their first sentences, then those of NEW alone.
/// O(links log links).
[[nodiscard]] std::vector<SentenceGroup> group_sentences(
    std::uint32_t old_count, std::uint32_t new_count,
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links);

/// Whether each linked group changes places with another one, by the first sentences of both. O(groups).
[[nodiscard]] std::vector<bool> crossing(const std::vector<SentenceGroup>& groups);

}  // namespace spor::judging
