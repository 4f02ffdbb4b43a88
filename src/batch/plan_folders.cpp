// Which drafts of two folders belong together. Entry point: plan_folders.
#include <algorithm>
#include <filesystem>
#include <map>

#include "batch/draft_names.hpp"
#include "batch/likeness.hpp"
#include "spor/batch.hpp"
#include "text/words.hpp"

namespace spor {
namespace {

namespace fs = std::filesystem;

struct Found {
    std::vector<BatchDraft> drafts;        ///< by name
    std::vector<std::string> passed_over;  ///< by name
};

Error folder_error(const std::error_code& problem, const std::string& path) {
    if (problem == std::errc::no_such_file_or_directory) return {"no such folder", path, "give an existing folder"};
    if (problem == std::errc::permission_denied)
        return {"may not be read", path, "change its permissions or give another folder"};
    return {"cannot be read: " + problem.message(), path, "give another folder"};
}

void add_file(const fs::directory_entry& entry, const fs::path& root, Found& found) {
    std::error_code gone;  // a link to nowhere, or a file that went meanwhile: the pair's trouble, when it is read
    const bool is_folder = entry.is_directory(gone);
    const bool is_odd = !gone && !is_folder && !entry.is_regular_file(gone);  // sockets and the like
    if (is_folder || is_odd) return;
    std::string name = entry.path().lexically_relative(root).generic_string();
    if (!batching::is_draft_name(name)) {
        found.passed_over.push_back(std::move(name));
        return;
    }
    const std::uintmax_t size = entry.file_size(gone);
    found.drafts.push_back({std::move(name), gone ? 0 : size});
}

Result<Found> find_drafts(const std::string& folder) {
    std::error_code problem;
    if (!fs::is_directory(folder, problem)) {
        if (problem || !fs::exists(folder)) return folder_error(problem, folder);
        return Error{"is no folder", folder, "give two folders, or --pairs FILE.csv"};
    }
    Found found;
    const fs::path root(folder);
    fs::recursive_directory_iterator each(root, problem);
    if (problem) return folder_error(problem, folder);
    for (const fs::recursive_directory_iterator end; each != end;) {
        const std::string at = each->path().string();
        if (batching::is_hidden(each->path().filename().string())) {
            each.disable_recursion_pending();
        } else {
            add_file(*each, root, found);
        }
        each.increment(problem);
        if (problem) return folder_error(problem, at);
    }
    const auto by_name = [](const BatchDraft& a, const BatchDraft& b) { return a.name < b.name; };
    std::sort(found.drafts.begin(), found.drafts.end(), by_name);
    std::sort(found.passed_over.begin(), found.passed_over.end());
    return found;
}

/// The drafts that have no other yet.
class Pairing {
public:
    Pairing(std::vector<BatchDraft> before, std::vector<BatchDraft> after)
        : before_(std::move(before)), after_(std::move(after)) {}

    /// Pairs those of which `key` says the same; of several with one key the first with the first.
    template <class Key>
    void by(Key key, Paired how) {
        std::multimap<std::string, std::size_t> waiting;
        for (std::size_t i = 0; i < before_.size(); ++i) waiting.emplace(key(before_[i].name), i);
        std::vector<bool> old_taken(before_.size());
        std::vector<bool> new_taken(after_.size());
        for (std::size_t k = 0; k < after_.size(); ++k) {
            const auto other = waiting.find(key(after_[k].name));
            if (other == waiting.end()) continue;
            pair(other->second, k, how, 100);
            old_taken[other->second] = new_taken[k] = true;
            waiting.erase(other);
        }
        drop(old_taken, new_taken);
    }

    void by_content(const LoadDraft& load, const PlanOptions& options) {
        std::vector<bool> old_taken(before_.size());
        std::vector<bool> new_taken(after_.size());
        for (const batching::Renamed& each : batching::pair_by_content(before_, after_, load, options)) {
            pair(each.old_index, each.new_index, Paired::content, each.likeness);
            old_taken[each.old_index] = new_taken[each.new_index] = true;
        }
        drop(old_taken, new_taken);
    }

    BatchPlan plan() {
        BatchPlan plan;
        plan.pairs = std::move(pairs_);
        std::sort(plan.pairs.begin(), plan.pairs.end(),
                  [](const BatchPair& a, const BatchPair& b) { return a.new_draft.name < b.new_draft.name; });
        for (BatchDraft& draft : after_) plan.added.push_back(std::move(draft.name));
        for (BatchDraft& draft : before_) plan.gone.push_back(std::move(draft.name));
        return plan;
    }

private:
    void pair(std::size_t i, std::size_t k, Paired how, std::uint32_t likeness) {
        pairs_.push_back({std::move(before_[i]), std::move(after_[k]), how, likeness});
    }

    void drop(const std::vector<bool>& old_taken, const std::vector<bool>& new_taken) {
        std::size_t i = 0;
        std::erase_if(before_, [&](const BatchDraft&) { return old_taken[i++]; });
        std::size_t k = 0;
        std::erase_if(after_, [&](const BatchDraft&) { return new_taken[k++]; });
    }

    std::vector<BatchDraft> before_;
    std::vector<BatchDraft> after_;
    std::vector<BatchPair> pairs_;
};

/// One system writes an å as one letter, another as a letter and a ring.
std::string composed(const std::string& name) { return text::normalise(name, false); }

std::string stem_of(const std::string& name) { return composed(fs::path(name).replace_extension().string()); }

}  // namespace

Result<BatchPlan> plan_folders(const std::string& old_folder, const std::string& new_folder,
                               const PlanOptions& options) {
    Result<Found> before = find_drafts(old_folder);
    if (!before) return before.error();
    Result<Found> after = find_drafts(new_folder);
    if (!after) return after.error();
    Pairing pairing(std::move(before->drafts), std::move(after->drafts));
    pairing.by([](const std::string& name) { return name; }, Paired::path);
    pairing.by(composed, Paired::path);
    pairing.by(stem_of, Paired::stem);
    const LoadDraft load = [old_folder, new_folder, most = options.max_size](BatchSide side, const std::string& name) {
        return spor::load((side == BatchSide::old_drafts ? old_folder : new_folder) + '/' + name, most);
    };
    pairing.by_content(load, options);
    BatchPlan plan = pairing.plan();
    plan.load = load;
    std::set_union(before->passed_over.begin(), before->passed_over.end(), after->passed_over.begin(),
                   after->passed_over.end(), std::back_inserter(plan.passed_over));
    return plan;
}

std::string_view name_of(Paired paired) {
    switch (paired) {
        case Paired::path:
            return "path";
        case Paired::stem:
            return "stem";
        case Paired::content:
            return "content";
        case Paired::listed:
            return "listed";
        case Paired::revision:
            return "revision";
    }
    return "";
}

}  // namespace spor
