// OLD's blocks, or what a redline shows of them, as paragraphs and rows that are gone.
#pragma once

#include <vector>

#include "ooxml/redline.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

/// Stretches of one OLD block's text that are gone, in order; `move` is the one that all of them are part of, or 0.
struct GoneWords {
    std::uint32_t block = 0;
    std::vector<Range> text;
    std::uint32_t move = 0;
    bool whole = false;  ///< nothing of the block is elsewhere
};

/// OLD's words that a block operation shows where it stands, by block. With `mark_moves` words that moved are shown
/// where they stood, otherwise where they stand; those of inner moves are shown with the move around them.
[[nodiscard]] std::vector<GoneWords> shown_words(const Revision& revision, const BlockOp& block, bool mark_moves,
                                                 const std::vector<bool>& inner);

/// By move id: moves of words that had moved with a longer passage, and then away from it.
[[nodiscard]] std::vector<bool> inner_moves(const Revision& revision);

/// Bytes at the start of an OLD block's text that Word counts and no paragraph holds.
[[nodiscard]] std::uint32_t made_label(const Document& draft, const Block& block);

/// As a paragraph or a row, to be placed. Without `labels` a number that Word counts is left to Word.
[[nodiscard]] ooxml::GoneBlock gone_block(const Document& draft, const GoneWords& words, bool labels);

/// The words on one line: '\n' between the paragraphs of a cell, '\v' between lines of code.
[[nodiscard]] std::string gone_text(const Document& draft, const Block& block, Range text);

}  // namespace spor::rendering
