// A redline in a Word file: tracked changes written into its own package, everything else left as it is.
//
// What is to be written is said in terms of the file's paragraphs as read_word gives them: which stretches of their
// text are new, which words stood before a place, which paragraph marks and rows are new, which paragraphs and rows are
// gone.
//
// Entry point: write_redline.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ooxml/content.hpp"
#include "spor/result.hpp"

namespace spor::ooxml {

/// In words that are gone: a reference to a note that is gone with them, as its index in Redline::notes between two of
/// these.
inline constexpr char kGoneNote = '\x02';

/// The part that a change has in a move. Word wants to know where each end of it begins and ends.
struct MovePart {
    std::uint32_t id = 0;  ///< 0: no move
    bool first = false;
    bool last = false;
};

/// A change inside a paragraph.
struct Stroke {
    bool insert = false;
    Range text;         ///< of the paragraph's text; for words that are gone the empty place where they stood
    std::string words;  ///< what is gone; '\n' is the end of a paragraph, '\v' a line break, '\t' a tab
    MovePart move;
};

struct ParagraphEdit {
    std::uint32_t paragraph = 0;
    std::vector<Stroke> strokes;  ///< in the order in which a reader meets them; places never go back
    bool new_mark = false;        ///< the paragraph's end is new: without it the text goes on in the next paragraph
    bool new_row = false;         ///< the row that the paragraph stands in is new
    std::uint32_t move = 0;       ///< the move that the new end is part of
};

/// A paragraph or a row that is gone.
struct GoneBlock {
    std::uint32_t anchor = 0;  ///< the paragraph that it stood beside
    bool after = false;        ///< behind the anchor rather than before it
    Role role = Role::text;
    std::uint8_t level = 0;  ///< heading
    bool listed = false;
    bool ordered = false;
    std::uint8_t depth = 1;   ///< listed
    std::uint32_t table = 0;  ///< rows that stand together and share this number were rows of one table; 0: no row
    bool in_table = false;    ///< row: of the table that the anchor stands in
    std::vector<std::string> cells;  ///< a row's texts; otherwise one
    MovePart move;
};

struct Redline {
    std::vector<ParagraphEdit> edits;             ///< each paragraph once, in order
    std::vector<GoneBlock> gone;                  ///< in order
    std::vector<std::vector<std::string>> notes;  ///< the paragraphs of each note that is gone
    std::string author;
    std::string date;  ///< as w:date has it; empty: none is written
};

/// The package with the redline in it. O(size of the package and of the redline).
[[nodiscard]] Result<std::string> write_redline(const std::string& package, const Redline& redline);

}  // namespace spor::ooxml
