// Words that a redline strikes and inserts again as they were: both marks quote truly, and nothing changed.
#pragma once

#include <string_view>
#include <vector>

#include "judge/audit/coverage.hpp"

namespace spor::judging {

struct IdlePair {
    Range whole;     ///< both marks, in the redline
    Range inserted;  ///< what stands between the delimiters of the one that inserts
};

/// Marks that stand side by side and hold the same bytes, in the redline's order.
[[nodiscard]] std::vector<IdlePair> find_idle_pairs(std::string_view redline, const std::vector<ClaimMark>& marks);

}  // namespace spor::judging
