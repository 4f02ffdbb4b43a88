// A share of a batch, on this machine. Entry point: run_batch.
#include <atomic>
#include <mutex>

#include "batch/compare.hpp"
#include "batch/cost.hpp"
#include "batch/finish.hpp"
#include "batch/reports.hpp"
#include "batch/schedule.hpp"
#include "spor/batch.hpp"

namespace spor {
namespace {

using batching::Compared;
using batching::Job;

/// What is known while the pairs are compared, by several threads.
class ShareRun {
public:
    ShareRun(const BatchPlan& plan, const BatchOptions& options, const batching::Folder& folder,
             const batching::Work& work, batching::Journal& journal)
        : plan_(plan),
          options_(options),
          work_(work),
          journal_(journal),
          comparer_(plan, options, work, folder, journal,
                    [this, &folder] { std::call_once(begun_, [&folder] { batching::remove_reports(folder); }); }) {
        const BatchShare share = options.share;
        for (std::uint32_t i = share.number - 1; i < plan.pairs.size(); i += share.of) {
            jobs_.push_back({i, batching::cost_of(plan.pairs[i])});
            cost_ += jobs_.back().cost;
        }
        progress_.pairs = jobs_.size();
    }

    void run() {
        batching::run_largest_first(jobs_, {options_.jobs, options_.memory},
                                    [this](std::uint32_t index) { return compare(index); });
    }

    [[nodiscard]] const std::optional<Error>& error() const { return error_; }
    [[nodiscard]] std::uint64_t pairs() const { return progress_.pairs; }
    [[nodiscard]] std::uint64_t done() const { return progress_.done; }
    [[nodiscard]] std::uint64_t kept() const { return kept_; }

private:
    bool compare(std::uint32_t index) {
        if (stopped_ || (options_.stopped && options_.stopped())) return false;
        Compared compared = comparer_.compare(index);
        if (compared.no_folder) return stop(*compared.no_folder);
        // Ctrl-C reaches the programs that readers run, too: the pair is not in trouble, it is not done.
        if (!compared.record.why.empty() && options_.stopped && options_.stopped()) return false;
        if (!compared.kept) {
            if (const int code = journal_.add(compared.record); code != 0)
                return stop(batching::folder_trouble(code, batching::Journal::kName));
        }
        tell(index, compared);
        return true;
    }

    bool stop(Error error) {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        if (!error_) error_ = std::move(error);
        return false;
    }

    void tell(std::uint32_t index, const Compared& compared) {
        const std::lock_guard lock(mutex_);
        ++progress_.done;
        if (compared.kept) ++kept_;
        if (!compared.record.why.empty()) ++progress_.trouble;
        done_cost_ += batching::cost_of(plan_.pairs[index]);
        progress_.share = cost_ == 0 ? 1 : static_cast<double>(done_cost_) / static_cast<double>(cost_);
        progress_.name = work_.entries[index].new_name;
        progress_.why = compared.record.why;
        if (options_.progress) options_.progress(progress_);
    }

    const BatchPlan& plan_;
    const BatchOptions& options_;
    const batching::Work& work_;
    batching::Journal& journal_;
    std::once_flag begun_;
    batching::Comparer comparer_;
    std::vector<Job> jobs_;
    std::uint64_t cost_ = 0;

    std::atomic<bool> stopped_ = false;
    std::mutex mutex_;  // of what follows
    std::optional<Error> error_;
    std::uint64_t done_cost_ = 0;
    std::uint64_t kept_ = 0;
    BatchProgress progress_;
};

}  // namespace

Result<BatchOutcome> run_batch(const BatchPlan& plan, const std::string& path, const BatchOptions& options) {
    const BatchShare share = options.share;
    if (share.number < 1 || share.number > share.of)
        return Error{"is no share", "", "write it as I/N with I from 1 to N"};
    Result<batching::Folder> folder = batching::Folder::take(path);
    if (!folder) return folder.error();
    const batching::Work work = batching::work_of(plan, options);
    if (auto error = batching::begin(*folder, work)) return *error;
    Result<batching::Journal> journal = batching::Journal::open(folder->at(batching::Journal::kName), true);
    if (!journal) return journal.error();
    ShareRun run(plan, options, *folder, work, *journal);
    run.run();
    if (run.error()) return *run.error();
    BatchOutcome outcome;
    if (run.done() < run.pairs()) {
        outcome.stopped = true;
        outcome.pairs = run.pairs();
        outcome.done = run.done();
    } else {
        Result<BatchOutcome> whole = batching::finish(*folder, work, *journal, share.of == 1);
        if (!whole) return whole;
        outcome = *whole;
    }
    outcome.kept = run.kept();
    return outcome;
}

}  // namespace spor
