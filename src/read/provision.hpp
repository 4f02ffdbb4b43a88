// The number that a block begins with, the same way for every format.
#pragma once

#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor::reading {

/// Sets the label of a heading, a paragraph, an item or a quotation that has none yet: what text::find_label finds, and
/// before a heading's title a bare number, too ("2 Ansvar"). Code, cells and the like have no number.
void label_provision(Block& block, Language language);

}  // namespace spor::reading
