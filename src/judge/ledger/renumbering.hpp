// Which numbers became which, in as few lines as say it. Entry point: list_renumberings.
#pragma once

#include <cstdint>
#include <vector>

#include "judge/ledger/provisions.hpp"
#include "spor/ledger.hpp"

namespace spor::judging {

/// In OLD's order. A part that only follows its whole ("4.1" → "5.1" where 4 became 5) is not listed.
[[nodiscard]] std::vector<Renumbering> list_renumberings(const Provisions& old_ones, const Provisions& new_ones,
                                                         const std::vector<std::int64_t>& new_of_old);

}  // namespace spor::judging
