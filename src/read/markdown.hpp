// A markdown draft's source becomes blocks.
#pragma once

#include "spor/document.hpp"

namespace spor::reading {

/// Fills the blocks of a document whose source, line starts and name stand.
void read_markdown(Document& document);

}  // namespace spor::reading
