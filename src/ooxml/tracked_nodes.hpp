// The elements that a tracked change is made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ooxml/gone_notes.hpp"
#include "ooxml/redline.hpp"
#include "ooxml/xml.hpp"

namespace spor::ooxml {

class TrackedNodes {
public:
    TrackedNodes(const Redline& redline, Parts& parts) : redline_(redline), notes_(parts, redline.notes) {}

    /// To be called when all is written.
    void finish() { notes_.sort(); }
    /// Author, date and a number of its own: what makes an element a change.
    void sign(Node node);
    /// Marks a paragraph's end as new (`w:ins`) or gone (`w:del`).
    void mark_end(Node paragraph, bool insert, std::uint32_t move);
    /// Marks a row likewise.
    void mark_row(Node row, bool insert);
    /// Puts an empty change behind `after` in `parent` (first where `after` is null); gives it, without range marks.
    Node open(Node parent, Node after, bool insert, const MovePart& move);
    /// Writes the ends of a move around a change; gives the last node written, the change itself where there is none.
    Node close(Node change, bool insert, const MovePart& move);
    /// Appends words that are gone to a change: runs in the look of `look` (which may be null).
    void add_words(Node change, std::string_view words, Node look, bool moved);

private:
    [[nodiscard]] std::string move_name(std::uint32_t move) const { return "spor" + std::to_string(move); }
    void add_note(Node change, std::string_view number);
    const Redline& redline_;
    GoneNotes notes_;
    std::uint32_t next_id_ = 700001;  ///< above whatever a document counts itself
};

/// w:rPr of a paragraph's mark, made where there is none, at its place among the properties.
[[nodiscard]] Node mark_properties(Node paragraph);
/// Writes a w:t (or w:delText) so that its blanks stay.
void set_text(Node text, std::string_view value);
/// A copy of a run's w:rPr for other words: without what belongs to that run alone.
void copy_look(Node run, Node from);

}  // namespace spor::ooxml
