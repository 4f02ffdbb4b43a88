// Footnotes: lines at a column's end that begin with a small number to which a raised number in the text points.
#pragma once

#include <cstddef>
#include <vector>

namespace spor::pdf {

struct PlacedLine;

/// Looks at one page: its text's lines stand from `body` on. Lines of footnotes become Place::note and lose
/// their number to `text.note`; the text's raised numbers become "[^1]" where they point to a note, or where they can
/// be nothing else, and digits like any other where they may be exponents. O(lines).
void settle_notes(std::vector<PlacedLine>& lines, std::size_t body, float usual_size);

}  // namespace spor::pdf
