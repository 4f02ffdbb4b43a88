// A Word file becomes a Document: what its paragraphs mean.
#pragma once

#include <optional>
#include <string_view>

#include "spor/document.hpp"
#include "spor/read.hpp"

namespace spor::reading {

/// Fills a document whose name stands. Its source is one line a paragraph, in the order of the file (a cell's
/// paragraphs are lines too), so that a line's number is the paragraph's. An Error where the bytes are no Word file.
[[nodiscard]] std::optional<Error> read_docx(Document& document, std::string_view bytes, const ReadOptions& options);

}  // namespace spor::reading
