// Markdown (CommonMark + GFM) into blocks that know where each of their bytes stands in the source.
//
// md4c lives only in this room (parse_leaves.cpp). Entry point: parse_markdown.
//
// In five steps: the source's lines (parse_lines), an inert copy of it for md4c (parse_inert), the leaves and their
// containers (parse_leaves, parse_place), and for each leaf its inlines (parse_inline) and blocks (parse_blocks).
#pragma once

#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::markup {

/// Blocks in the order of the source. Offsets are into `source`, which may begin with a byte-order mark and may have
/// CRLF line ends. Every visible word of the source stands in exactly one block's text, but for link reference
/// definitions, which stand in none. Never fails: anything is markdown.
///
/// What a block's fields hold:
/// - `source` begins at the start of the block's first line, quote and list markers included (also where the line begins
///   with the marker of an item around it, "- - a"; where an item's marker stands alone above its text, on the marker's
///   line), and ends at the end of its last line, without the line break: underlines, fences and closing marks are in.
///   The sources of blocks do not overlap; a table's delimiter row, blank lines and definitions lie between them.
/// - `lead` is the source from `source.begin` to the block's first character or inline delimiter; for fenced code and
///   rules to their first mark. `indent` is what the containers write before a further line of the block: quote marks
///   and blanks in the place of list markers; for indented code the four blanks too.
/// - An item is the first paragraph of a list item; an item without any block of its own is an item with an empty text.
///   A block of another kind that begins a list item keeps its kind, with the item's marker in its `lead`.
/// - A row's cells beyond its table's columns are no text, as on GitHub. "\|" in a cell is '|'.
/// - A footnote's definition is a paragraph with the label "[^1]", also where it interrupts one. Further paragraphs of
///   the note, indented by four, are paragraphs; what else stands so behind it is code.
/// - Front matter is the text between its fences; HTML blocks are code with the info "html"; both are verbatim.
/// - Runs: a link without brackets has empty `open` and `close`; so have mail addresses. A code run's delimiters hold
///   its padding blanks. A character reference that HTML does not know, or that stands for no character ("&#0;"), stays
///   as written; all others are decoded, without an origin.
/// - `label` is set where it is outside the text (numbers of items, check boxes, footnotes). Numbers of provisions inside
///   the text are for who knows the language (text::find_label).
[[nodiscard]] std::vector<Block> parse_markdown(std::string_view source);

}  // namespace spor::markup
