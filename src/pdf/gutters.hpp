// Where a stretch of a page falls apart into columns, and where it is a table, which is read row by row.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "pdf/rows.hpp"

namespace spor::pdf {

/// A white strip between words of the rows [first, last): nothing crosses it.
struct Gutter {
    enum class Kind : unsigned char {
        columns,  ///< the left side is read first, then the right one
        cells,    ///< a table whose cells may have several lines: read stripe by stripe
        table     ///< rows of one line each, which are read as they stand
    };
    Kind kind = Kind::columns;
    std::size_t first = 0;
    std::size_t last = 0;
    float x = 0;            ///< a place in the strip
    std::size_t lines = 0;  ///< on both sides: the more, the surer
    std::size_t fewer = 0;  ///< on the side that has fewer
    float white = 0;        ///< cells: between the lines of one cell
};

/// The surest gutter that parts the rows; nothing where they are read from side to side. `known`: gutters of columns
/// elsewhere in the file, which need little proof. O(words), with a bound on the places that are tried.
[[nodiscard]] std::optional<Gutter> find_gutter(const Extract& extract, const std::vector<Row>& rows,
                                                const std::vector<float>& known);

/// Other strips of a table beside `gutter`: sorted, with it.
[[nodiscard]] std::vector<float> find_strips(const std::vector<Row>& rows, const Gutter& gutter);

/// The row stands on one side of `x` only and begins in lower case: in a table, one more line of the cell above.
[[nodiscard]] bool goes_on_in_cell(const Extract& extract, const Row& row, float x);

/// White between two lines of a paragraph among these rows, as far as can be told; below 0 where boxes overlap.
[[nodiscard]] float find_line_white(const std::vector<Row>& rows, std::size_t first, std::size_t last);

/// Rows that begin a new stripe of a table: more white goes right across the page above them than stands between the
/// lines of a cell. The first row is one.
[[nodiscard]] std::vector<std::size_t> find_stripes(const std::vector<Row>& rows, std::size_t first, std::size_t last,
                                                    float white);

}  // namespace spor::pdf
