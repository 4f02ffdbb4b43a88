// Where a redline is untrue: words that went, came or were changed without a mark, and marks over words that did not.
//
// Entry point: find_differences.
#pragma once

#include <cstdint>
#include <vector>

#include "judge/audit/reading.hpp"
#include "judge/audit/windows.hpp"

namespace spor::judging {

enum class Untruth : std::uint8_t {
    unmarked,      ///< old words gone, plain ones come, or both
    false_strike,  ///< struck words that OLD lacks, perhaps in the place of old ones
    false_bold     ///< bold words that OLD has at that place
};

struct Difference {
    Untruth untruth = Untruth::unmarked;
    std::vector<std::uint32_t> old_tokens;  ///< consecutive in the window, not always in the draft
    std::vector<std::uint32_t> words;       ///< indices into Reading::words
    std::uint32_t old_before = kNone;       ///< neighbours in OLD that the redline shares, for the place and the class
    std::uint32_t old_after = kNone;
    std::uint32_t word_before = kNone;  ///< the word of the redline before the place
};

/// In the redline's order. Near linear in the words: windows too large for a table are matched greedily.
[[nodiscard]] std::vector<Difference> find_differences(const Reading& reading, Language language);

}  // namespace spor::judging
