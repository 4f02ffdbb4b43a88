// Stretches of a redline that are taken as they stand, line for line: the last resort of the writer of redlines, for
// markdown so broken that no mark in it reads back.
//
//     (an empty line)
//     <ins lines="2">
//     (an empty line)
//     two lines of the new draft
//     (an empty line)
//     </ins>
//     (an empty line; not behind <del>)
//
// `<ins>` holds lines of the new draft, `<del>` of the old, `<div>` of both. With ` unended` behind the number the last
// line has no line break in its draft. They are found before anything is parsed, and the parser does not see them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::markup {

enum class RawKind : std::uint8_t { inserted, deleted, kept };

struct RawRegion {
    RawKind kind = RawKind::kept;
    Range whole;    ///< all lines of it
    Range content;  ///< the draft's own bytes
};

/// Sorted, without overlaps. O(bytes).
[[nodiscard]] std::vector<RawRegion> find_raw_regions(std::string_view redline);

/// A copy as long as the redline in which the regions are empty lines.
[[nodiscard]] std::string blank_out(std::string_view redline, const std::vector<RawRegion>& regions);

/// Appends a region; the redline must be at the start of a line. `content` ends with a line break or with its text.
void append_raw_region(std::string& redline, RawKind kind, std::string_view content, std::string_view line_break);

}  // namespace spor::markup
