// An Audit as `spor.audit/1`, the form for machines: include/spor/schema/audit-1.schema.json describes it.
//
// Entry point: report_json.
#include "judge/report/finding_json.hpp"
#include "judge/report/names.hpp"
#include "judge/report/reports.hpp"

namespace spor::judging {
namespace {

using rendering::Json;

Json summary_json(const AuditCounts& counts) {
    return {{"marks",
             {{"insertions", counts.insertions},
              {"deletions", counts.deletions},
              {"true", counts.true_marks},
              {"false", counts.false_marks}}},
            {"unmarked",
             {{"content", counts.unmarked_content},
              {"spelling", counts.unmarked_spelling},
              {"typography", counts.unmarked_typography},
              {"debris", counts.unmarked_debris},
              {"order", counts.unmarked_order}}}};
}

}  // namespace

Json finding_json(const Finding& finding, const Document& old_draft) {
    Json json = {{"rule", name_of(finding.rule)},
                 {"severity", name_of(finding.severity)},
                 {"class", name_of(finding.kind)},
                 {"section", finding.section},
                 {"redline",
                  {{"line", finding.redline.line},
                   {"column", finding.redline.column},
                   {"end_line", finding.redline.end_line},
                   {"end_column", finding.redline.end_column}}}};
    if (finding.old_lines.first > 0) json["old"] = rendering::span_json(old_draft, finding.old_lines);
    json["before"] = finding.before;
    json["after"] = finding.after;
    json["message"] = finding.message;
    return json;
}

std::string report_json(const Audit& audit) {
    std::string out = "{\"schema\": \"spor.audit/1\"";
    out += ",\n\"old\": " + rendering::dump(rendering::draft_json(*audit.old_draft));
    out += ",\n\"redline\": " + rendering::dump(rendering::draft_json(*audit.redline));
    rendering::Listing findings(out, "findings");
    for (const Finding& finding : audit.findings) findings.add(finding_json(finding, *audit.old_draft));
    findings.close();
    out += ",\n\"summary\": " + rendering::dump(summary_json(audit.counts)) + "\n}\n";
    return out;
}

}  // namespace spor::judging
