// Renumbered provisions, and references that no longer point at what they pointed at. Entry point: trace_references.
#pragma once

#include "spor/ledger.hpp"

namespace spor::judging {

/// Fills Ledger::renumbered and Ledger::references. O(words of both drafts).
void trace_references(const Revision& revision, Ledger& ledger);

/// Old blocks and the new blocks that most of their words stand in now; -1: gone.
[[nodiscard]] std::vector<std::int64_t> map_blocks(const Revision& revision);

}  // namespace spor::judging
