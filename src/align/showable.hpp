// Some blocks can show a change only in part: no mark stands inside code, raw HTML, front matter or the words of an
// image, and a row of a table has room for the words of one row.
#pragma once

#include "align/sides.hpp"

namespace spor::alignment {

/// Unlinks the words that no redline could show as kept:
/// - of a verbatim block that changed and is not the one successor of one block: half of it cannot be shown;
/// - of a row, those out of any other row than the one that it keeps most of: what went from both would stand cell by
///   cell, in the order of neither;
/// - of an image of NEW that is not what it was: its words are no more than its description, and are not seen.
void drop_unshowable(const Sides& sides, Alignment& alignment);

}  // namespace spor::alignment
