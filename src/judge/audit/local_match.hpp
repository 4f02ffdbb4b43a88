// Which of the old words that a redline does not say stood before stand at that place all the same: struck in other
// words, or in bold as though they were new.
//
// Entry point: match_locally.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "judge/audit/reading.hpp"

namespace spor::judging {

/// One word of either side of a window.
struct Item {
    std::string normal;
    std::string folded;
    std::string now;   ///< folded; see RedlineWord::now
    float weight = 0;  ///< of content 1, of function less, of a mark of punctuation little
    bool is_word = false;
    Claim claim = Claim::kept;
};

struct Partner {
    std::uint32_t word = kNone;  ///< index into the window's words
    bool exact = true;           ///< the same word, not only one like it
};

/// For each old word its partner. Partners stand in order. Words said to have stood before are preferred to bold ones.
[[nodiscard]] std::vector<Partner> match_locally(const std::vector<Item>& old_words, const std::vector<Item>& words,
                                                 Language language);

}  // namespace spor::judging
