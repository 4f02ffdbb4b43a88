#include "ooxml/settle.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "ooxml/gone_notes.hpp"

namespace spor::ooxml {

namespace {

template <std::size_t size>
bool is_any(Node node, const std::array<std::string_view, size>& names) {
    return std::find(names.begin(), names.end(), std::string_view(node.name())) != names.end();
}

constexpr std::array<std::string_view, 2> kNew{"w:ins", "w:moveTo"};
constexpr std::array<std::string_view, 2> kOld{"w:del", "w:moveFrom"};
constexpr std::array<std::string_view, 12> kRanges{"w:moveFromRangeStart",
                                                   "w:moveFromRangeEnd",
                                                   "w:moveToRangeStart",
                                                   "w:moveToRangeEnd",
                                                   "w:customXmlInsRangeStart",
                                                   "w:customXmlInsRangeEnd",
                                                   "w:customXmlDelRangeStart",
                                                   "w:customXmlDelRangeEnd",
                                                   "w:customXmlMoveFromRangeStart",
                                                   "w:customXmlMoveFromRangeEnd",
                                                   "w:customXmlMoveToRangeStart",
                                                   "w:customXmlMoveToRangeEnd"};
constexpr std::array<std::string_view, 9> kFormats{"w:rPrChange",     "w:pPrChange",     "w:tblPrChange",
                                                   "w:trPrChange",    "w:tcPrChange",    "w:sectPrChange",
                                                   "w:tblGridChange", "w:tblPrExChange", "w:numberingChange"};
/// What a change of format says nothing about: it stands beside the properties, or is read by its owner.
constexpr std::array<std::string_view, 11> kNoFormat{"w:rPr",
                                                     "w:sectPr",
                                                     "w:ins",
                                                     "w:del",
                                                     "w:moveTo",
                                                     "w:moveFrom",
                                                     "w:cellIns",
                                                     "w:cellDel",
                                                     "w:cellMerge",
                                                     "w:headerReference",
                                                     "w:footerReference"};
/// What stands around words, and goes with them.
constexpr std::array<std::string_view, 2> kWrappers{"w:hyperlink", "w:smartTag"};
/// What may not stand empty.
constexpr std::array<std::string_view, 7> kNeedParagraph{"w:hdr",     "w:ftr", "w:footnote",   "w:endnote",
                                                         "w:comment", "w:tc",  "w:txbxContent"};

/// Elements in a paragraph that hold no text and mark no place in it that matters here.
bool is_marker(Node node) {
    const std::string_view name = node.name();
    return name == "w:pPr" || name.starts_with("w:bookmark") || name == "w:proofErr" || name.starts_with("w:comment");
}

bool is_empty(Node paragraph) {
    return std::all_of(paragraph.begin(), paragraph.end(), [](Node node) { return is_marker(node); });
}

class Settler {
public:
    explicit Settler(Tracked tracked) : accept_(tracked == Tracked::accept) {}

    void run(Node root) { settle_children(root); }
    [[nodiscard]] bool found() const { return found_; }

private:
    template <std::size_t size>
    bool has_any(Node parent, const std::array<std::string_view, size>& names) {
        const bool any = std::any_of(parent.begin(), parent.end(), [&](Node node) { return is_any(node, names); });
        found_ = found_ || any;
        return any;
    }

    /// The change in a property element says that what it belongs to is not there.
    bool says_gone(Node properties) {
        const bool is_new = has_any(properties, kNew);
        const bool is_old = has_any(properties, kOld);
        return accept_ ? is_old : is_new;
    }

