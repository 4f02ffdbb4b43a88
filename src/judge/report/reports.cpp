// An Audit becomes what the reader asked for. Entry point: report_audit.
#include "judge/report/reports.hpp"

namespace spor {

std::string report_audit(const Audit& audit, Report report, const ReportOptions& options) {
    switch (report) {
        case Report::json:
            return judging::report_json(audit);
        case Report::terminal:
            return judging::report_terminal(audit, options);
        case Report::markdown:
            return judging::report_markdown(audit, options);
        case Report::sarif:
            return judging::report_sarif(audit, options);
        case Report::github:
            return judging::report_github(audit, options);
    }
    return {};
}

}  // namespace spor
