// Block structure: the leaves of a markdown source (paragraphs, headings, code …), their lines, and the containers that
// they stand in. md4c decides; what it does not tell (where an empty block or a marker stands) is found on the lines.
#pragma once

#include <cstdint>
#include <vector>

#include "markup/parse_lines.hpp"

namespace spor::markup {

constexpr std::uint32_t none = 0xFFFFFFFFU;

/// A block quote or a list item.
struct Container {
    std::uint32_t parent = none;
    bool quote = false;
    bool ordered = false;
    bool placed = false;  ///< its marker has been found
    bool has_leaf = false;
    std::uint32_t depth = 0;   ///< how many list items it stands in, itself included
    std::uint32_t width = 0;   ///< list item: columns that its content is indented by
    std::uint32_t line = 0;    ///< of the marker, from 0
    std::uint32_t marker = 0;  ///< offset of the list marker
    std::uint32_t marker_end = 0;
};

/// One line of a leaf, without what its containers write before it.
struct LeafLine {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;     ///< white space at the end included (but for ATX headings: without the closing marks)
    std::uint32_t indent = 0;  ///< code: columns of blanks that belong to the text, before `begin`
};

enum class LeafKind : std::uint8_t { text, heading, code, html, rule, empty_item };

struct Leaf {
    LeafKind kind = LeafKind::text;
    std::uint8_t level = 0;
    bool fenced = false;
    bool setext = false;
    bool first = false;              ///< the first leaf of its innermost list item
    std::uint32_t container = none;  ///< the innermost one
    std::uint32_t begin_line = 0;    ///< where its markers begin; less than `first_line` where a marker stands alone
    std::uint32_t first_line = 0;
    std::uint32_t last_line = 0;
    std::uint32_t prefix_end = 0;   ///< offset on `first_line` where the containers' part of the line ends
    std::uint32_t lines_begin = 0;  ///< in Leaves::lines
    std::uint32_t lines_end = 0;
};

struct Leaves {
    std::vector<Leaf> leaves;
    std::vector<LeafLine> lines;
    std::vector<Container> containers;
};

[[nodiscard]] Leaves find_leaves(const Lines& lines);

}  // namespace spor::markup
