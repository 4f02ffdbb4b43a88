// A Word file for a draft that is none: its blocks as paragraphs with real styles, lists, tables, links and footnotes.
//
// Entry point: write_clean.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spor/document.hpp"

namespace spor::ooxml {

/// Where a stretch of a block's text stands.
struct CleanPlace {
    Range text;
    std::uint32_t paragraph = 0;
    Range there;  ///< of the paragraph's text; of another length only where the stretch is a reference to a note
};

struct CleanFile {
    std::string package;
    std::vector<std::vector<CleanPlace>> places;  ///< of each block, at least one; a row has a paragraph a cell
};

/// The same draft gives the same bytes. The paragraphs' texts (as read_word gives them) are those of the blocks and of
/// the rows' cells, but for the numbers of notes; line ends in code are breaks. Notes stand in the file's footnotes.
[[nodiscard]] CleanFile write_clean(const Document& draft);

}  // namespace spor::ooxml
