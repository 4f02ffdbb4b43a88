// Bold, italic, struck, code and links of a Word paragraph as a block's runs.
#pragma once

#include "ooxml/content.hpp"
#include "spor/document.hpp"

namespace spor::reading {

/// Adds runs for the stretch `text` of a paragraph's text, which stands in the block's from byte `at` on. Runs nest
/// properly, links outermost, and neither begin nor end with a blank.
void add_runs(Block& block, const ooxml::Paragraph& paragraph, Range text, std::uint32_t at);

}  // namespace spor::reading
