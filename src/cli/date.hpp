// The date that tracked changes bear: told, or taken from the environment of a reproducible build; never the clock's.
#pragma once

#include <string>

#include "spor/options.hpp"
#include "spor/result.hpp"

namespace spor::cli {

/// `word` is what --date says: "2026-01-31" or "2026-01-31T12:00:00Z". Where it is empty SOURCE_DATE_EPOCH counts;
/// without that too the answer is empty.
[[nodiscard]] Result<std::string> date_of_changes(const std::string& word);

}  // namespace spor::cli
