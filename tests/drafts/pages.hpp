// A draft as text taken out of the pages of a PDF.
#pragma once

#include <string>

#include "drafts/draft.hpp"

namespace spor::drafts {

struct PageStyle {
    std::size_t width = 60;        ///< characters a line
    std::size_t page_lines = 30;   ///< lines a page
    bool furniture = false;        ///< a mark and a running foot on every page
    bool form_feeds = false;       ///< pages parted by a form feed
    bool trailing_blanks = false;  ///< a blank at the end of most lines
    bool broken_bullets =
        false;             ///< an empty line after the first line of some items, where the second begins in lower case
    bool hyphens = false;  ///< some long words are broken at a line's end
    bool double_blanks = false;  ///< two blanks between some words
};

/// Page text of the draft; tables, code, quotes and the author's own bold are written as plain paragraphs.
[[nodiscard]] std::string write_pages(const Draft& draft, const PageStyle& style, Random& random);

[[nodiscard]] PageStyle random_style(Random& random);

}  // namespace spor::drafts
