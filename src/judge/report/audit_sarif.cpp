// An Audit as SARIF 2.1.0, which code scanning and editors read (sarif.hpp). Entry point: report_sarif.
#include "judge/report/names.hpp"
#include "judge/report/reports.hpp"
#include "judge/report/sarif.hpp"
#include "judge/report/wording.hpp"

namespace spor::judging {

std::string report_sarif(const Audit& audit, const ReportOptions& options) {
    SarifRun run{{{*audit.redline, *audit.old_draft, {}}}, {}, report_wording(options.language).old_text, options};
    for (const AuditRule rule : kRules) {
        const RuleWording& words = rule_wording(rule, options.language);
        run.rules.push_back({name_of(rule), words.title, words.description});
    }
    for (const Finding& finding : audit.findings) {
        const RedlinePlace& at = finding.redline;
        run.drafts.front().findings.push_back(
            {static_cast<std::uint32_t>(finding.rule),
             finding.severity,
             finding.section,
             {at.line, at.column, at.end_line, at.end_column},
             finding.old_lines,
             finding.message,
             {std::string(name_of(finding.rule)), finding.section, finding.before, finding.after},
             {{"class", name_of(finding.kind)}, {"before", finding.before}, {"after", finding.after}}});
    }
    return write_sarif(run);
}

}  // namespace spor::judging
