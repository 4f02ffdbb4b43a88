#include "ooxml/gone_notes.hpp"

#include <algorithm>
#include <charconv>

#include "ooxml/footnotes.hpp"
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
    const int id = next_id_++;
    Node note = add_footnote(root_, id);
    bool first = true;
    for (const std::string& text : notes_[index]) {
        Node paragraph = note.append_child("w:p");
        if (std::exchange(first, false)) add_own_number(paragraph);
        set_text(paragraph.append_child("w:r").append_child("w:t"), " " + text);
    }
    return std::to_string(id);
}

namespace {

void find_references(Node parent, const char* name, std::vector<Node>& references) {
    for (const Node node : parent.children()) {
        if (is(node, name)) references.push_back(node);
        find_references(node, name, references);
    }
}

std::set<std::string> ids_referred_to(Parts& parts, const char* name) {
    std::vector<Node> references;
    for (const TextPart& text : parts.texts()) find_references(text.tree, name, references);
    std::set<std::string> ids;
    for (const Node reference : references) ids.insert(reference.attribute("w:id").value());
    return ids;
}

}  // namespace

NotesInUse::NotesInUse(Parts& parts) : parts_(parts) {
    if (parts.find(Part::footnote) != nullptr) footnotes_ = ids_referred_to(parts, "w:footnoteReference");
    if (parts.find(Part::endnote) != nullptr) endnotes_ = ids_referred_to(parts, "w:endnoteReference");
}

void NotesInUse::drop_others() {
    drop(Part::footnote, "w:footnoteReference", footnotes_);
    drop(Part::endnote, "w:endnoteReference", endnotes_);
}

void NotesInUse::drop(Part part, const char* name, const std::set<std::string>& before) {
    TextPart* text = parts_.find(part);
    if (text == nullptr) return;
    const std::set<std::string> now = ids_referred_to(parts_, name);
    Node root = text->tree.first_child();
    for (Node note = root.first_child(); note;) {
        const Node next = note.next_sibling();
        const std::string id = note.attribute("w:id").value();
        if (before.contains(id) && !now.contains(id)) text->changed = root.remove_child(note);
        note = next;
    }
}

void GoneNotes::sort() {
    if (!root_) return;
    std::map<std::string, Node> notes;
    int next = 1;
    for (const Node note : root_.children("w:footnote")) {
        if (note.attribute("w:type")) {
            next = std::max(next, note.attribute("w:id").as_int() + 1);
        } else {
            notes.emplace(note.attribute("w:id").value(), note);
        }
    }
    std::vector<Node> references;
    find_references(parts_.body().tree, "w:footnoteReference", references);
    std::map<std::string, int> numbers;
    for (Node reference : references) {
        const std::string id = reference.attribute("w:id").value();
        const auto note = notes.find(id);  // a damaged file may refer to none, and goes on doing so
        const auto [number, fresh] = numbers.emplace(id, next);
        next += fresh ? 1 : 0;
        if (fresh && note != notes.end()) root_.append_move(note->second);
        reference.attribute("w:id") = number->second;
    }
    for (auto& [id, note] : notes) {  // those that nothing refers to keep out of the way of the others
        const auto number = numbers.find(id);
        note.attribute("w:id") = number == numbers.end() ? next++ : number->second;
    }
}

}  // namespace spor::ooxml
