// The findings of an audit, out of what is untrue in a redline.
//
// Entry point: list_findings.
#pragma once

#include <vector>

#include "judge/audit/reading.hpp"
#include "spor/audit.hpp"

namespace spor::judging {

/// In the redline's order.
///
/// A redline of spor's own shows moved text where it stands now, unmarked (`--moves plain`). So unmarked moves are told
/// only of a redline that leaves other changes unmarked too: more than two, and more than one in twenty of its marks.
[[nodiscard]] std::vector<Finding> list_findings(const Reading& reading, const AuditOptions& options);

/// The marks of the redline and what the findings say of them.
[[nodiscard]] AuditCounts count_findings(const Reading& reading, const std::vector<Finding>& findings);

}  // namespace spor::judging
