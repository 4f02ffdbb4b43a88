// The ledger in the HTML report: a table of the commitments that are not what they were, each a way to its change.
//
// Entry points: linked_changes, write_ledger.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/changes.hpp"
#include "spor/render.hpp"

namespace spor::rendering {

/// The change in which each commitment stands, or the one nearest to it in its block; 0 where the block has none, as
/// when all of it moved.
[[nodiscard]] std::vector<std::uint32_t> linked_changes(const Revision& revision, const Changes& changes,
                                                        const Ledger& ledger);

/// The page's id for the first mark of a change that a row leads to.
[[nodiscard]] std::string change_anchor(std::uint32_t change);

/// Nothing where the ledger is empty.
void write_ledger(std::string& out, const Ledger& ledger, const std::vector<std::uint32_t>& linked, Language language);

}  // namespace spor::rendering
