// Does a redline show, in cmark-gfm's eyes, what its Revision says?
#pragma once

#include <string>

#include "spor/spor.hpp"

namespace spor::gfm {

/// Empty, or what is wrong with `redline`, the markdown redline of `revision` with `--moves plain`:
/// a mark stands as text; the text outside the deletions is not NEW's as rendered; an inserted letter is not bold; a
/// removed letter is not struck; or far more is marked than changed.
[[nodiscard]] std::string judge(const Revision& revision, const std::string& redline);

}  // namespace spor::gfm
