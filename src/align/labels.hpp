// Numbers of provisions, where they or the text behind them stayed.
#pragma once

#include "align/sides.hpp"

namespace spor::alignment {

/// The number in NEW that both these words of one old and of one new block begin with; empty: they begin with none, or
/// not with the same. O(words of the number).
[[nodiscard]] Range same_label(const Sides& sides, Range before, Range after);

/// Blocks whose words right behind their numbers are one, or whose numbers are the same and whose first kept words are
/// one: the numbers follow those words, whatever else they were kept with, and as much is kept of them as a reader
/// keeps. All where they are the same; otherwise the words that begin both (`Artikel`), and no mark of punctuation, so
/// that a number is struck with its full stop. O(tokens).
void settle_labels(const Sides& sides, Alignment& alignment);

}  // namespace spor::alignment
