// Pairs out of a list. Entry point: plan_list.
#include <sys/stat.h>

#include "batch/csv.hpp"
#include "files/whole_file.hpp"
#include "spor/batch.hpp"
#include "text/words.hpp"

namespace spor {
namespace {

/// Where a draft lies that the list in a folder names.
std::string path_of(const std::string& written, const std::string& folder) {
    return written.starts_with('/') ? written : folder + '/' + written;
}

BatchDraft draft_of(const std::string& written, const std::string& folder) {
    BatchDraft draft{written, 0};
    struct stat facts {};
    if (::stat(path_of(written, folder).c_str(), &facts) == 0) draft.bytes = static_cast<std::uint64_t>(facts.st_size);
    return draft;
}

bool is_heading(const batching::CsvRow& row) {
    return row.fields.size() == 2 && text::fold(row.fields[0]) == "old" && text::fold(row.fields[1]) == "new";
}

}  // namespace

Result<BatchPlan> plan_list(std::string_view csv, const std::string& name, std::uint64_t max_size) {
    const auto rows = batching::read_csv(csv, name);
    if (!rows) return rows.error();
    const std::string folder = files::folder_of(name);
    BatchPlan plan;
    plan.load = [folder, max_size](BatchSide, const std::string& written) {
        return load(path_of(written, folder), max_size);
    };
    for (const batching::CsvRow& row : *rows) {
        if (&row == &rows->front() && is_heading(row)) continue;
        const std::string where = name + ':' + std::to_string(row.line);
        if (row.fields.size() != 2) return Error{"a row that is no pair", where, "write it as OLD,NEW"};
        if (row.fields[0].empty() && row.fields[1].empty()) return Error{"a row that names no draft", where, ""};
        if (row.fields[0].empty()) {
            plan.added.push_back(row.fields[1]);
        } else if (row.fields[1].empty()) {
            plan.gone.push_back(row.fields[0]);
        } else {
            plan.pairs.push_back(
                {draft_of(row.fields[0], folder), draft_of(row.fields[1], folder), Paired::listed, 100});
        }
    }
    return plan;
}

}  // namespace spor
