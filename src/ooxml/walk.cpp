#include "ooxml/walk.hpp"

#include <utility>

#include "ooxml/fields.hpp"
#include "ooxml/numbering.hpp"
#include "ooxml/styles.hpp"
#include "ooxml/symbols.hpp"

namespace spor::ooxml {

namespace {

/// What a run brings to the text that stands in it.
struct RunFacts {
    Node run;
    Span look;
    bool hidden = false;
};

class Walker {
public:
    Walker(Parts& parts, Walk& walk)
        : parts_(parts), out_(walk), styles_(parts.styles()), numbering_(parts.numbering()) {}

    void run() {
        for (TextPart& text : parts_.texts()) {
            text_ = &text;
            place_ = {};
            place_.part = text.part;
            place_.furniture = text.part == Part::header || text.part == Part::footer;
            fields_ = {};
            if (text.part == Part::footnote || text.part == Part::endnote || text.part == Part::comment) continue;
            if (text.part != Part::body) walk_notes();
            walk_blocks(text.part == Part::body ? text.tree.child("w:document").child("w:body")
                                                : text.tree.first_child());
        }
        walk_notes();
    }

private:
    // ---- blocks ------------------------------------------------------------------------------------------------

    void walk_blocks(Node parent) {
        for (const Node node : parent.children()) {
            if (is(node, "w:p")) {
                walk_paragraph(node);
            } else if (is(node, "w:tbl")) {
                place_.table == 0 ? walk_table(node) : tables_.push_back(node);
            } else if (is(node, "w:sdt")) {
                walk_control(node);
            } else if (is(node, "mc:AlternateContent")) {
                walk_blocks(choice_of(node));
            } else if (is(node, "w:customXml") || is(node, "w:smartTag") || is(node, "w:ins") || is(node, "w:moveTo")) {
                walk_blocks(node);
            }
        }
    }

    /// A content control; the one that holds the table of contents holds no text.
    void walk_control(Node node) {
        const Node gallery = node.child("w:sdtPr").child("w:docPartObj").child("w:docPartGallery");
        const bool before = place_.furniture;
        place_.furniture = before || value_of(gallery) == "Table of Contents";
        walk_blocks(node.child("w:sdtContent"));
        place_.furniture = before;
    }

    /// Of two ways to write the same thing only one is read.
    static Node choice_of(Node node) {
        const Node choice = node.child("mc:Choice");
        return choice.empty() ? node.child("mc:Fallback") : choice;
    }

    void walk_table(Node table) {
        const Place before = place_;
        place_.table = ++tables_seen_;
        place_.row = 0;
        walk_rows(table);
        place_ = before;
        for (const Node nested : std::exchange(tables_, {})) walk_table(nested);
    }

    void walk_rows(Node parent) {
        for (const Node node : parent.children()) {
            if (is(node, "w:tr")) {
                place_.cell = 0;
                walk_cells(node);
                ++place_.row;
            } else if (is(node, "w:sdt")) {
                walk_rows(node.child("w:sdtContent"));
            } else if (is(node, "w:customXml")) {
                walk_rows(node);
            }
        }
    }

    void walk_cells(Node parent) {
        for (const Node node : parent.children()) {
            if (is(node, "w:tc")) {
                walk_blocks(node);
                ++place_.cell;
            } else if (is(node, "w:sdt")) {
                walk_cells(node.child("w:sdtContent"));
            } else if (is(node, "w:customXml")) {
                walk_cells(node);
            }
        }
    }

    void walk_paragraph(Node node) {
        Paragraph paragraph;
        paragraph.part = place_.part;
        paragraph.furniture = place_.furniture;
        paragraph.in_box = place_.box;
        paragraph.note = std::exchange(place_.note, 0U);
        paragraph.table = place_.table;
        paragraph.row = place_.row;
        paragraph.cell = place_.cell;
        read_properties(node.child("w:pPr"), paragraph);
        out_.content.paragraphs.push_back(std::move(paragraph));
        out_.sites.push_back({node, {}});
        const std::size_t here = out_.sites.size() - 1;
        contents_seen_ = false;
        walk_inlines(node, {});
        out_.sites[here].unclosed_fields = fields_.end_paragraph();
        Paragraph& written = out_.content.paragraphs.back();
        written.furniture = written.furniture || written.role == Role::contents || contents_seen_;
        walk_boxes();
    }

