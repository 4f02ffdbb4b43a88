// Which work is done when: the largest first, so that no core is left with a long one at the end, and never more at a
// time than memory has room for.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace spor::batching {

struct Job {
    std::uint32_t index = 0;
    std::uint64_t cost = 0;  ///< bytes that it takes while it runs, as estimated
};

struct Bounds {
    std::uint32_t jobs = 0;    ///< at a time; 0: as many as there are cores
    std::uint64_t memory = 0;  ///< for all that run; 0: no bound. What is larger by itself runs alone
};

/// Calls `work` once for each job, from several threads; as soon as it answers false no job is begun, and those that
/// run are waited for. `work` may not throw. No thread waits for memory: who ends a job begins those that fit now.
void run_largest_first(const std::vector<Job>& jobs, Bounds bounds, const std::function<bool(std::uint32_t)>& work);

}  // namespace spor::batching
