// Bold that claims nothing: in headings, over a lead-in, over a short line that heads what follows.
//
// Only asked of bold words that OLD has at that place; bold over words that OLD lacks is an insertion wherever it is.
#pragma once

#include <cstdint>
#include <vector>

#include "judge/audit/reading.hpp"

namespace spor::judging {

/// `words` are consecutive bold words of one mark that OLD has. Headings: always. Otherwise when the whole mark is the
/// lead-in of its block, up to a colon, or a whole short line without a full stop, and OLD has all of it.
[[nodiscard]] bool is_emphasis(const Reading& reading, const std::vector<std::uint32_t>& words);

/// The words are all that their mark holds.
[[nodiscard]] bool covers_mark(const Reading& reading, const std::vector<std::uint32_t>& words);

}  // namespace spor::judging
