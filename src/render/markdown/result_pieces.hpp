// The markdown that is left when every change and every move of a Revision is accepted or rejected, in pieces: the
// result is those of them that the decisions leave, one after another.
//
// With everything accepted that is NEW byte for byte (or the markdown laid out for it, where NEW is no markdown); with
// everything rejected it has OLD's words in order. A change in a code block, or in markdown so broken that no mark in
// it reads back, takes the rest of its block with it.
//
// Entry point: result_pieces. Near linear: the draft is written once as CriticMarkup, and settled three ways.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/changes.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

/// `text` stands in the result when its change (where it has none, its move) was decided for `side`; always when it has
/// neither. With both, when besides the move was accepted: a move that is rejected takes its inner changes with it.
struct ResultPiece {
    enum class Side : std::uint8_t { both, new_side, old_side };
    enum class Start : std::uint8_t { anywhere, line, blank_line };  ///< ordered: each asks for more

    std::string text;
    std::uint32_t change = 0;
    std::uint32_t move = 0;
    Side side = Side::both;
    Start start = Start::anywhere;  ///< line breaks are added before the piece until it begins there
    std::string head;  ///< of a row that may lose its table: written before it, behind a blank line, where the line
                       ///< above is no row
};

[[nodiscard]] std::vector<ResultPiece> result_pieces(const Revision& revision, const Changes& changes);

/// How much of a line break a text ends with. An empty text ends with a blank line, and so does one whose last line is
/// blank but for the marks of quotes.
[[nodiscard]] ResultPiece::Start end_of(std::string_view text);

}  // namespace spor::rendering
