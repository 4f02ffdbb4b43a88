// Lines that say what stands elsewhere: contents without dots, and the head of a table that goes on overleaf.
#pragma once

#include <cstdint>
#include <vector>

#include "pdf/order.hpp"

namespace spor::pdf {

/// Makes Place::margin of runs of lines whose text, without the number, stands again further on. Dotted ones are found
/// by their form, with those of plain text. O(n log n).
void take_contents(std::vector<PlacedLine>& lines);

/// Makes Place::margin of a table's first row on a page where it repeats a row of the page before. O(n log n).
void take_repeated_heads(std::vector<PlacedLine>& lines);

}  // namespace spor::pdf
