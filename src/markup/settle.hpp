// A redline with its marks accepted or rejected.
//
// Entry point: settle. The result is a list of pieces of the redline, so that the writer of redlines can hold every
// block it wrote against the draft it came from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/marks.hpp"

namespace spor::markup {

enum class Side : std::uint8_t { accept, reject };

/// Bytes of the redline, or `with` in their place where it is not empty.
struct Piece {
    Range source;
    std::string_view with;
};

/// What a mark let stand at the start of a block: `**Nye** 1. maj` would begin a list once it is rejected, and so would
/// `~~1. maj~~`.
enum class Exposed : std::uint8_t { as_it_is, escaped };

/// The settled text in order. A backslash that escapes is a piece without source. O(bytes + marks log marks).
[[nodiscard]] std::vector<Piece> settle(std::string_view redline, const Markings& markings, Side side,
                                        Exposed exposed = Exposed::as_it_is);

[[nodiscard]] std::string join(std::string_view redline, const std::vector<Piece>& pieces);

}  // namespace spor::markup
