#include "batch/schedule.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/task_arena.h>
#include <oneapi/tbb/task_group.h>

#include <algorithm>
#include <mutex>
#include <set>
#include <utility>

#ifdef SPOR_WATCH_THREADS
#include <sanitizer/tsan_interface.h>
#endif

namespace spor::batching {
namespace {

// oneTBB orders what comes before a task is begun, the task, and what comes after the waiting for it. It is not built
// with ThreadSanitizer, which has to be told.
#ifdef SPOR_WATCH_THREADS
void hand_over(void* to) { __tsan_release(to); }
void take_over(void* from) { __tsan_acquire(from); }
#else
void hand_over(const void* /*to*/) {}
void take_over(const void* /*from*/) {}
#endif

class Schedule {
public:
    Schedule(const std::vector<Job>& jobs, std::uint32_t most, std::uint64_t memory,
             const std::function<bool(std::uint32_t)>& work)
        : most_(most), memory_(memory), work_(work) {
        // Of two of one size the earlier comes first.
        for (const Job& job : jobs) waiting_.insert({job.cost, ~job.index});
    }

    void run() {
        begin_what_fits();
        group_.wait();
        take_over(this);
    }

private:
    using Entry = std::pair<std::uint64_t, std::uint32_t>;  // cost, complement of the index

    void begin_what_fits() {
        const std::lock_guard lock(mutex_);
        while (!waiting_.empty() && running_ < most_) {
            auto next = std::prev(waiting_.end());
            if (memory_ > 0 && running_ > 0 && next->first > memory_ - std::min(memory_, taken_)) {
                next = waiting_.upper_bound({memory_ - std::min(memory_, taken_), ~0U});
                if (next == waiting_.begin()) return;
                --next;
            }
            const Entry entry = *next;
            waiting_.erase(next);
            taken_ += entry.first;
            ++running_;
            hand_over(this);
            group_.run([this, entry] { do_one(entry); });
        }
    }

    void do_one(const Entry& entry) {
        take_over(this);
        const bool goes_on = work_(~entry.second);
        {
            const std::lock_guard lock(mutex_);
            taken_ -= entry.first;
            --running_;
            if (!goes_on) waiting_.clear();
        }
        begin_what_fits();
        hand_over(this);
    }

    const std::uint32_t most_;
    const std::uint64_t memory_;
    const std::function<bool(std::uint32_t)>& work_;
    std::mutex mutex_;
    std::set<Entry> waiting_;
    std::uint64_t taken_ = 0;
    std::uint32_t running_ = 0;
    oneapi::tbb::task_group group_;
};

}  // namespace

void run_largest_first(const std::vector<Job>& jobs, Bounds bounds, const std::function<bool(std::uint32_t)>& work) {
    const std::uint32_t cores = static_cast<std::uint32_t>(oneapi::tbb::info::default_concurrency());
    const std::uint32_t most = bounds.jobs > 0 ? bounds.jobs : cores;
    const oneapi::tbb::global_control threads(oneapi::tbb::global_control::max_allowed_parallelism,
                                              std::max(most, cores));
    oneapi::tbb::task_arena arena(static_cast<int>(most));
    arena.execute([&] { Schedule(jobs, most, bounds.memory, work).run(); });
}

}  // namespace spor::batching
