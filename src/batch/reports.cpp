#include "batch/reports.hpp"

#include <array>

namespace spor::batching {

std::optional<Error> write_reports(const Overview& all) {
    std::vector<ReportPointer> reports;
    reports.push_back(summary_json(all));
    reports.push_back(summary_csv(all));
    reports.push_back(ledger_csv(all));
    reports.push_back(summary_markdown(all));
    reports.push_back(ledger_page(all));
    if (all.work.audits()) {
        reports.push_back(findings_csv(all));
        reports.push_back(findings_page(all));
    }
    reports.push_back(index_page(all));
    for (const Entry& entry : all.work.entries) {
        const auto record = all.journal.find(entry.output);
        if (!record) continue;
        for (const ReportPointer& report : reports) report->add(entry, *record);
    }
    for (const ReportPointer& report : reports)
        if (auto error = report->finish()) return error;
    return std::nullopt;
}

void remove_reports(const Folder& folder) {
    constexpr std::array kNames{"index.html",  "findings.html", "ledger.html",  "summary.md",
                                "summary.csv", "ledger.csv",    "findings.csv", "summary.json"};
    for (const char* name : kNames) folder.remove(name);
}

}  // namespace spor::batching
