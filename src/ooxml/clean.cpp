#include "ooxml/clean.hpp"

#include <algorithm>
#include <charconv>

#include "ooxml/clean_notes.hpp"
#include "ooxml/clean_parts.hpp"
#include "ooxml/content.hpp"
#include "ooxml/footnotes.hpp"
#include "ooxml/package.hpp"
#include "ooxml/tracked_nodes.hpp"
#include "ooxml/xml.hpp"

namespace spor::ooxml {

namespace {

constexpr int kBullets = 1;       // w:numId of all bulleted lists
constexpr int kFirstNumbers = 2;  // of the first numbered one
constexpr std::uint32_t kLevels = 9;

bool is_drawn(const Run& run) {
    return run.style == Style::strong || run.style == Style::emphasis || run.style == Style::strike ||
           run.style == Style::code || (run.style == Style::link && !run.target.empty());
}

class CleanWriter {
public:
    explicit CleanWriter(const Document& draft) : draft_(draft), notes_(draft) {
        Node document = tree_.append_child("w:document");
        document.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        document.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        place_ = document.append_child("w:body");
    }

    CleanFile write() {
        CleanFile file;
        places_.resize(draft_.blocks.size());
        for (std::uint32_t index = 0; index < draft_.blocks.size(); ++index) {
            if (!notes_.holds(index)) write_block(index);
        }
        end_place();
        add_section();
        write_notes();
        auto parts = clean_parts(extras_);
        parts["word/document.xml"] = write_xml(tree_);
        if (extras_.notes) parts["word/footnotes.xml"] = write_xml(note_tree_);
        file.places = std::move(places_);
        if (auto package = pack(parts)) file.package = std::move(*package);
        return file;
    }

private:
    /// What holds paragraphs may not be empty, nor end with a table.
    void end_place() {
        if (is(place_.last_child(), "w:tbl") || !place_.last_child()) add_paragraph(place_);
    }

    Node add_paragraph(Node parent) {
        ++paragraphs_;
        return parent.append_child("w:p");
    }

    void write_notes() {
        extras_.notes = !notes_.blocks().empty();
        if (!extras_.notes) return;
        const Node root = begin_footnotes(note_tree_);
        links_ = &extras_.note_links;
        int id = kFirstNote;
        for (const std::vector<std::uint32_t>& note : notes_.blocks()) {
            place_ = add_footnote(root, id++);
            std::fill(std::begin(lists_), std::end(lists_), 0);
            for (const std::uint32_t block : note) write_block(block);
            end_place();
        }
    }

    void write_block(std::uint32_t index) {
        const Block& block = draft_.blocks[index];
        if (block.kind != BlockKind::item && block.depth == 0) std::fill(std::begin(lists_), std::end(lists_), 0);
        if (block.kind == BlockKind::row) return write_row(index);
        table_ = {};
        const bool note = notes_.holds(index) && is(place_, "w:footnote") && !place_.first_child();
        Node paragraph = add_paragraph(place_);
        dress(paragraph, block);
        at_ = 0;
        if (note) {
            add_own_number(paragraph);
            append_plain(paragraph.append_child("w:r"), " ");
            at_ = 1;
        }
        write_text(paragraph, index, {0, static_cast<std::uint32_t>(block.text.size())});
    }

    static void set(Node parent, const char* name, const std::string& value) {
        parent.append_child(name).append_attribute("w:val") = value.c_str();
    }

    void dress(Node paragraph, const Block& block) {
        Node properties = paragraph.append_child("w:pPr");
        switch (block.kind) {
            case BlockKind::heading:
                return set(properties, "w:pStyle", "Heading" + std::to_string(std::clamp<int>(block.level, 1, 6)));
            case BlockKind::quote:
                return set(properties, "w:pStyle", "Quote");
            case BlockKind::code:
            case BlockKind::front_matter:
                return set(properties, "w:pStyle", "SourceCode");
            case BlockKind::rule:
                return set(properties, "w:pStyle", "Rule");
            case BlockKind::item:
                return number(properties, block);
            default:
                break;
        }
        if (block.depth > 0) {
            properties.append_child("w:ind").append_attribute("w:left") =
                720U * std::min<std::uint32_t>(block.depth, kLevels);
        } else {
            paragraph.remove_child(properties);
        }
    }

