// A Word file for a draft that is none: its blocks as paragraphs with real styles, lists, tables and links.
//
// Entry point: write_clean.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spor/document.hpp"

namespace spor::ooxml {

struct CleanFile {
    std::string package;
    std::vector<std::uint32_t> first_paragraph;  ///< of each block; a row has one paragraph a cell
};

/// The same draft gives the same bytes. The paragraphs' texts (as read_word gives them) are those of the blocks and of
/// the rows' cells, byte for byte in length; line ends in code are breaks.
[[nodiscard]] CleanFile write_clean(const Document& draft);

}  // namespace spor::ooxml