    void read_properties(Node properties, Paragraph& paragraph) {
        const std::string_view style_id = value_of(properties.child("w:pStyle"));
        const ParagraphStyle& style = styles_.paragraph(style_id);
        paragraph.role = style.role;
        paragraph.level = style.level;
        if (const Node outline = properties.child("w:outlineLvl"); !outline.empty()) {
            const int level = outline.attribute("w:val").as_int(9);
            const bool heading = level >= 0 && level < 9;
            if (heading || paragraph.role == Role::heading) paragraph.role = heading ? Role::heading : Role::text;
            paragraph.level = heading ? static_cast<std::uint8_t>(level + 1) : std::uint8_t{0};
        }
        const Node numbering = properties.child("w:numPr");
        int list = style.number_id;
        int level = style.number_level;
        if (!numbering.child("w:numId").empty()) list = numbering.child("w:numId").attribute("w:val").as_int(-1);
        if (list <= 0 || place_.furniture) return;
        if (!numbering.child("w:ilvl").empty()) level = numbering.child("w:ilvl").attribute("w:val").as_int(0);
        if (level < 0) level = numbering_.level_of_style(list, style_id);
        if (auto mark = numbering_.next(list, std::max(level, 0))) {
            paragraph.listed = true;
            paragraph.mark = std::move(*mark);
        }
    }

    /// Text boxes that hang on the paragraph just read follow it.
    void walk_boxes() {
        for (const Node box : std::exchange(boxes_, {})) {
            const Place before = place_;
            place_.box = true;
            place_.table = 0;
            walk_blocks(box);
            place_ = before;
        }
    }

    // ---- notes -------------------------------------------------------------------------------------------------

    /// The notes that the text has referred to, in the order of their numbers.
    void walk_notes() {
        for (; notes_walked_ < out_.note_ids.size(); ++notes_walked_) {
            const std::string& id = out_.note_ids[notes_walked_];
            const bool end = id.starts_with('e');
            TextPart* text = parts_.find(end ? Part::endnote : Part::footnote);
            if (text == nullptr) continue;
            const Node note = find_note(*text, id.substr(end ? 1 : 0));
            TextPart* before = std::exchange(text_, text);
            const Place outer = std::exchange(place_, {});
            place_.part = text->part;
            place_.note = static_cast<std::uint32_t>(notes_walked_ + 1);
            walk_blocks(note);
            place_ = outer;
            text_ = before;
        }
    }

    Node find_note(TextPart& text, const std::string& id) {
        auto& index = text.part == Part::endnote ? endnotes_ : footnotes_;
        if (index.empty()) {
            for (const Node note : text.tree.first_child().children())
                index.emplace(note.attribute("w:id").value(), note);
        }
        const auto found = index.find(id);
        return found == index.end() ? Node() : found->second;
    }

    void add_note(const RunFacts& facts, Node node, bool end) {
        const std::string id = (end ? "e" : "") + std::string(node.attribute("w:id").value());
        const auto [found, fresh] = note_numbers_.emplace(id, out_.note_ids.size() + 1);
        if (fresh) out_.note_ids.push_back(id);
        for (Node begin = facts.run.previous_sibling(); is(begin, "w:bookmarkStart"); begin = begin.previous_sibling()) {
            const std::string name = begin.attribute("w:name").value();
            if (!name.empty()) note_bookmarks_.emplace(name, found->second);
        }
        add_note_mark(facts, node, found->second);
    }

    void add_note_mark(const RunFacts& facts, Node node, std::size_t number) {
        const std::string mark = "[^" + std::to_string(number) + "]";
        Paragraph& paragraph = out_.content.paragraphs.back();
        const auto begin = static_cast<std::uint32_t>(paragraph.text.size());
        add(facts, node, mark, true);
        if (paragraph.text.size() > begin) {
            paragraph.notes.push_back({begin, static_cast<std::uint32_t>(paragraph.text.size())});
        }
    }

