// Footnotes of page text: at the foot of a page, each begins with the number that hangs on a word above.
//
// Entry point: find_notes.
#pragma once

#include <vector>

#include "read/lines.hpp"

namespace spor::reading {

/// Marks the lines of footnotes (Line::note, Line::starts). Furniture must be out: a page's foot is where the text is
/// broken. A number opens a footnote only where it counts on from the last one and hangs on a word of the same page, so
/// that a table's or a list's numbers are left alone. O(bytes).
void find_notes(const Document& document, std::vector<Line>& lines);

/// Bytes of a footnote's number at the beginning of its first line; 0 where it has another label.
[[nodiscard]] std::uint32_t note_number_size(std::string_view line);

}  // namespace spor::reading
