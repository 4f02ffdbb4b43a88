// The alignment as a reader wants it: rewritten sentences are replaced whole, changes begin and end at the edges of
// sentences and clauses.
#pragma once

#include "align/sides.hpp"

namespace spor::alignment {

/// Links are only between equal words and stay within their passages; moves keep their extent.
void tidy(const Sides& sides, Alignment& alignment);

}  // namespace spor::alignment
