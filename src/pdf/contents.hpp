// Tables of contents without dots: lines that end in a page's number and say what stands on that page.
#pragma once

#include <cstdint>
#include <vector>

#include "pdf/order.hpp"

namespace spor::pdf {

/// Makes Place::margin of runs of lines whose text, without the number, stands again further on. Dotted ones are found
/// by their form, with those of plain text. O(n log n).
void take_contents(std::vector<PlacedLine>& lines);

}  // namespace spor::pdf
