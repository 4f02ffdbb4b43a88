// The quotes and lists that a block stands in, as its lines begin with them.
#pragma once

#include <string>
#include <string_view>

#include "spor/document.hpp"

namespace spor::rendering {

/// What a line beside a block begins with, outside the block's own list: "> " of "> - ".
[[nodiscard]] std::string outer_prefix(const Block& block);

/// The lead of a new item beside an item: "  - " of "  - [x] ", "    - " of "1.  - ".
[[nodiscard]] std::string sibling_lead(const Block& item);

/// The same for one in front of the item: beside the outermost list that begins on its line, "- " of "- 1) ".
[[nodiscard]] std::string sibling_lead_above(const Block& item);

/// A line of the container without text: ">" of "> ".
[[nodiscard]] std::string blank_line(std::string_view prefix);

/// A fence that no run of backticks in the text closes.
[[nodiscard]] std::string fence_for(std::string_view text);

}  // namespace spor::rendering
