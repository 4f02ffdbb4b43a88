#include "ooxml/footnotes.hpp"

namespace spor::ooxml {

Node begin_footnotes(pugi::xml_document& tree) {
    Node root = tree.append_child("w:footnotes");
    root.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::pair<const char*, const char*> lines[kFirstNote] = {
        {"separator", "w:separator"}, {"continuationSeparator", "w:continuationSeparator"}};
    for (int id = 0; id < kFirstNote; ++id) {
        Node note = root.append_child("w:footnote");
        note.append_attribute("w:type") = lines[id].first;
        note.append_attribute("w:id") = id;
        note.append_child("w:p").append_child("w:r").append_child(lines[id].second);
    }
    return root;
}

Node add_footnote(Node root, int id) {
    Node note = root.append_child("w:footnote");
    note.append_attribute("w:id") = id;
    return note;
}

Node add_raised_run(Node parent) {
    Node run = parent.append_child("w:r");
    run.append_child("w:rPr").append_child("w:vertAlign").append_attribute("w:val") = "superscript";
    return run;
}

void add_own_number(Node paragraph) { add_raised_run(paragraph).append_child("w:footnoteRef"); }

void add_reference(Node parent, const std::string& id) {
    add_raised_run(parent).append_child("w:footnoteReference").append_attribute("w:id") = id.c_str();
}

}  // namespace spor::ooxml
