// What the page-text tests ask: how a text comes out, one line a block.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spor/read.hpp"

namespace spor::testing {

/// Reads a text as page text. Never fails but on binary data.
[[nodiscard]] Document read_pages(std::string_view text);

/// "# Overskrift", "Et afsnit.", "- Et punkt", "  - Underpunkt", "1. Et nummereret punkt".
[[nodiscard]] std::vector<std::string> outline_of(const Document& document);
[[nodiscard]] std::vector<std::string> outline_of(std::string_view text);

/// The words of all blocks in order, parted by one blank.
[[nodiscard]] std::string words_of(const Document& document);

/// The furniture's texts.
[[nodiscard]] std::vector<std::string> furniture_of(const Document& document);

using Lines = std::vector<std::string>;

}  // namespace spor::testing
