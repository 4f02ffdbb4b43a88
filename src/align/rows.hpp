// Rows of tables as the reader takes them: each is something that its first cell names.
#pragma once

#include "align/sides.hpp"

namespace spor::alignment {

/// Where nothing of a row's first cell stayed, nor any other cell as a whole, a unit that two rows have in common does
/// not make them one: its words are let go. O(words).
void replace_renamed_rows(const Sides& sides, Alignment& alignment);

}  // namespace spor::alignment
