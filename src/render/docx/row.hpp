// The changes inside a row of a table, cell by cell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/runs.hpp"
#include "spor/document.hpp"

namespace spor::rendering {

struct CellChange {
    bool insert = false;
    Range text;         ///< of the NEW row's text; empty for what is gone
    std::string words;  ///< what is gone; '\n' between paragraphs of a cell
    std::uint32_t move = 0;
};

/// Nothing where the rows cannot be told apart cell by cell: another number of cells, words that changed cells.
[[nodiscard]] std::optional<std::vector<CellChange>> row_changes(const Block& old_row, const Block& new_row,
                                                                 const std::vector<TextRun>& runs);

}  // namespace spor::rendering
