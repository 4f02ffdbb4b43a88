// An HTML page becomes blocks: headings, paragraphs, items, rows, quotes and code, with the author's styles; scripts,
// styles, navigation and what is hidden are left out.
//
// Entry point: read_html. Time is near linear and memory that of the text: the page's elements are never a tree. Pages
// that nest deeper than browsers follow, or with tags of a thousand attributes, are refused.
#pragma once

#include <optional>

#include "spor/document.hpp"
#include "spor/read.hpp"
#include "spor/result.hpp"

namespace spor::reading {

/// Fills the blocks of a document whose `source` is the page in UTF-8. Lines are those of the page.
[[nodiscard]] std::optional<Error> read_html(Document& document, Language language);

}  // namespace spor::reading
