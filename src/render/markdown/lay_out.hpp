// Clean markdown for a draft that is none, so that a redline can be written into it.
#pragma once

#include "spor/document.hpp"

namespace spor::rendering {

/// The same blocks with the same texts over a markdown source: `source`, `lead`, `indent`, `origins`, `runs` and the
/// lines are those of the new source, which reads back (parse_markdown) to blocks of these kinds and texts.
[[nodiscard]] Document lay_out(const Document& draft);

}  // namespace spor::rendering
