#include "ooxml/redline.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include "ooxml/numbering.hpp"
#include "ooxml/strokes.hpp"
#include "ooxml/styles.hpp"
#include "ooxml/tracked_nodes.hpp"
#include "ooxml/walk.hpp"

namespace spor::ooxml {

namespace {

constexpr unsigned kTextWidth = 9000;  // of a page, in twentieths of a point

Node enclosing(Node node, const char* name) {
    while (node && !is(node, name)) node = node.parent();
    return node;
}

/// Puts back what was there: paragraphs and rows that are gone.
class GoneWriter {
public:
    GoneWriter(Parts& parts, const Walk& walk, TrackedNodes& nodes)
        : parts_(parts), walk_(walk), nodes_(nodes), styles_(parts.styles()) {
        for (std::uint32_t index = 0; index < walk.content.paragraphs.size(); ++index) note_example(index);
    }

    void run(const std::vector<GoneBlock>& gone) {
        for (std::size_t first = 0; first < gone.size();) {
            std::size_t end = first + 1;
            while (end < gone.size() && gone[first].table != 0 && same_table(gone[first], gone[end])) ++end;
            gone[first].table == 0 ? put_paragraph(gone[first]) : put_rows(gone, first, end);
            first = end;
        }
    }

private:
    static bool same_table(const GoneBlock& a, const GoneBlock& b) {
        return a.table == b.table && a.anchor == b.anchor && a.after == b.after && a.in_table == b.in_table;
    }

    // ---- looks -------------------------------------------------------------------------------------------------

    static std::uint32_t key_of(Role role, bool listed, bool ordered, std::uint32_t level) {
        return (static_cast<std::uint32_t>(role) << 8U) | (listed ? 0x80U : 0U) | (ordered ? 0x40U : 0U) | level;
    }

    /// NEW's first paragraph of each kind lends its properties to gone ones of that kind.
    void note_example(std::uint32_t index) {
        const Paragraph& paragraph = walk_.content.paragraphs[index];
        if (paragraph.furniture || paragraph.table != 0 || paragraph.part != Part::body || paragraph.in_box) return;
        const std::uint32_t level = paragraph.listed ? paragraph.mark.level : paragraph.level;
        examples_.emplace(key_of(paragraph.role, paragraph.listed, !paragraph.mark.bullet, level), index);
    }

    [[nodiscard]] Node example_of(const GoneBlock& block) const {
        const bool heading = block.role == Role::heading;
        const bool listed = block.listed && !heading;
        std::array<std::uint32_t, 2> keys{key_of(block.role, listed, block.ordered, listed ? block.depth : block.level),
                                          key_of(block.role, true, true, block.level)};
        for (const std::uint32_t key : keys) {
            const auto found = examples_.find(key);
            if (found != examples_.end()) return walk_.sites[found->second].paragraph.child("w:pPr");
            if (!heading) break;
        }
        return {};
    }

    void dress(Node paragraph, const GoneBlock& block) const {
        if (const Node example = example_of(block)) {
            Node copy = paragraph.append_copy(example);
            for (const char* name : {"w:sectPr", "w:rPr", "w:pPrChange", "w:framePr", "w:pageBreakBefore"}) {
                copy.remove_child(name);
            }
            return;
        }
        const std::string style = styles_.find(block.role, block.level);
        if (block.role == Role::text || style.empty()) return;
        paragraph.append_child("w:pPr").append_child("w:pStyle").append_attribute("w:val") = style.c_str();
    }

    void fill(Node paragraph, const std::string& text, const MovePart& move) {
        if (text.empty()) return;
        const Node change = nodes_.open(paragraph, paragraph.last_child(), false, move);
        nodes_.add_words(change, text, {}, move.id != 0);
        nodes_.close(change, false, move);
    }

    // ---- places ------------------------------------------------------------------------------------------------

    /// The element of the body's own level (or of a cell's) that holds a paragraph, and what is put beside it.
    struct Place {
        Node parent;
        Node beside;  ///< null: at the start of `parent`
        bool after = false;
        [[nodiscard]] Node put(const char* name) const {
            if (!beside) return Node(parent).prepend_child(name);
            return after ? Node(parent).insert_child_after(name, beside)
                         : Node(parent).insert_child_before(name, beside);
        }
    };