    /// Text; the number that a field shows for a note is a reference to that.
    void add_text(const RunFacts& facts, Node node) {
        const auto note = note_bookmarks_.find(simple_note_.empty() ? fields_.note() : std::string_view(simple_note_));
        if (note == note_bookmarks_.end()) return add(facts, node, node.text().get(), false);
        if (std::exchange(field_shown_, field_) != field_) add_note_mark(facts, node, note->second);
    }

    // ---- runs --------------------------------------------------------------------------------------------------

    void walk_inlines(Node parent, const std::string& link) {
        for (const Node node : parent.children()) {
            if (is(node, "w:r")) {
                walk_run(node, link);
            } else if (is(node, "w:hyperlink")) {
                walk_inlines(node, link_of(node));
            } else if (is(node, "w:sdt")) {
                walk_inlines(node.child("w:sdtContent"), link);
            } else if (is(node, "w:fldSimple")) {
                walk_simple_field(node, link);
            } else if (is(node, "mc:AlternateContent")) {
                walk_inlines(choice_of(node), link);
            } else if (is(node, "m:oMath") || is(node, "m:oMathPara")) {
                walk_math(node);
            } else if (is(node, "w:smartTag") || is(node, "w:customXml") || is(node, "w:ins") || is(node, "w:moveTo") ||
                       is(node, "w:bdo") || is(node, "w:dir")) {
                walk_inlines(node, link);
            }
        }
    }

    void walk_simple_field(Node node, const std::string& link) {
        const std::string_view code = node.attribute("w:instr").value();
        const bool before = std::exchange(in_contents_, in_contents_ || makes_contents(code));
        const std::string outer = std::exchange(simple_note_, std::string(note_referred_to(code)));
        ++field_;
        walk_inlines(node, link);
        simple_note_ = outer;
        in_contents_ = before;
    }

    [[nodiscard]] std::string link_of(Node node) const {
        const auto found = text_->links.find(std::string_view(node.attribute("r:id").value()));
        const std::string_view anchor = node.attribute("w:anchor").value();
        if (found != text_->links.end()) return found->second + (anchor.empty() ? "" : "#" + std::string(anchor));
        // Word's own bookmarks, for cross-references and the table of contents, are no addresses that anybody wrote.
        return anchor.empty() || anchor.starts_with('_') ? "" : "#" + std::string(anchor);
    }

    void walk_run(Node run, const std::string& link) {
        const Node properties = run.child("w:rPr");
        Look look = look_of(properties);
        if (const auto style = value_of(properties.child("w:rStyle")); !style.empty()) {
            look = over(look, styles_.character(style));
        }
        RunFacts facts;
        facts.run = run;
        facts.hidden = look.hidden == Look::Said::on;
        facts.look.strong = look.strong == Look::Said::on;
        facts.look.emphasis = look.emphasis == Look::Said::on;
        facts.look.strike = look.strike == Look::Said::on;
        facts.look.code = look.code;
        facts.look.link = link.empty() ? fields_.link() : link;
        for (const Node node : run.children()) walk_piece(facts, node);
    }

    void walk_piece(const RunFacts& facts, Node node) {
        if (is(node, "w:t")) {
            add_text(facts, node);
        } else if (is(node, "w:tab") || is(node, "w:ptab")) {
            add(facts, node, std::string(1, kTab), true);
        } else if (is(node, "w:br") || is(node, "w:cr")) {
            const std::string_view type = node.attribute("w:type").value();
            if (type.empty() || type == "textWrapping") add(facts, node, std::string(1, kBreak), true);
        } else if (is(node, "w:noBreakHyphen")) {
            add(facts, node, "\u2011", true);
        } else if (is(node, "w:softHyphen")) {
            add(facts, node, "\u00AD", true);
        } else if (is(node, "w:sym")) {
            add_symbol(facts, node);
        } else if (is(node, "w:footnoteReference") || is(node, "w:endnoteReference")) {
            add_note(facts, node, is(node, "w:endnoteReference"));
        } else if (is(node, "w:fldChar")) {
            fields_.step(node);
            ++field_;
        } else if (is(node, "w:instrText")) {
            fields_.add_code(node.text().get());
        } else if (is(node, "w:commentReference")) {
            out_.content.comments = true;
        } else if (is(node, "w:ruby")) {
            for (const Node base : node.child("w:rubyBase").children("w:r")) walk_run(base, facts.look.link);
        } else if (is(node, "mc:AlternateContent")) {
            for (const Node inner : choice_of(node).children()) walk_piece(facts, inner);
        } else if (is(node, "w:drawing") || is(node, "w:pict") || is(node, "w:object")) {
            const std::size_t boxes = boxes_.size();
            find_boxes(node);
            if (boxes_.size() == boxes) out_.content.pictures = true;
        }
    }

