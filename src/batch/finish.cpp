#include "batch/finish.hpp"

#include <string_view>
#include <unordered_set>

#include "batch/reports.hpp"
#include "batch/totals.hpp"
#include "spor/read.hpp"

namespace spor::batching {
namespace {

void forget_strangers(const Folder& folder, const Work& work, Journal& journal) {
    std::unordered_set<std::string_view> known;
    for (const Entry& entry : work.entries) known.insert(entry.output);
    for (const std::string& output : journal.outputs()) {
        if (known.contains(output)) continue;
        if (const auto record = journal.find(output))
            for (const Written& file : record->files) folder.remove(file.path);
        journal.forget(output);
    }
}

std::optional<Error> rewrite(const Folder& folder, const Work& work, const Journal& journal) {
    ReportFile file(folder, Journal::kName);
    for (const Entry& entry : work.entries)
        if (journal.knows(entry.output)) file.put(journal.line(entry.output) + '\n');
    return file.commit();
}

}  // namespace

std::optional<Error> begin(const Folder& folder, const Work& work) {
    const std::string text = write_work(work);
    const Result<std::string> present = load(folder.at(Work::kName));
    if (present && *present == text) return std::nullopt;
    remove_reports(folder);
    ReportFile file(folder, Work::kName);
    file.put(text);
    return file.commit();
}

Result<BatchOutcome> finish(const Folder& folder, const Work& work, Journal& journal, bool whole) {
    forget_strangers(folder, work, journal);
    // No report tells of redlines that a power cut could still take.
    if (const int code = folder.settle(); code != 0) return folder_trouble(code, folder.at(""));
    if (auto error = rewrite(folder, work, journal)) return *error;
    const Totals totals = add_up(work, journal);
    if (!whole) return totals.outcome;
    if (auto error = write_reports({folder, work, journal, totals})) return *error;
    return totals.outcome;
}

}  // namespace spor::batching
