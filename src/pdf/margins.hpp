// What stands at the same place of many pages: running heads and feet, page numbers.
#pragma once

#include <vector>

#include "pdf/rows.hpp"

namespace spor::pdf {

/// The words of one page, parted.
struct Margins {
    std::vector<Row> head;
    std::vector<Row> foot;
    std::vector<const Word*> body;
};

/// One for each sheet. O(n log n) in all words.
[[nodiscard]] std::vector<Margins> find_margins(const Extract& extract, float usual_size);

}  // namespace spor::pdf
