#include "batch/schedule.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <mutex>

namespace spor::batching {
namespace {

TEST(Schedule, EveryJobOnceAndTheLargestFirst) {
    std::vector<std::uint32_t> order;
    run_largest_first({{0, 5}, {1, 9}, {2, 9}, {3, 1}}, {1, 0}, [&](std::uint32_t index) {
        order.push_back(index);
        return true;
    });
    EXPECT_EQ(order, (std::vector<std::uint32_t>{1, 2, 0, 3}));
}

TEST(Schedule, NeverMoreThanMemoryHasRoomForAndNeverMoreThanAsked) {
    std::mutex mutex;
    std::vector<Job> jobs;
    for (std::uint32_t i = 0; i < 200; ++i) jobs.push_back({i, 1 + i * 7 % 40});
    jobs.push_back({200, 500});  // larger than all of it: alone
    std::uint64_t taken = 0, most = 0, done = 0, running = 0, most_running = 0;
    bool shared_with_the_large = false;
    run_largest_first(jobs, {4, 60}, [&](std::uint32_t index) {
        {
            const std::lock_guard lock(mutex);
            taken += jobs[index].cost;
            most_running = std::max(most_running, ++running);
            if (taken > 500) shared_with_the_large = true;
            if (index < 200) most = std::max(most, taken);
        }
        std::atomic<int> spin = 0;
        while (++spin < 2000) {
        }
        const std::lock_guard lock(mutex);
        taken -= jobs[index].cost;
        --running;
        ++done;
        return true;
    });
    EXPECT_EQ(done, jobs.size());
    EXPECT_LE(most, 60U);
    EXPECT_LE(most_running, 4U);
    EXPECT_FALSE(shared_with_the_large);
}

TEST(Schedule, NothingIsBegunAfterAStop) {
    int done = 0;
    run_largest_first({{0, 1}, {1, 2}, {2, 3}}, {1, 0}, [&](std::uint32_t) { return ++done < 2; });
    EXPECT_EQ(done, 2);
}

}  // namespace
}  // namespace spor::batching