    void settle_children(Node parent) {
        bool marks = false;
        for (Node node = parent.first_child(); node;) {
            Node next = node.next_sibling();
            if (is(node, "w:pPr") || is(node, "w:trPr") || is(node, "w:rPr")) {  // marks here are read by their owner
                settle_formats(node);
            } else if (is_any(node, accept_ ? kOld : kNew) || is_any(node, kRanges) || is_gone(node)) {
                found_ = true;
                parent.remove_child(node);
            } else if (is_any(node, accept_ ? kNew : kOld)) {
                found_ = true;
                if (!accept_) revive(node);
                next = unwrap(parent, node);
            } else if (!settle_format(node, next)) {
                const bool empty = !node.first_child();
                settle_children(node);
                marks = marks || is(node, "w:p");
                // A link around nothing would make a paragraph of which nothing is left look like one that has text.
                if (!empty && !node.first_child() && is_any(node, kWrappers)) parent.remove_child(node);
            }
            node = next;
        }
        if (marks) settle_marks(parent);
        keep_valid(parent);
    }

    /// Puts an element's children in its place; gives the first of them.
    static Node unwrap(Node parent, Node node) {
        const Node after = node.next_sibling();
        Node first = node.first_child();
        for (Node child = first; child;) {
            const Node next = child.next_sibling();
            parent.insert_move_before(child, node);
            child = next;
        }
        parent.remove_child(node);
        return first ? first : after;
    }

    /// Rows and cells; those that stay are no change any more.
    bool is_gone(Node node) {
        if (is(node, "w:tr")) return take_changes(node.child("w:trPr"));
        if (!is(node, "w:tc")) return false;
        Node properties = node.child("w:tcPr");
        if (const Node merge = properties.child("w:cellMerge")) settle_merge(properties, merge);
        const bool gone = !properties.child(accept_ ? "w:cellDel" : "w:cellIns").empty();
        const bool taken_new = properties.remove_child("w:cellIns");
        const bool taken_old = properties.remove_child("w:cellDel");
        found_ = found_ || taken_new || taken_old;
        return gone;
    }

    /// A tracked merge of cells stands in the place of w:vMerge.
    void settle_merge(Node properties, Node merge) {
        found_ = true;
        const std::string_view state = merge.attribute(accept_ ? "w:vMerge" : "w:vMergeOrig").value();
        if (!state.empty()) {
            properties.insert_child_before("w:vMerge", merge).append_attribute("w:val") =
                state == "rest" ? "restart" : "continue";
        }
        properties.remove_child(merge);
    }

    /// Takes the changes out of the properties of a row or of a paragraph's mark; true where it is gone.
    bool take_changes(Node properties) {
        const bool gone = says_gone(properties);
        for (const char* name : {"w:ins", "w:del", "w:moveTo", "w:moveFrom"}) {
            while (properties.remove_child(name)) {
            }
        }
        return gone;
    }

    /// What was struck is text again. Elsewhere than in a deletion, struck text was never there.
    static void revive(Node deletion) {
        struct Walker : pugi::xml_tree_walker {
            bool for_each(pugi::xml_node& node) override {
                if (is(node, "w:delText")) node.set_name("w:t");
                if (is(node, "w:delInstrText")) node.set_name("w:instrText");
                return true;
            }
        } walker;
        deletion.traverse(walker);
    }

    /// True where the node was a change of format, which is gone then; with it `next`, if what was before comes back.
    bool settle_format(Node node, Node& next) {
        if (!is_any(node, kFormats)) return false;
        found_ = true;
        Node properties = node.parent();
        const Node before = node.child(properties.name());
        if (!accept_ && before && std::string_view(node.name()) == properties.name() + std::string("Change")) {
            restore(properties, node, before);
            next = {};
        } else {
            properties.remove_child(node);
        }
        return true;
    }

    static void restore(Node properties, Node change, Node before) {
        Node head;  // what has to stand first
        for (Node node = properties.first_child(); node;) {
            const Node next = node.next_sibling();
            if (std::string_view(node.name()).ends_with("erReference")) head = node;
            if (node != change && !is_any(node, kNoFormat)) properties.remove_child(node);
            node = next;
        }
        for (Node node = before.last_child(); node;) {
            const Node previous = node.previous_sibling();
            head ? properties.insert_move_after(node, head) : properties.prepend_move(node);
            node = previous;
        }
        properties.remove_child(change);
    }

