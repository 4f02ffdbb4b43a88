// The lines of a piece become one line of text.
#pragma once

#include "read/outline.hpp"
#include "spor/document.hpp"

namespace spor {
class Lexicon;
}

namespace spor::reading {

/// The block of a piece: its text on one line, with origins, label and source. `lexicon` may be null.
[[nodiscard]] Block join_lines(const Page& page, const Piece& piece, const Lexicon* lexicon);

}  // namespace spor::reading
