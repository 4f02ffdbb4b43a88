// The footnotes of a draft that is no Word file, as Word has them: outside the text, in the order of their references.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::ooxml {

/// Where a block's text refers to a note.
struct NoteReference {
    Range text;
    std::uint32_t note = 0;  ///< in CleanNotes::blocks
    bool first = false;      ///< Word has one reference a note; further ones refer to the first
};

/// A note that the text does not refer to is none, as on GitHub: it stays in the text. So does a reference in a note,
/// which Word does not have.
class CleanNotes {
public:
    explicit CleanNotes(const Document& draft);

    /// The blocks of each note.
    [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& blocks() const { return notes_; }
    /// Whether a block stands in a note.
    [[nodiscard]] bool holds(std::uint32_t block) const { return in_note_[block]; }
    /// The references in a block's text, in order.
    [[nodiscard]] const std::vector<NoteReference>& references(std::uint32_t block) const;
    /// Whether several references mean a note.
    [[nodiscard]] bool is_shared(std::uint32_t note) const { return shared_[note]; }

private:
    void find_references(const Block& block, std::uint32_t index);

    std::map<std::string_view, std::vector<std::uint32_t>> defined_;  ///< by label: "[^1]"
    std::map<std::string_view, std::uint32_t> numbers_;
    std::map<std::uint32_t, std::vector<NoteReference>> references_;
    std::vector<std::vector<std::uint32_t>> notes_;
    std::vector<bool> shared_;
    std::vector<bool> in_note_;
};

}  // namespace spor::ooxml
