// Each report's one entry point. A new report is one file, one line here and one row in reports.cpp.
#pragma once

#include <string>

#include "spor/audit.hpp"

namespace spor::judging {

[[nodiscard]] std::string report_json(const Audit& audit);
[[nodiscard]] std::string report_terminal(const Audit& audit, const ReportOptions& options);
[[nodiscard]] std::string report_markdown(const Audit& audit, const ReportOptions& options);
[[nodiscard]] std::string report_sarif(const Audit& audit, const ReportOptions& options);
[[nodiscard]] std::string report_github(const Audit& audit, const ReportOptions& options);

}  // namespace spor::judging
