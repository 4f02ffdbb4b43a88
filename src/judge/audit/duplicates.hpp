// Sentences that stand twice in the new text and stood at most once in the old: text moved here and not taken out
// there.
#pragma once

#include <string>
#include <vector>

#include "judge/audit/reading.hpp"

namespace spor::judging {

struct Duplicate {
    Range at;          ///< in the redline, the later one of the two
    std::string text;  ///< as it stands there
};

/// In the redline's order; neighbouring sentences are one passage. Sentences of fewer than eight words are none.
[[nodiscard]] std::vector<Duplicate> find_duplicates(const Reading& reading, Language language);

}  // namespace spor::judging