    [[nodiscard]] Node outermost(std::uint32_t anchor) const {
        const Paragraph& paragraph = walk_.content.paragraphs[anchor];
        Node node = walk_.sites[anchor].paragraph;
        if (paragraph.in_box) {
            while (Node box = enclosing(node, "w:txbxContent")) node = box.parent();
            node = enclosing(node, "w:p");
        }
        while (Node table = enclosing(node.parent(), "w:tbl")) node = table;
        return node;
    }

    /// Behind what was put there last, so that gone blocks keep their order.
    Place place_of(const GoneBlock& block, Node anchor) {
        if (!block.after) return {anchor.parent(), anchor, false};
        const auto [found, fresh] = last_after_.emplace(anchor.hash_value(), anchor);
        return {anchor.parent(), found->second, true};
    }

    void settle(const GoneBlock& block, Node anchor, Node put) {
        if (block.after) last_after_[anchor.hash_value()] = put;
    }

    // ---- paragraphs and rows -----------------------------------------------------------------------------------

    void put_paragraph(const GoneBlock& block) {
        const Node anchor = walk_.sites.empty() ? Node() : outermost(block.anchor);
        const Node paragraph = anchor ? place_of(block, anchor).put("w:p") : put_in_empty_body();
        dress(paragraph, block);
        nodes_.mark_end(paragraph, false, block.move.id);
        fill(paragraph, block.cells.empty() ? "" : block.cells.front(), block.move);
        if (anchor) settle(block, anchor, paragraph);
    }

    Node put_in_empty_body() {
        Node body = parts_.body().tree.child("w:document").child("w:body");
        const Node section = body.child("w:sectPr");
        return section ? body.insert_child_before("w:p", section) : body.append_child("w:p");
    }

    void put_rows(const std::vector<GoneBlock>& gone, std::size_t first, std::size_t end) {
        const GoneBlock& block = gone[first];
        const Node at = walk_.sites.empty() ? Node() : walk_.sites[block.anchor].paragraph;
        const Node row = block.in_table ? enclosing(at, "w:tr") : Node();
        if (row) {
            for (std::size_t index = first; index < end; ++index) {
                const Node put = place_of(block, row).put("w:tr");
                fill_row(put, gone[index], row);
                settle(block, row, put);
            }
            return;
        }
        const Node anchor = at ? outermost(block.anchor) : Node();
        Node table;
        if (anchor) {
            table = place_of(block, anchor).put("w:tbl");
        } else {
            Node paragraph = put_in_empty_body();
            table = paragraph.parent().insert_child_before("w:tbl", paragraph);
        }
        begin_table(table, block.cells.size());
        for (std::size_t index = first; index < end; ++index) fill_row(table.append_child("w:tr"), gone[index], {});
        if (anchor) settle(block, anchor, table);
    }

    static void begin_table(Node table, std::size_t columns) {
        Node properties = table.append_child("w:tblPr");
        Node width = properties.append_child("w:tblW");
        width.append_attribute("w:w") = 0;
        width.append_attribute("w:type") = "auto";
        Node borders = properties.append_child("w:tblBorders");
        for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
            Node border = borders.append_child(side);
            border.append_attribute("w:val") = "single";
            border.append_attribute("w:sz") = 4;
        }
        Node grid = table.append_child("w:tblGrid");
        for (std::size_t column = 0; column < columns; ++column)
            grid.append_child("w:gridCol").append_attribute("w:w") = kTextWidth / static_cast<unsigned>(columns);
    }

    /// A gone row; its cells are as wide as those of the row beside it, where they are as many.
    void fill_row(Node row, const GoneBlock& block, Node like) {
        nodes_.mark_row(row, false);
        Node pattern = like.child("w:tc");
        for (std::size_t cell = 0; cell < block.cells.size(); ++cell) {
            Node written = row.append_child("w:tc");
            if (const Node width = pattern.child("w:tcPr").child("w:tcW"))
                written.append_child("w:tcPr").append_copy(width);
            pattern = pattern.next_sibling("w:tc");
            const std::string& text = block.cells[cell];
            for (std::size_t at = 0; at <= text.size();) {  // a cell may hold several paragraphs
                const std::size_t stop = std::min(text.find('\n', at), text.size());
                const Node paragraph = written.append_child("w:p");
                if (stop < text.size()) nodes_.mark_end(paragraph, false, block.move.id);
                fill(paragraph, text.substr(at, stop - at), part_of(block, cell, at == 0, stop == text.size()));
                at = stop + 1;
            }
        }
    }

