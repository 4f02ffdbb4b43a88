// One stretch of a block's text as inline markdown: escaped, with the delimiters of its runs.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "spor/document.hpp"

namespace spor::rendering {

enum class TextPlace : std::uint8_t { paragraph, heading, item, cell };

/// Marks of the notes that the draft defines: "[^1]".
using NoteMarks = std::set<std::string, std::less<>>;

/// Appends block.text[text) to `source` so that it reads back as that text. Sets the origins for it, and `open` and
/// `close` of the runs that were written; runs that cannot be written where they stand are dropped from the block. A
/// mark of `notes` refers to its note.
void write_inlines(std::string& source, Block& block, Range text, TextPlace place, const NoteMarks& notes);

}  // namespace spor::rendering