    /// Properties of paragraphs, rows and runs.
    void settle_formats(Node properties) {
        for (Node node = properties.first_child(); node;) {
            Node next = node.next_sibling();
            if (!settle_format(node, next)) {
                if (is(node, "w:rPr")) settle_formats(node);
                if (is(node, "w:numPr")) settle_numbering(properties, node);
            }
            node = next;
        }
    }

    /// A paragraph's place in a list may itself be new.
    void settle_numbering(Node properties, Node numbering) {
        settle_formats(numbering);
        const bool is_new = numbering.remove_child("w:ins");
        found_ = found_ || is_new;
        if (is_new && !accept_) properties.remove_child(numbering);
    }

    // ---- paragraph marks ---------------------------------------------------------------------------------------

    /// Takes the changes off a paragraph's mark; true where the mark is gone.
    bool take_mark(Node paragraph) { return take_changes(paragraph.child("w:pPr").child("w:rPr")); }

    /// A paragraph whose mark is gone goes on in the next one.
    void settle_marks(Node parent) {
        for (Node node = parent.first_child(); node;) {
            if (!is(node, "w:p") || !take_mark(node)) {
                node = node.next_sibling();
                continue;
            }
            Node open = node;
            Node next = next_block(open);
            bool gone = true;
            while (gone && is(next, "w:p")) {
                gone = take_mark(next);
                open = join(parent, open, next);
                next = next_block(open);
            }
            node = open.next_sibling();
            if (gone && is_empty(open) && !open.child("w:pPr").child("w:sectPr")) parent.remove_child(open);
        }
    }

    static Node next_block(Node node) {
        do {
            node = node.next_sibling();
        } while (node && is_marker(node));
        return node;
    }

    /// The paragraph that is left. An empty one leaves its neighbour as it is.
    static Node join(Node parent, Node first, Node second) {
        const bool section = !second.child("w:pPr").child("w:sectPr").empty();
        if (is_empty(first) || section) {
            const Node after = second.child("w:pPr");
            for (Node node = first.last_child(); node;) {
                const Node previous = node.previous_sibling();
                if (!is(node, "w:pPr")) after ? second.insert_move_after(node, after) : second.prepend_move(node);
                node = previous;
            }
            parent.remove_child(first);
            return second;
        }
        for (Node node = second.first_child(); node;) {
            const Node next = node.next_sibling();
            if (!is(node, "w:pPr")) first.append_move(node);
            node = next;
        }
        parent.remove_child(second);
        return first;
    }

    /// A table without rows is none, nor is a row without cells; a cell, a note, a head needs a paragraph, a cell at
    /// its end.
    void keep_valid(Node parent) const {
        if (!found_) return;
        for (Node row = is(parent, "w:tbl") ? parent.child("w:tr") : Node(); row;) {
            const Node next = row.next_sibling("w:tr");
            if (!row.child("w:tc") && !row.child("w:sdt") && !row.child("w:customXml")) parent.remove_child(row);
            row = next;
        }
        for (Node node = parent.child("w:tbl"); node;) {
            const Node next = node.next_sibling("w:tbl");
            if (!node.child("w:tr") && !node.child("w:sdt") && !node.child("w:customXml")) parent.remove_child(node);
            node = next;
        }
        if (!is_any(parent, kNeedParagraph)) return;
        Node last = parent.last_child();
        while (last && is_marker(last)) last = last.previous_sibling();
        if (!last || is(last, "w:tcPr") || is(last, "w:tbl")) parent.append_child("w:p");
    }

    bool accept_;
    bool found_ = false;
};

}  // namespace

bool settle(Parts& parts, Tracked tracked) {
    bool found = false;
    NotesInUse notes(parts);
    for (TextPart& text : parts.texts()) {
        Settler settler(tracked);
        settler.run(text.tree.first_child());
        text.changed = text.changed || settler.found();
        found = found || settler.found();
    }
    if (found) notes.drop_others();
    return found;
}

}  // namespace spor::ooxml
