// A markdown draft's source becomes blocks.
#pragma once

#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor::reading {

/// Fills the blocks of a document whose source, line starts and name stand. The language tells which words stand before
/// a provision's number at the head of a block.
void read_markdown(Document& document, Language language = Language::danish);

}  // namespace spor::reading
