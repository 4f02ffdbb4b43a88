// All pairs of a batch together. Entry point: add_up.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "batch/journal.hpp"
#include "batch/record.hpp"
#include "batch/work.hpp"
#include "spor/batch.hpp"

namespace spor::batching {

/// The pairs by the share of their words that changed: none, up to 1, 2, 5, 10, 20, 50 and 100 percent.
inline constexpr std::array<std::uint32_t, 8> kSizes{0, 1, 2, 5, 10, 20, 50, 100};

/// So many of the most changed have a row in the picture of where.
inline constexpr std::size_t kMostDrawn = 60;

struct Totals {
    BatchOutcome outcome;
    std::uint64_t kept = 0, inserted = 0, deleted = 0, moved = 0, furniture = 0, changes = 0, moves = 0;
    std::array<std::uint64_t, 5> directions{};  ///< rows of the ledger by Direction
    std::uint64_t references = 0;
    std::array<std::uint64_t, kSizes.size()> sizes{};  ///< pairs not in trouble
    std::vector<std::uint32_t> most_changed;           ///< indices of entries, at most kMostDrawn, by changed words
};

/// One more pair. Does nothing to most_changed.
void add_to(Totals& totals, const Record& record);

/// Every entry that the journal knows. O(bytes of the journal); one record is held at a time.
[[nodiscard]] Totals add_up(const Work& work, const Journal& journal);

}  // namespace spor::batching
