// What a reader sees of a redline: markdown as cmark-gfm renders it, letter by letter, with the marks it stands in.
//
// cmark-gfm is the independent judge: spor itself parses with md4c. Entry point: render_gfm.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spor::gfm {

/// A stretch of visible text under one set of marks.
struct Piece {
    std::string text;
    bool strong = false;      ///< in <strong>, or in <ins>
    bool removed = false;     ///< in <del>
    bool code = false;        ///< a code block, a code span or raw HTML: no mark can stand inside
    std::uint32_t block = 0;  ///< number of the paragraph, heading, cell … it stands in
};

struct Rendered {
    std::vector<Piece> pieces;
    std::uint32_t strong = 0;            ///< <strong> elements
    std::uint32_t del = 0;               ///< <del> elements, those written as HTML included
    std::vector<std::string> leftovers;  ///< text in which `**` or `~~` stands as such
};

[[nodiscard]] Rendered render_gfm(std::string_view markdown);

/// One visible character that is no blank.
struct Letter {
    std::string bytes;
    bool strong = false;
    bool removed = false;
    bool code = false;
};

/// The visible characters but for blanks.
[[nodiscard]] std::vector<Letter> letters(const Rendered& rendered);

}  // namespace spor::gfm
