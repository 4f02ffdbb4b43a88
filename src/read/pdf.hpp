// PDF: what stands on its pages becomes page text, with what only the page knows.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "read/lines.hpp"
#include "spor/deadline.hpp"
#include "spor/document.hpp"
#include "spor/result.hpp"

namespace spor::pdf {
struct PlacedLine;
}

namespace spor::reading {

/// Fills the source of a document from a PDF file's bytes, and `lines` with its lines. Pages are parted by a form feed,
/// paragraphs by an empty line.
[[nodiscard]] std::optional<Error> open_pdf(Document& document, std::string_view bytes, std::vector<Line>& lines,
                                            const Deadline& deadline = {});

/// The second half of it: placed lines become the source and its lines.
void lay_out_pages(Document& document, const std::vector<pdf::PlacedLine>& placed, std::vector<Line>& lines);

}  // namespace spor::reading
