// How far a batch has come, on standard error: a bar on a terminal, a line now and then in a log.
#pragma once

#include <chrono>
#include <string>

#include "spor/batch.hpp"

namespace spor::cli {

class Progress {
public:
    /// Quiet, it only says what is in trouble.
    Progress(Language language, bool quiet);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(const BatchProgress& progress);
    /// Takes the bar away, so that other lines can follow.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    void draw(const BatchProgress& progress);
    [[nodiscard]] std::string time_left(double share) const;

    Language language_;
    bool quiet_;
    bool on_terminal_;
    bool drawn_ = false;
    std::uint64_t tenths_ = 0;  ///< of the pairs, that a log has been told of
    Clock::time_point begun_ = Clock::now();
    Clock::time_point last_;
};

}  // namespace spor::cli
