// Residue of tracked changes that were flattened into the old draft: labels, single letters, doubled readings, stops
// where none can stand. When it is gone nothing was changed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "judge/differences.hpp"

namespace spor::judging {

/// The difference only clears away such residue. `came` are the plain or struck words that stand there now.
[[nodiscard]] bool is_debris(const Reading& reading, const Difference& difference, Language language);

}  // namespace spor::judging
