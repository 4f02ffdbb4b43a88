// Markdown (CommonMark + GFM) into blocks that know where each of their bytes stands in the source.
//
// md4c lives only in this room. Entry point: parse_markdown.
#pragma once

#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::markup {

/// Blocks in the order of the source. Offsets are into `source`, which may begin with a byte-order mark and may have
/// CRLF line ends. Every visible word of the source stands in exactly one block's text, but for link reference
/// definitions, which stand in none. Never fails: anything is markdown.
[[nodiscard]] std::vector<Block> parse_markdown(std::string_view source);

}  // namespace spor::markup
