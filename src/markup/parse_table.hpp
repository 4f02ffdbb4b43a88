// GitHub's tables: which lines of a paragraph are one, and the cells of a row.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::markup {

/// The cells of a row, without the blanks around their contents. An escaped '|' parts no cells.
[[nodiscard]] std::vector<Range> split_row(std::string_view row);

/// Columns of a delimiter row ("|---|:-:|"); 0 where it is none.
[[nodiscard]] std::size_t delimiter_columns(std::string_view row);

}  // namespace spor::markup
