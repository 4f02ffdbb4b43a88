// Where the text of a footnote stands is not what it says: at the foot of a page in one draft, at the end in another.
//
// Entry point: place_notes.
#pragma once

#include <optional>

#include "spor/revision.hpp"

namespace spor::alignment {

/// The old draft with its notes in other places.
struct PlacedNotes {
    Document draft;                     ///< those that moved are `note`s
    std::vector<std::uint32_t> places;  ///< by block: its index in the draft as it was
};

/// Puts the text of the old draft's notes where NEW has it, so that no note moves; nothing where none is out of place.
/// `revision` is what aligning the drafts as they are came to: it says which notes belong together, and which blocks
/// stand around them. Notes that share no words belong together by their mark. Notes without a partner stay.
/// O(words + blocks).
[[nodiscard]] std::optional<PlacedNotes> place_notes(const Revision& revision);

}  // namespace spor::alignment
