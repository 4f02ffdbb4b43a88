// What kind of difference a finding is: content, spelling, typography, debris.
#pragma once

#include "judge/differences.hpp"

namespace spor::judging {

/// A change that meets a number, a date, an amount, a negation or a modal verb is content, however close the letters
/// are. Otherwise: debris, where residue of the old draft's flattened changes is gone; typography, where only marks,
/// blanks, hyphens differ; spelling, where each word that changed is the same word; content in every other case.
[[nodiscard]] FindingClass classify(const Reading& reading, const Difference& difference, Language language);

}  // namespace spor::judging
