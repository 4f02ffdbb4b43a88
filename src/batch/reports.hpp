// The reports over all pairs. A new report is one file, one line here and one in reports.cpp.
//
// Each sees the pairs one by one, in the plan's order, so that none holds them all.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "batch/folder.hpp"
#include "batch/totals.hpp"
#include "batch/work.hpp"

namespace spor::batching {

struct Overview {
    const Folder& folder;
    const Work& work;
    const Journal& journal;
    const Totals& totals;
};

class BatchReport {
public:
    virtual ~BatchReport() = default;
    virtual void add(const Entry& entry, const Record& record) = 0;
    /// Ends it and puts it in its place.
    [[nodiscard]] virtual std::optional<Error> finish() = 0;
};

using ReportPointer = std::unique_ptr<BatchReport>;
[[nodiscard]] ReportPointer summary_json(const Overview& all);
[[nodiscard]] ReportPointer summary_csv(const Overview& all);
[[nodiscard]] ReportPointer ledger_csv(const Overview& all);
[[nodiscard]] ReportPointer findings_csv(const Overview& all);
[[nodiscard]] ReportPointer summary_markdown(const Overview& all);
[[nodiscard]] ReportPointer ledger_page(const Overview& all);
[[nodiscard]] ReportPointer findings_page(const Overview& all);
[[nodiscard]] ReportPointer index_page(const Overview& all);

/// Writes all of them; the index, which leads to the others, at last.
[[nodiscard]] std::optional<Error> write_reports(const Overview& all);
/// Takes them away: what they say is about to be untrue.
void remove_reports(const Folder& folder);

}  // namespace spor::batching
