// What kind of difference a finding is: content, spelling, typography, debris.
#pragma once

#include "judge/audit/differences.hpp"
#include "spor/audit.hpp"

namespace spor::judging {

/// As text::classify says; debris only where the redline has no mark.
[[nodiscard]] FindingClass classify(const Reading& reading, const Difference& difference, const AuditOptions& options);

}  // namespace spor::judging
