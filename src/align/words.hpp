// Which old word each new word is: anchors, spine, moves, gaps.
#pragma once

#include "align/sides.hpp"

namespace spor::alignment {

[[nodiscard]] Alignment align_words(const Sides& sides);

}  // namespace spor::alignment
