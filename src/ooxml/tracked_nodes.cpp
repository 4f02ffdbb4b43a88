#include "ooxml/tracked_nodes.hpp"

#include <algorithm>

#include "ooxml/footnotes.hpp"

namespace spor::ooxml {

void TrackedNodes::sign(Node node) {
    node.append_attribute("w:id") = next_id_++;
    node.append_attribute("w:author") = redline_.author.c_str();
    if (!redline_.date.empty()) node.append_attribute("w:date") = redline_.date.c_str();
}

Node mark_properties(Node paragraph) {
    Node properties = paragraph.child("w:pPr");
    if (!properties) properties = paragraph.prepend_child("w:pPr");
    if (Node mark = properties.child("w:rPr")) return mark;
    for (const char* later : {"w:sectPr", "w:pPrChange"}) {
        if (const Node node = properties.child(later)) return properties.insert_child_before("w:rPr", node);
    }
    return properties.append_child("w:rPr");
}

void TrackedNodes::mark_end(Node paragraph, bool insert, std::uint32_t move) {
    const char* name = insert ? (move != 0 ? "w:moveTo" : "w:ins") : (move != 0 ? "w:moveFrom" : "w:del");
    sign(mark_properties(paragraph).prepend_child(name));
}

void TrackedNodes::mark_row(Node row, bool insert) {
    Node properties = row.child("w:trPr");
    if (!properties) {
        const Node exceptions = row.child("w:tblPrEx");
        properties = exceptions ? row.insert_child_after("w:trPr", exceptions) : row.prepend_child("w:trPr");
    }
    sign(properties.append_child(insert ? "w:ins" : "w:del"));
}

Node TrackedNodes::open(Node parent, Node after, bool insert, const MovePart& move) {
    const auto put = [&](const char* name) {
        return after ? parent.insert_child_after(name, after) : parent.prepend_child(name);
    };
    if (move.id != 0 && move.first) {
        Node begin = put(insert ? "w:moveToRangeStart" : "w:moveFromRangeStart");
        begin.append_attribute("w:id") = (insert ? 800000U : 810000U) + move.id;
        begin.append_attribute("w:author") = redline_.author.c_str();
        if (!redline_.date.empty()) begin.append_attribute("w:date") = redline_.date.c_str();
        begin.append_attribute("w:name") = move_name(move.id).c_str();
        after = begin;
    }
    const Node change = put(insert ? (move.id != 0 ? "w:moveTo" : "w:ins") : (move.id != 0 ? "w:moveFrom" : "w:del"));
    sign(change);
    return change;
}

Node TrackedNodes::close(Node change, bool insert, const MovePart& move) {
    if (move.id == 0 || !move.last) return change;
    Node end = change.parent().insert_child_after(insert ? "w:moveToRangeEnd" : "w:moveFromRangeEnd", change);
    end.append_attribute("w:id") = (insert ? 800000U : 810000U) + move.id;
    return end;
}

void set_text(Node text, std::string_view value) {
    text.text().set(std::string(value).c_str());
    text.remove_attribute("xml:space");
    text.append_attribute("xml:space") = "preserve";
}

void copy_look(Node run, Node from) {
    const Node properties = from.child("w:rPr");
    if (!properties) return;
    Node copy = run.append_copy(properties);
    const std::string_view style = value_of(copy.child("w:rStyle"));
    if (style.find("eference") != std::string_view::npos || style.find("henvisning") != std::string_view::npos) {
        copy.remove_child("w:rStyle");
    }
    for (const char* name : {"w:vertAlign", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:vanish"}) {
        copy.remove_child(name);
    }
    if (!copy.first_child()) run.remove_child(copy);
}

void TrackedNodes::add_words(Node change, std::string_view words, Node look, bool moved) {
    Node run;
    std::size_t begin = 0;
    const auto put = [&](const char* name) {
        if (!run) {
            run = change.append_child("w:r");
            if (look) copy_look(run, look);
        }
        return run.append_child(name);
    };
    const auto flush = [&](std::size_t end) {
        if (end > begin) set_text(put(moved ? "w:t" : "w:delText"), words.substr(begin, end - begin));
        begin = end + 1;
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == kTab || words[at] == kBreak) {
            flush(at);
            put(words[at] == kTab ? "w:tab" : "w:br");
        } else if (words[at] == kGoneNote) {
            flush(at);
            const std::size_t end = std::min(words.find(kGoneNote, begin), words.size());
            add_note(change, words.substr(begin, end - begin));
            run = {};
            at = end;
            begin = end + 1;
        }
    }
    flush(words.size());
}

void TrackedNodes::add_note(Node change, std::string_view number) {
    const std::string id = notes_.write(number);
    if (!id.empty()) add_reference(change, id);
}

}  // namespace spor::ooxml
