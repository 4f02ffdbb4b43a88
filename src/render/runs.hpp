// The words of a block operation as text: what was kept, inserted and removed, blanks included.
//
// The texts of all runs but the removed ones, joined, are the block's NEW text; those of all but the inserted ones have
// OLD's words, with one blank where OLD had any. Blocks that lie side by side in one operation are parted by '\n'.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/changes.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

enum class RunOp : std::uint8_t {
    keep,
    insert,
    remove,
    depart  ///< OLD's words that stand elsewhere now; only where RunStyle asks for them
};

struct TextRun {
    RunOp op = RunOp::keep;
    std::string text;
    std::uint32_t move = 0;    ///< the move that its words are part of, or 0
    std::uint32_t change = 0;  ///< insert, remove: the change that they are (part of), where RunStyle numbers them
};

struct RunStyle {
    bool cut_words = false;   ///< an altered word in its kept and its changed parts, rather than both words whole
    bool mark_moves = false;  ///< moved words removed where they stood and inserted where they stand
    bool departures = false;  ///< words that moved away as runs of their own, where they stood
    const Changes* changes = nullptr;
    /// Ends of blocks are words of their own: a split inserts one, a merge removes one. Inside a block '\v' is a line's
    /// end in code, '\f' the end of a paragraph in a cell.
    bool breaks = false;
    const std::vector<bool>* inner_moves = nullptr;  ///< by move id: moves that are removed with one around them
};

/// Neighbouring runs differ in `op` or in `move`; none is empty. O(bytes).
[[nodiscard]] std::vector<TextRun> text_runs(const Revision& revision, const BlockOp& block, RunStyle style = {});

}  // namespace spor::rendering
