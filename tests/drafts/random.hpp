// Chance that falls the same way on every machine (the standard library's distributions do not).
#pragma once

#include <cstddef>
#include <cstdint>

namespace spor::drafts {

/// splitmix64 (Steele, Lea and Flood 2014): small, fast, and good enough to make drafts.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    /// 0 … count - 1; 0 where count is 0.
    std::size_t below(std::size_t count) { return count == 0 ? 0 : static_cast<std::size_t>(next() % count); }

    /// first … last, both included.
    std::size_t between(std::size_t first, std::size_t last) { return first + below(last - first + 1); }

    bool chance(std::size_t percent) { return below(100) < percent; }

    template <class List>
    const auto& pick(const List& list) {
        return list[below(list.size())];
    }

private:
    std::uint64_t state_;
};

}  // namespace spor::drafts
