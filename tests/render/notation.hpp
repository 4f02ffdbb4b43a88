// Revisions by hand: markdown with what was taken out and put in written into it.
//
//     Vi vil -{udnytte} +{anvende} det.       a word replaced: `-{…} ` and `+{…} ` go with the blank behind them,
//                                             unless they begin with a blank, a comma or a full stop
//     behandlings~{plan|forløb}               not a word of its own: `~{old|new}` must be a whole word
//     +{- et nyt punkt}                       a line that is all one insertion or deletion is a block of its own
//
// Every line that is not empty is one block (delimiter rows of tables are none).
#pragma once

#include <string>
#include <string_view>

#include "spor/revision.hpp"

namespace spor::rendering {

[[nodiscard]] Revision revise(std::string_view notation);

}  // namespace spor::rendering
