// The inert copy of a source that md4c reads.
//
// md4c tells blocks from one another, but its inlines do not say where their delimiters stand, and they differ from
// GitHub's. So md4c reads a copy of the source, equally long, in which everything that opens an inline is a plain
// letter: it then reports every line of a block where it begins, and spor reads the inlines itself (parse_inline.hpp).
// Nothing in the copy is ever shown; only offsets into it are used. Where md4c 0.4.8 is known to err about blocks, the
// copy is written so that it does not.
#pragma once

#include <string>

#include "markup/parse_lines.hpp"

namespace spor::markup {

[[nodiscard]] std::string inert_copy(const Lines& lines);

}  // namespace spor::markup