    void find_boxes(Node parent) {
        for (const Node node : parent.children()) {
            if (is(node, "w:txbxContent")) {
                boxes_.push_back(node);
            } else {
                find_boxes(is(node, "mc:AlternateContent") ? choice_of(node) : node);
            }
        }
    }

    void walk_math(Node parent) {
        for (const Node node : parent.children()) {
            if (is(node, "m:t")) {
                RunFacts facts;
                facts.run = node.parent();
                add(facts, node, node.text().get(), true);
            } else if (is(node, "w:r")) {
                walk_run(node, {});
            } else {
                walk_math(node);
            }
        }
    }

    void add_symbol(const RunFacts& facts, Node node) {
        std::string text = symbol(node.attribute("w:font").value(), node.attribute("w:char").value());
        if (text.empty()) {
            out_.content.unknown_symbols = true;
            text = "\uFFFD";
        }
        add(facts, node, std::move(text), true);
    }

    void add(const RunFacts& facts, Node node, std::string text, bool whole) {
        if (text.empty() || !fields_.visible()) return;
        if (facts.hidden) {
            out_.content.hidden = true;
            return;
        }
        if (!whole) {
            for (char& byte : text) {  // a paragraph is one line
                if (byte == '\n' || byte == '\r' || byte == '\t' || byte == kBreak) byte = ' ';
            }
        }
        contents_seen_ = contents_seen_ || in_contents_ || fields_.in_contents();
        Paragraph& paragraph = out_.content.paragraphs.back();
        const auto begin = static_cast<std::uint32_t>(paragraph.text.size());
        paragraph.text += text;
        const Range range{begin, static_cast<std::uint32_t>(paragraph.text.size())};
        out_.sites.back().atoms.push_back({facts.run, node, range, whole});
        if (!paragraph.spans.empty() && same_look(paragraph.spans.back(), facts.look)) {
            paragraph.spans.back().text.end = range.end;
            return;
        }
        paragraph.spans.push_back(facts.look);
        paragraph.spans.back().text = range;
    }

    static bool same_look(const Span& a, const Span& b) {
        return a.strong == b.strong && a.emphasis == b.emphasis && a.strike == b.strike && a.code == b.code &&
               a.link == b.link;
    }

    struct Place {
        Part part = Part::body;
        bool furniture = false;
        bool box = false;
        std::uint32_t note = 0;
        std::uint32_t table = 0;
        std::uint32_t row = 0;
        std::uint32_t cell = 0;
    };
    using NodeIndex = std::map<std::string, Node, std::less<>>;

    Parts& parts_;
    Walk& out_;
    Styles styles_;
    Numbering numbering_;
    TextPart* text_ = nullptr;
    Fields fields_;
    Place place_;
    std::uint32_t tables_seen_ = 0;
    std::vector<Node> tables_;  ///< nested ones: they follow the table around them
    std::vector<Node> boxes_;
    std::map<std::string, std::size_t> note_numbers_;
    NodeIndex footnotes_;
    NodeIndex endnotes_;
    std::size_t notes_walked_ = 0;
    std::map<std::string, std::size_t, std::less<>> note_bookmarks_;  ///< the note that each stands round
    std::string simple_note_;      ///< bookmark of the note that the simple field refers to
    std::size_t field_ = 1;        ///< changes with each field, and part of one
    std::size_t field_shown_ = 0;  ///< whose note's mark has been written
    bool in_contents_ = false;     ///< inside a simple field that makes a table of contents
    bool contents_seen_ = false;   ///< the present paragraph has text out of one
};

}  // namespace

Walk walk(Parts& parts) {
    Walk result;
    Walker(parts, result).run();
    return result;
}

}  // namespace spor::ooxml
