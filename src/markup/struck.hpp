// What a settled redline leaves out, and which lines go with it.
//
// A block whose whole text is dropped (`- ~~old item~~`, `## ~~old heading~~`, `| ~~a~~ | ~~b~~ |`) goes with its lines
// and one adjoining blank line, so that the blocks around it stand as they did without it:
//   1. at the end of the file: with the blank line before it, and, where the file has no final line break, with the
//      line break before it;
//   2. an item or a row directly below or above another line: with no blank line (a tight list, a table);
//   3. otherwise with the blank line after it, or, where there is none, with the one before it.
// Neighbouring blocks that are dropped count as one. A table goes with its delimiter row when all its rows go.
#pragma once

#include <string_view>
#include <vector>

#include "markup/marks.hpp"
#include "markup/settle.hpp"

namespace spor::markup {

/// A stretch of marks that one side drops, delimiters included.
struct Drop {
    Range at;
    bool owns_blank = false;  ///< see spacing.hpp
    bool may_take_lines = false;
};

/// Sorted, without overlaps. A strike inside bold is old text: it is kept when the bold around it is rejected.
[[nodiscard]] std::vector<Drop> list_drops(const Markings& markings, Side side);

/// Whole lines that go because all that stands in them goes, and the lines of `<del>` and `<ins>` around whole blocks.
[[nodiscard]] std::vector<Range> whole_lines_to_drop(std::string_view redline, const Markings& markings, Side side,
                                                     const std::vector<Drop>& drops);

}  // namespace spor::markup