    /// A row's move begins in its first cell and ends in its last.
    static MovePart part_of(const GoneBlock& block, std::size_t cell, bool first, bool last) {
        return {block.move.id, block.move.first && cell == 0 && first,
                block.move.last && cell + 1 == block.cells.size() && last};
    }

    Parts& parts_;
    const Walk& walk_;
    TrackedNodes& nodes_;
    Styles styles_;
    std::map<std::uint32_t, std::uint32_t> examples_;
    std::map<std::size_t, Node> last_after_;
};

bool is_wholly_new(const ParagraphEdit& edit, const Paragraph& paragraph) {
    return edit.new_mark && !edit.new_row && edit.move == 0 && edit.strokes.size() == 1 && edit.strokes[0].insert &&
           edit.strokes[0].text.begin == 0 && edit.strokes[0].text.end == paragraph.text.size();
}

/// Their properties, but for those of the mark, are the same.
bool dress_alike(Node a, Node b) {
    Node first = a.child("w:pPr").first_child();
    Node second = b.child("w:pPr").first_child();
    while (true) {
        while (is(first, "w:rPr")) first = first.next_sibling();
        while (is(second, "w:rPr")) second = second.next_sibling();
        if (!first || !second) return first == second;
        std::ostringstream one;
        std::ostringstream other;
        first.print(one, "", pugi::format_raw);
        second.print(other, "", pugi::format_raw);
        if (one.str() != other.str()) return false;
        first = first.next_sibling();
        second = second.next_sibling();
    }
}

/// `a[b] / [c/]` says the same as `a[b/][c] /`, and is what Word writes. It is written so where it can be, because
/// LibreOffice (7.4) joins the two insertions of the former over the end between them, and rejects that end too. Where
/// the paragraphs do not look alike, words that are gone are put between the two instead, if there are any.
class EndSlider {
public:
    EndSlider(std::vector<ParagraphEdit>& edits, const std::vector<GoneBlock>& gone, const Walk& walk)
        : edits_(edits), walk_(walk) {
        for (const GoneBlock& block : gone) gone_before_.insert(block.anchor + (block.after ? 1 : 0));
    }

    void run() {
        for (std::size_t index = 0; index + 1 < edits_.size(); ++index) {
            const std::size_t last = ends_in_new_text(edits_[index]) ? last_new(index) : index;
            if (last == index) continue;
            if (!slide(index, last)) turn(edits_[index].strokes);
            index = last;
        }
    }

private:
    [[nodiscard]] const Paragraph& paragraph(const ParagraphEdit& edit) const {
        return walk_.content.paragraphs[edit.paragraph];
    }

    [[nodiscard]] bool ends_in_new_text(const ParagraphEdit& edit) const {
        return !edit.new_mark && !edit.new_row && !edit.strokes.empty() && edit.strokes.back().insert &&
               edit.strokes.back().text.end == paragraph(edit).text.size();
    }

    /// The last of the wholly new paragraphs that follow.
    [[nodiscard]] std::size_t last_new(std::size_t index) const {
        while (index + 1 < edits_.size() && edits_[index + 1].paragraph == edits_[index].paragraph + 1 &&
               is_wholly_new(edits_[index + 1], paragraph(edits_[index + 1]))) {
            ++index;
        }
        return index;
    }

    bool slide(std::size_t index, std::size_t last) {
        const auto next_gone = gone_before_.upper_bound(edits_[index].paragraph);
        if (next_gone != gone_before_.end() && *next_gone <= edits_[last].paragraph) return false;
        const Node here = walk_.sites[edits_[index].paragraph].paragraph;
        const Node end = walk_.sites[edits_[last].paragraph].paragraph;
        if (here.parent() != end.parent() || !dress_alike(here, end)) return false;
        edits_[index].new_mark = true;
        edits_[last].new_mark = false;
        return true;
    }

