// Audits for the reports' tests, written down by hand rather than found.
#pragma once

#include <string>
#include <vector>

#include "spor/audit.hpp"

namespace spor::test {

/// A finding at a place of the redline that no test asks about; it marks "skal" that became "kan".
[[nodiscard]] Finding finding(AuditRule rule = AuditRule::unmarked_substitution, Severity severity = Severity::error,
                              FindingClass kind = FindingClass::content);

/// Of `gammel.txt` and `rettet.md`.
[[nodiscard]] Audit audit_of(std::vector<Finding> findings);

/// Three sections, all classes, both sides: what a report for people has to put in order.
[[nodiscard]] Audit town_audit();

/// Every text in it is out to command a terminal, to end a line or to be taken for markup.
[[nodiscard]] Audit hostile_audit();

}  // namespace spor::test
