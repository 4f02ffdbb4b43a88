// What a Word file says, in the order in which it says it: paragraphs, and nothing about what they mean.
//
// Units: offsets and lengths are bytes of UTF-8 in Paragraph::text; ranges are half-open; indices are 0-based.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spor/document.hpp"

namespace spor::ooxml {

/// What a paragraph is for, as far as its style tells.
enum class Role : std::uint8_t { text, heading, quote, code, contents };

/// What stands before a paragraph of a list.
struct ListMark {
    bool bullet = false;
    std::uint8_t level = 1;  ///< depth of nesting, from 1
    std::string label;       ///< "1.", "2.3", "§ 4", "b)"; empty for a bullet, and where nothing is shown
    bool plain = true;       ///< the label is a number with "." or ")" and nothing else
    bool words = false;      ///< the label has more than numbers and marks in it, or several numbers: "§ 4", "1.2"
};

/// Inside Paragraph::text.
inline constexpr char kTab = '\t';
inline constexpr char kBreak = '\v';  ///< a line break within the paragraph

enum class Part : std::uint8_t { body, footnote, endnote, comment, header, footer };

/// A stretch of one look.
struct Span {
    Range text;
    bool strong = false;
    bool emphasis = false;
    bool strike = false;
    bool code = false;
    std::string link;  ///< address, or "#bookmark"; empty where it is no link
};

struct Paragraph {
    std::string text;  ///< visible text; may be empty
    std::vector<Span> spans;
    std::vector<Range> notes;  ///< where a reference to a footnote or an endnote stands, written "[^1]"
    Role role = Role::text;
    std::uint8_t level = 0;  ///< heading: 1–9
    bool listed = false;     ///< stands in a list; `mark` says how
    ListMark mark;
    Part part = Part::body;
    bool furniture = false;   ///< head, foot, table of contents
    bool in_box = false;      ///< stands in a text box
    std::uint32_t note = 0;   ///< first paragraph of a note: its number, from 1
    std::uint32_t table = 0;  ///< from 1; 0: in no table
    std::uint32_t row = 0;    ///< within the table
    std::uint32_t cell = 0;   ///< within the row
};

struct Content {
    std::vector<Paragraph> paragraphs;
    bool comments = false;  ///< there are remarks in the margin, which are not read
    bool hidden = false;    ///< there is hidden text, which is not read
    bool pictures = false;  ///< there are pictures or charts, which are not read
    bool unknown_symbols = false;
};

}  // namespace spor::ooxml
