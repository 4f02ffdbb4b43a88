// What kind of difference a finding is: content, spelling, typography, debris.
#pragma once

#include "judge/differences.hpp"

namespace spor::judging {

/// As text::classify says; debris only where the redline has no mark.
[[nodiscard]] FindingClass classify(const Reading& reading, const Difference& difference, Language language);

}  // namespace spor::judging