    /// An item; a number that is part of the text is not counted again.
    void number(Node properties, const Block& block) {
        const std::uint32_t level = std::clamp<std::uint32_t>(block.level, 1, kLevels) - 1;
        const bool counted = block.ordered && block.label_size == 0;
        std::fill(std::begin(lists_) + level + 1, std::end(lists_), 0);
        if (counted && lists_[level] == 0) {
            int start = 1;
            std::from_chars(block.label.data(), block.label.data() + block.label.size(), start);
            extras_.lists.push_back({static_cast<int>(level), start});
            lists_[level] = kFirstNumbers + static_cast<int>(extras_.lists.size()) - 1;
        }
        set(properties, "w:pStyle", "ListParagraph");
        Node numbering = properties.append_child("w:numPr");
        set(numbering, "w:ilvl", std::to_string(level));
        set(numbering, "w:numId", std::to_string(counted ? lists_[level] : block.ordered ? 0 : kBullets));
        if (block.ordered && !counted) properties.append_child("w:ind").append_attribute("w:left") = 720U * (level + 1);
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    void write_row(std::uint32_t index) {
        const Block& block = draft_.blocks[index];
        if (!table_ || index == 0 || draft_.blocks[index - 1].table != block.table) {
            if (is(place_.last_child(), "w:tbl")) add_paragraph(place_);  // or Word would join them
            begin_table(block);
        }
        Node row = table_.append_child("w:tr");
        if (block.header) row.append_child("w:trPr").append_child("w:tblHeader");
        for (std::size_t cell = 0; cell < std::max<std::size_t>(block.cells.size(), 1); ++cell) {
            const Node paragraph = add_paragraph(row.append_child("w:tc"));
            at_ = 0;
            const std::uint32_t begin = block.cells.empty() ? 0 : block.cells[cell];
            const auto end = static_cast<std::uint32_t>(cell + 1 < block.cells.size() ? block.cells[cell + 1] - 1
                                                                                      : block.text.size());
            write_text(paragraph, index, {begin, end});
        }
    }

    void begin_table(const Block& first) {
        table_ = place_.append_child("w:tbl");
        set(table_.append_child("w:tblPr"), "w:tblStyle", "TableGrid");
        Node grid = table_.append_child("w:tblGrid");
        const auto columns = static_cast<unsigned>(std::max<std::size_t>(first.cells.size(), 1));
        for (unsigned cell = 0; cell < columns; ++cell) {
            grid.append_child("w:gridCol").append_attribute("w:w") = 9000 / columns;
        }
    }

    // ---- runs --------------------------------------------------------------------------------------------------

    /// The text between references to notes, and those.
    void write_text(Node paragraph, std::uint32_t index, Range text) {
        std::uint32_t begin = text.begin;
        for (const NoteReference& reference : notes_.references(index)) {
            if (reference.text.begin < begin || text.end <= reference.text.begin) continue;
            write_stretch(paragraph, index, {begin, reference.text.begin});
            const std::string number = std::to_string(reference.note + 1);
            reference.first ? add_first_reference(paragraph, reference.note) : refer_again(paragraph, number);
            put_place(index, reference.text, static_cast<std::uint32_t>(number.size() + 3));  // "[^1]"
            begin = reference.text.end;
        }
        if (begin < text.end || text.empty()) write_stretch(paragraph, index, {begin, text.end});
    }

    void put_place(std::uint32_t index, Range text, std::uint32_t size) {
        places_[index].push_back({text, paragraphs_ - 1, {at_, at_ + size}});
        at_ += size;
    }

    void add_first_reference(Node paragraph, std::uint32_t note) {
        const bool shared = notes_.is_shared(note);
        if (shared) {
            Node begin = paragraph.append_child("w:bookmarkStart");
            begin.append_attribute("w:id") = note;
            begin.append_attribute("w:name") = bookmark(std::to_string(note + 1)).c_str();
        }
        add_reference(paragraph, std::to_string(kFirstNote + static_cast<int>(note)));
        if (shared) paragraph.append_child("w:bookmarkEnd").append_attribute("w:id") = note;
    }

    /// Word counts each reference as a note of its own, but for those that refer to another reference.
    static void refer_again(Node paragraph, const std::string& number) {
        Node field = paragraph.append_child("w:fldSimple");
        field.append_attribute("w:instr") = (" NOTEREF " + bookmark(number) + " \\f \\h ").c_str();
        append_plain(add_raised_run(field), number);
    }

    static std::string bookmark(const std::string& number) { return "_Ref_note" + number; }

    /// Runs nest; Word's do not: the text is cut wherever one begins or ends.
    void write_stretch(Node paragraph, std::uint32_t index, Range text) {
        const Block& block = draft_.blocks[index];
        const bool first = places_[index].empty() || places_[index].back().paragraph + 1 != paragraphs_;
        if (!text.empty() || first) put_place(index, text, text.size());
        std::vector<std::uint32_t> cuts{text.begin, text.end};
        for (const Run& run : block.runs) {
            if (!is_drawn(run)) continue;
            for (const std::uint32_t at : {run.text.begin, run.text.end}) {
                if (text.begin < at && at < text.end) cuts.push_back(at);
            }
        }
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        std::vector<const Run*> open;
        std::size_t next = 0;
        for (std::size_t cut = 0; cut + 1 < cuts.size(); ++cut) {
            std::erase_if(open, [&](const Run* run) { return run->text.end <= cuts[cut]; });
            for (; next < block.runs.size() && block.runs[next].text.begin <= cuts[cut]; ++next) {
                const Run& run = block.runs[next];
                if (is_drawn(run) && run.text.end > cuts[cut]) open.push_back(&run);
            }
            write_run(paragraph, block, {cuts[cut], cuts[cut + 1]}, open);
        }
    }

    void write_run(Node paragraph, const Block& block, Range text, const std::vector<const Run*>& open) {
        const auto link =
            std::find_if(open.begin(), open.end(), [](const Run* run) { return run->style == Style::link; });
        Node parent = link == open.end() ? paragraph : link_in(paragraph, (*link)->target);
        Node run = parent.append_child("w:r");
        Node looks = run.append_child("w:rPr");
        if (link != open.end()) set(looks, "w:rStyle", "Hyperlink");
        const auto has = [&](Style style) {
            return std::any_of(open.begin(), open.end(), [style](const Run* other) { return other->style == style; });
        };
        if (link == open.end() && has(Style::code)) set(looks, "w:rStyle", "VerbatimChar");
        if (has(Style::strong)) looks.append_child("w:b");
        if (has(Style::emphasis)) looks.append_child("w:i");
        if (has(Style::strike)) looks.append_child("w:strike");
        if (!looks.first_child()) run.remove_child(looks);
        append_plain(run, std::string_view(block.text).substr(text.begin, text.size()));
    }

    /// Tabs and breaks have elements of their own; what XML cannot hold becomes a blank of the same length.
    static void append_plain(Node run, std::string_view text) {
        std::string plain;
        const auto flush = [&] {
            if (!plain.empty()) set_text(run.append_child("w:t"), plain);
            plain.clear();
        };
        for (const char byte : text) {
            if (byte == '\n' || byte == kTab || byte == kBreak) {
                flush();
                run.append_child(byte == kTab ? "w:tab" : "w:br");
            } else {
                plain += static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
            }
        }
        flush();
    }

    Node link_in(Node paragraph, const std::string& target) {
        if (is(paragraph.last_child(), "w:hyperlink") && last_target_ == target) return paragraph.last_child();
        last_target_ = target;
        Node link = paragraph.append_child("w:hyperlink");
        if (target.starts_with('#')) {
            link.append_attribute("w:anchor") = target.c_str() + 1;
        } else {
            link.append_attribute("r:id") = links_->id_of(target).c_str();
        }
        return link;
    }

    void add_section() {
        Node section = place_.append_child("w:sectPr");
        Node size = section.append_child("w:pgSz");
        size.append_attribute("w:w") = 11906;  // A4, in twentieths of a point
        size.append_attribute("w:h") = 16838;
        Node margin = section.append_child("w:pgMar");
        for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) margin.append_attribute(side) = 1418;
        for (const char* side : {"w:header", "w:footer"}) margin.append_attribute(side) = 709;
        margin.append_attribute("w:gutter") = 0;
    }

    const Document& draft_;
    const CleanNotes notes_;
    pugi::xml_document tree_;
    pugi::xml_document note_tree_;
    Node place_;  ///< the body, or a note
    Node table_;
    std::uint32_t paragraphs_ = 0;
    std::uint32_t at_ = 0;  ///< bytes of the paragraph that stand
    std::vector<std::vector<CleanPlace>> places_;
    int lists_[kLevels] = {};  ///< the numbered list that is open at each level; 0: none
    CleanExtras extras_;
    Links* links_ = &extras_.links;  ///< of the part that is being written
    std::string last_target_;
};

}  // namespace

CleanFile write_clean(const Document& draft) { return CleanWriter(draft).write(); }

}  // namespace spor::ooxml
