#include "ooxml/gone_notes.hpp"

#include <algorithm>
#include <charconv>

#include "ooxml/tracked_nodes.hpp"

namespace spor::ooxml {

std::string GoneNotes::write(std::string_view number) {
    std::size_t index = 0;
    const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), index);
    if (problem != std::errc() || end != number.data() + number.size() || index >= notes_.size()) return {};
    if (!root_) {
        root_ = parts_.footnotes();
        for (const Node note : root_.children()) next_id_ = std::max(next_id_, note.attribute("w:id").as_int() + 1);
    }
    if (!root_) return {};
    Node note = root_.append_child("w:footnote");
    const int id = next_id_++;
    note.append_attribute("w:id") = id;
    bool first = true;
    for (const std::string& text : notes_[index]) {
        Node paragraph = note.append_child("w:p");
        if (std::exchange(first, false)) {
            Node mark = paragraph.append_child("w:r");
            mark.append_child("w:rPr").append_child("w:vertAlign").append_attribute("w:val") = "superscript";
            mark.append_child("w:footnoteRef");
        }
        set_text(paragraph.append_child("w:r").append_child("w:t"), " " + text);
    }
    return std::to_string(id);
}

}  // namespace spor::ooxml
