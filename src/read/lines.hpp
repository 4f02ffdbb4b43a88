// The lines of page text that show something, with what the readers ask of each: where it stands, how wide it is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::reading {

/// A line without the blanks at its ends. Empty lines are not kept: they are the `gap` of the line after them.
struct Line {
    std::uint32_t begin = 0;  ///< in Document::source
    std::uint32_t end = 0;
    std::uint32_t number = 0;      ///< 1-based
    std::uint32_t gap = 0;         ///< empty lines before it
    std::uint32_t indent = 0;      ///< columns
    std::uint32_t width = 0;       ///< characters
    std::uint32_t first_word = 0;  ///< characters up to its first blank
    bool page = false;             ///< the first line of a page: a form feed stands before it
    bool broken = false;           ///< a page's end or furniture stands between it and the line before it

    // What only boxes on a page tell; nothing where a draft has none.
    std::uint32_t wrap = 0;  ///< how many characters the column has room for
    std::uint8_t level = 0;  ///< of a heading, known by its size
    bool starts = false;     ///< goes on with nothing above
    bool margin = false;     ///< stands where the same stands on other pages
    bool row = false;        ///< of a table
    bool note = false;       ///< of a footnote; its first line begins with its label: "[^1]: ", or "1"
};

/// All lines that are not empty. A form feed parts lines, too. O(bytes).
[[nodiscard]] std::vector<Line> find_lines(const Document& document);

[[nodiscard]] inline std::string_view text_of(const Document& document, const Line& line) {
    return std::string_view(document.source).substr(line.begin, line.end - line.begin);
}

}  // namespace spor::reading
