// Pairs out of the files that differ between two revisions. Entry point: plan_revisions.
#include <memory>
#include <unordered_map>

#include "batch/draft_names.hpp"
#include "git/repository.hpp"
#include "spor/batch.hpp"

namespace spor {
namespace {

/// A side's drafts, and the ids of what is in them.
using Blobs = std::unordered_map<std::string, std::string>;

/// What plan_revisions' load needs, for as long as it is needed.
struct RevisedDrafts {
    git::Repository repository;
    Blobs before;
    Blobs after;
};

void add_file(const git::ChangedFile& file, BatchPlan& plan, RevisedDrafts& source) {
    const std::string& name = file.new_path.empty() ? file.old_path : file.new_path;
    if (batching::is_hidden(name)) return;
    if (!batching::is_draft_name(name)) {
        plan.passed_over.push_back(name);
    } else if (file.new_path.empty()) {
        plan.gone.push_back(name);
    } else if (file.old_path.empty()) {
        plan.added.push_back(name);
    } else {
        source.before[file.old_path] = file.old_blob;
        source.after[file.new_path] = file.new_blob;
        plan.pairs.push_back({{file.old_path, 0}, {file.new_path, 0}, Paired::revision, 100});
    }
}

}  // namespace

Result<BatchPlan> plan_revisions(const std::string& range, const std::string& folder, std::uint64_t max_size) {
    const auto parsed = git::parse_range(range);
    if (!parsed) return Error{"is no range of revisions", range, "write it as REV1..REV2"};
    const auto source = std::make_shared<RevisedDrafts>(RevisedDrafts{git::Repository(folder, max_size), {}, {}});
    const Result<git::Revisions> revisions = source->repository.find(*parsed);
    if (!revisions) return revisions.error();
    const auto changed = source->repository.changed_files(*revisions);
    if (!changed) return changed.error();
    BatchPlan plan;
    for (const git::ChangedFile& file : *changed) add_file(file, plan, *source);
    plan.load = [source](BatchSide side, const std::string& name) -> Result<std::string> {
        const Blobs& blobs = side == BatchSide::old_drafts ? source->before : source->after;
        const auto blob = blobs.find(name);
        if (blob == blobs.end()) return Error{"no such file", name, ""};
        return source->repository.read_blob(blob->second, name);
    };
    return plan;
}

}  // namespace spor
