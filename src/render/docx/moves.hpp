// Both ends of each move, as Word wants them: named once, begun once, ended once.
#pragma once

#include <cstddef>
#include <vector>

#include "ooxml/redline.hpp"

namespace spor::rendering {

/// A change of a redline that may be part of a move.
struct MoveRef {
    bool gone = false;
    std::size_t at = 0;      ///< in Redline::gone, or in Redline::edits
    std::size_t stroke = 0;  ///< of the edit
};

/// Says which change begins and which ends each end of a move. A move of which one end is not there is none, and its
/// words are simply new or gone. `order` holds the changes in the order in which a reader meets them.
void settle_moves(ooxml::Redline& redline, const std::vector<MoveRef>& order);

}  // namespace spor::rendering
