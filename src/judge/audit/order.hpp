// Text that stands elsewhere than in the old draft, with nothing in the redline to say so.
#pragma once

#include <vector>

#include "judge/audit/differences.hpp"

namespace spor::judging {

struct Displaced {
    std::vector<std::uint32_t> old_tokens;
    std::vector<std::uint32_t> words;  ///< of the redline, where it stands now
};

/// Moves of the revision that no remark beside them tells of, and short passages that went at one place and came at
/// another: those leave `differences`.
[[nodiscard]] std::vector<Displaced> find_displaced(const Reading& reading, std::vector<Difference>& differences,
                                                    Language language);

}  // namespace spor::judging
