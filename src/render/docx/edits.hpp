// A Revision as changes to a Word file: the file is one stream of words and paragraph ends, and so are both drafts.
//
// Rejecting all gives OLD's paragraphs only if the ends of paragraphs are accounted for like words: an OLD paragraph's
// end is kept where an OLD block's last word is followed by another block's; everywhere else NEW's end is new. Moved
// text must be marked for that (`mark_moves`): where it is only shown in its new place, OLD's order is not in the file.
//
// Entry point: list_docx_edits.
#pragma once

#include "ooxml/redline.hpp"
#include "render/docx/places.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

struct DocxEditing {
    bool mark_moves = false;
    bool labels = false;  ///< numbers that Word counted in OLD are written out: NEW's file does not count them
};

[[nodiscard]] ooxml::Redline list_docx_edits(const Revision& revision, DocxPlaces& places, DocxEditing how);

}  // namespace spor::rendering
