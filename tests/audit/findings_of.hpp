// An audit in a form that a test can read: one line a finding.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "spor/audit.hpp"
#include "spor/read.hpp"

namespace spor::auditing {

[[nodiscard]] std::string_view name_of(AuditRule rule);
[[nodiscard]] std::string_view name_of(FindingClass kind);

/// Reads OLD; a failure is a failed test and an empty draft.
[[nodiscard]] std::shared_ptr<const Document> read_old(const std::string& text, Format format = Format::markdown);

[[nodiscard]] std::vector<Finding> findings(const std::shared_ptr<const Document>& old_draft, std::string_view redline);

/// `1:5 unmarked-deletion content »gone« → »come«`, one line a finding.
[[nodiscard]] std::string written(const std::vector<Finding>& findings);

/// The same for texts; OLD is markdown.
[[nodiscard]] std::string audit_of(const std::string& old_text, std::string_view redline);

}  // namespace spor::auditing
