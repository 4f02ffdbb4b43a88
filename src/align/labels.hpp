// Numbers of provisions, where the text behind them was kept.
#pragma once

#include "align/sides.hpp"

namespace spor::alignment {

/// Blocks whose words right behind their numbers are one: the numbers follow those words, whatever else they were kept
/// with, and as much is kept of them as a reader keeps. All where they are the same; otherwise the words that begin both
/// (`Artikel`), and no mark of punctuation, so that a number is struck with its full stop. O(tokens).
void settle_labels(const Sides& sides, Alignment& alignment);

}  // namespace spor::alignment
