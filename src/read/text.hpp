// Page text: text taken out of PDF pages or typed without markup, with hard wraps and page furniture.
#pragma once

#include <vector>

#include "read/lines.hpp"
#include "spor/document.hpp"
#include "spor/read.hpp"

namespace spor::reading {

/// Fills the blocks and the furniture of a document whose source, line starts and name stand. `lines` are those of its
/// source. O(bytes).
void read_lines(Document& document, std::vector<Line> lines, const ReadOptions& options);

/// Whether a line ends in a hyphen, so that a Lexicon helps to read the draft.
[[nodiscard]] bool has_broken_words(std::string_view source);

}  // namespace spor::reading
