// Which lines of page text make up a block, and what kind of block it is. Entry point: find_outline.
//
// A wrong guess must stay harmless: drafts are aligned by words over all of their text, so a paragraph cut in two or a
// heading taken for a paragraph costs a mark at most where the other draft knows better.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "read/shapes.hpp"
#include "spor/document.hpp"

namespace spor::reading {

/// A block to be: the lines [first, last] of a Page.
struct Piece {
    std::size_t first = 0;
    std::size_t last = 0;
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
    bool ordered = false;
    std::uint32_t marker = 0;  ///< bytes of the first line that are no part of the text: bullet or number, and blanks
    std::uint32_t label = 0;   ///< bytes of the first line that are an ordered item's label, or a footnote's
};

/// Every line stands in exactly one piece, in order. O(lines).
[[nodiscard]] std::vector<Piece> find_outline(const Page& page);

}  // namespace spor::reading
