// Where the old draft and what a redline says stood before part: the words of both between two that they share.
//
// Entry point: find_windows.
#pragma once

#include <cstdint>
#include <vector>

#include "judge/audit/reading.hpp"

namespace spor::judging {

struct Window {
    std::vector<std::uint32_t> old_tokens;  ///< that the redline does not say stood before
    Range words;  ///< of the redline between the two shared ones: struck, inserted, and plain ones that OLD lacks
    std::uint32_t old_before = kNone;  ///< the shared words' tokens in OLD; kNone at an end
    std::uint32_t old_after = kNone;
    bool said = false;  ///< some of the words are said to have stood before
};

/// In the redline's order. O(words).
[[nodiscard]] std::vector<Window> find_windows(const Reading& reading);

}  // namespace spor::judging
