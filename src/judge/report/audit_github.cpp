// An Audit as workflow commands of GitHub Actions: one annotation a finding, at its place in the redline.
//
// Entry point: report_github. Nothing found: nothing said.
#include "judge/report/annotations.hpp"
#include "judge/report/reports.hpp"
#include "judge/report/wording.hpp"

namespace spor::judging {

std::string report_github(const Audit& audit, const ReportOptions& options) {
    std::string out;
    for (const Finding& finding : audit.findings) {
        const RedlinePlace& at = finding.redline;
        put_annotation(out, {finding.severity,
                             audit.redline->name,
                             {at.line, at.column, at.end_line, at.end_column},
                             rule_wording(finding.rule, options.language).title,
                             finding.message});
    }
    return out;
}

}  // namespace spor::judging