    static void turn(std::vector<Stroke>& strokes) {
        if (strokes.size() < 2 || strokes[strokes.size() - 2].insert) return;
        if (strokes[strokes.size() - 2].text.begin != strokes.back().text.begin) return;  // one replaces the other
        Stroke gone = std::move(strokes[strokes.size() - 2]);
        strokes.erase(strokes.end() - 2);
        gone.text = {strokes.back().text.end, strokes.back().text.end};
        strokes.push_back(std::move(gone));
    }

    std::vector<ParagraphEdit>& edits_;
    const Walk& walk_;
    std::set<std::uint32_t> gone_before_;  ///< paragraphs before which something stood
};

/// Whoever rejects a new row loses all that stands in it: a table or a text box that was there before must not.
class KeptInRow : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override {
        found_ = is(node, "w:txbxContent") || (is(node, "w:tr") && !node.child("w:trPr").child("w:ins"));
        return !found_;
    }
    [[nodiscard]] static bool any(Node row) {
        KeptInRow walker;
        row.traverse(walker);
        return walker.found_;
    }

private:
    bool found_ = false;
};

/// Rows of inner tables come behind the row that they stand in, and are marked first.
void mark_new_rows(const std::vector<ParagraphEdit>& edits, const Walk& walked, TrackedNodes& nodes) {
    std::set<Node> seen;  // each is searched once, however many paragraphs stand in it
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        if (!edit->new_row) continue;
        const Node row = enclosing(walked.sites[edit->paragraph].paragraph, "w:tr");
        if (!row || !seen.insert(row).second) continue;
        if (!row.child("w:trPr").child("w:ins") && !KeptInRow::any(row)) nodes.mark_row(row, true);
    }
}

/// In a paragraph that is new from end to end everything is: pictures, fields' codes.
void mark_rest(Node paragraph, TrackedNodes& nodes) {
    for (Node node = paragraph.child("w:r"); node;) {
        const Node next = node.next_sibling("w:r");
        Node change = node.previous_sibling();
        if (!is(change, "w:ins")) change = nodes.open(paragraph, change, true, {});
        change.append_move(node);
        node = next;
    }
}

/// A field whose code never ends hides words as far as its paragraph goes. Whoever takes a change of paragraphs back
/// may join others to that one, so its end is written where it was taken to be.
void close_fields(const Walk& walked) {
    for (const Site& site : walked.sites) {
        for (std::size_t open = site.unclosed_fields; open > 0; --open) {
            Node end = Node(site.paragraph).append_child("w:r").append_child("w:fldChar");
            end.append_attribute("w:fldCharType") = "end";
        }
    }
}

/// A file may not end with a table.
void end_with_paragraph(Node body) {
    Node last = body.last_child();
    if (is(last, "w:sectPr")) last = last.previous_sibling();
    if (is(last, "w:tbl")) body.insert_child_after("w:p", last);
}

}  // namespace

Result<std::string> write_redline(const std::string& package, const Redline& redline) {
    Result<Parts> parts = Parts::open(package, "");
    if (!parts) return parts.error();
    const Walk walked = walk(*parts);
    close_fields(walked);
    TrackedNodes nodes(redline, *parts);
    GoneWriter(*parts, walked, nodes).run(redline.gone);
    std::vector<ParagraphEdit> edits = redline.edits;
    std::erase_if(edits, [&](const ParagraphEdit& edit) { return edit.paragraph >= walked.sites.size(); });
    std::set<std::uint32_t> new_throughout;
    for (const ParagraphEdit& edit : edits) {
        if (is_wholly_new(edit, walked.content.paragraphs[edit.paragraph])) new_throughout.insert(edit.paragraph);
    }
    EndSlider(edits, redline.gone, walked).run();
    for (const ParagraphEdit& edit : edits) {
        const Site& site = walked.sites[edit.paragraph];
        if (edit.new_mark) nodes.mark_end(site.paragraph, true, edit.move);
        if (!edit.strokes.empty()) write_strokes(site, edit, nodes);
        if (new_throughout.contains(edit.paragraph)) mark_rest(site.paragraph, nodes);
    }
    mark_new_rows(edits, walked, nodes);
    nodes.finish();
    for (TextPart& text : parts->texts()) {
        const bool head = text.part == Part::header || text.part == Part::footer || text.part == Part::comment;
        text.changed = text.changed || !head;
    }
    end_with_paragraph(parts->body().tree.child("w:document").child("w:body"));
    return parts->save();
}

}  // namespace spor::ooxml
