// Page furniture: running heads and feet, page numbers, tables of contents, a watermark's letters.
//
// Furniture is known by repetition and by where it stands, never by its words. A heading that comes back is no
// furniture: it takes a page's edge (a form feed, a gap wider than the usual, a number that counts pages, a sentence
// that is interrupted) to be some. Entry point: take_furniture.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/lines.hpp"
#include "spor/options.hpp"

namespace spor::reading {

/// Moves the furniture among `lines` to document.furniture and marks where the text was broken. O(bytes).
void take_furniture(Document& document, std::vector<Line>& lines, Language language);

/// What the finders share: they read `lines` and set `taken`.
struct Furnishing {
    const Document& document;
    const std::vector<Line>& lines;
    Language language;
    std::vector<bool> taken;

    [[nodiscard]] std::string_view text(std::size_t line) const { return text_of(document, lines[line]); }
    /// Empty lines between a line and the next.
    [[nodiscard]] std::uint32_t gap_after(std::size_t line) const;
    /// The text breaks off before line `next` and goes on in it: the one on top of furniture, the other below.
    [[nodiscard]] bool goes_on(std::size_t line, std::size_t next) const;
};

/// The same line on many pages, at their first or last lines; pages end at form feeds.
void find_page_edges(Furnishing& furnishing);
/// The same line at intervals, where no form feed tells the pages.
void find_repeats(Furnishing& furnishing);
/// Runs of lines that lead to a page number by dots.
void find_contents(Furnishing& furnishing);
/// Single letters on lines of their own that spell the same word again and again.
void find_watermark(Furnishing& furnishing);

/// A line with its numbers taken out: "Side 3 af 41" and "Side 4 af 41" have one mask.
struct Mask {
    std::string text;                    ///< each number is one U+0001, each run of blanks one blank
    std::vector<std::uint32_t> numbers;  ///< at most four
};
[[nodiscard]] Mask mask_of(std::string_view line);

/// Which number counts up along the occurrences while all others stay; -1 where none does, or nothing changes.
/// `steps` are the pages between occurrences, each counting one where that is not known.
[[nodiscard]] int find_counter(const std::vector<const Mask*>& occurrences, const std::vector<std::uint32_t>& steps);

}  // namespace spor::reading
