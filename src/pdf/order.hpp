// The lines of a PDF in the order in which they are read: columns one after the other, tables row by row.
// Entry point: order_lines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pdf/rows.hpp"

namespace spor::pdf {

enum class Place : std::uint8_t {
    text,
    margin,  ///< stands where the same stands on other pages, or is of a table of contents
    row,     ///< of a table
    note     ///< of a footnote
};

/// A line of text on a page. Lines of one region stand one below the other in one column.
struct PlacedLine {
    RowText text;
    Box box;
    float size = 0;
    std::uint32_t sheet = 0;   ///< index into Extract::sheets
    std::uint32_t region = 0;  ///< counts through the whole file
    float left = 0;            ///< of its column
    float right = 0;
    Place place = Place::text;
    bool first = false;  ///< of a table's row, or of a footnote
};

/// Every word stands in exactly one line; note marks are settled. O(n log n) in the words of each page, with a bound
/// on how often a page is cut.
[[nodiscard]] std::vector<PlacedLine> order_lines(const Extract& extract);

}  // namespace spor::pdf
