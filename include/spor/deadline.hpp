// Until when a careful answer is wanted.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace spor {

/// Asked now and then by work that can be cut short. Copies are one and the same deadline; any thread may ask.
class Deadline {
public:
    using Clock = std::chrono::steady_clock;

    /// Never.
    Deadline() = default;
    /// So long from now. A century and more is never.
    explicit Deadline(std::chrono::milliseconds from_now) {
        constexpr std::chrono::hours kCentury{24 * 365 * 100};
        if (from_now >= kCentury) return;
        const Clock::time_point until = Clock::now() + from_now;
        state_ = std::make_shared<State>([until] { return Clock::now() >= until; }, until);
    }
    /// When `passed` says so, for tests.
    explicit Deadline(std::function<bool()> passed)
        : state_(std::make_shared<State>(std::move(passed), Clock::time_point::max())) {}

    /// Once true, it stays so: work that was cut short in one place is not taken up in another.
    [[nodiscard]] bool passed() const {
        if (!state_) return false;
        if (!state_->was_passed.load(std::memory_order_relaxed) && state_->passed())
            state_->was_passed.store(true, std::memory_order_relaxed);
        return was_passed();
    }
    /// Whether passed() has been true to somebody: then something was cut short.
    [[nodiscard]] bool was_passed() const { return state_ && state_->was_passed.load(std::memory_order_relaxed); }

    /// What is left of `most`, for work that can only be given up.
    [[nodiscard]] std::chrono::milliseconds left(std::chrono::milliseconds most) const {
        if (!state_ || state_->until == Clock::time_point::max()) return most;
        const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(state_->until - Clock::now());
        return std::clamp(rest, std::chrono::milliseconds(0), most);
    }

private:
    struct State {
        State(std::function<bool()> asked, Clock::time_point end) : passed(std::move(asked)), until(end) {}
        std::function<bool()> passed;
        Clock::time_point until;
        std::atomic<bool> was_passed{false};
    };
    std::shared_ptr<State> state_;
};

}  // namespace spor
