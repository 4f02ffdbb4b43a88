#include "ooxml/clean.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "ooxml/clean_parts.hpp"
#include "ooxml/content.hpp"
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
    explicit CleanWriter(const Document& draft) : draft_(draft) {
        Node document = tree_.append_child("w:document");
        document.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        document.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        body_ = document.append_child("w:body");
    }

    CleanFile write() {
        CleanFile file;
        for (std::size_t index = 0; index < draft_.blocks.size(); ++index) {
            write_block(index);
        }
        if (is(body_.last_child(), "w:tbl") || !body_.first_child()) body_.append_child("w:p");
        add_section();
        file.first_paragraph = std::move(first_paragraph_);
        auto parts = clean_parts(starts_, links_);
        parts["word/document.xml"] = write_xml(tree_);
        if (auto package = pack(parts)) file.package = std::move(*package);
        return file;
    }

private:
    void write_block(std::size_t index) {
        const Block& block = draft_.blocks[index];
        if (block.kind != BlockKind::item && block.depth == 0) std::fill(std::begin(lists_), std::end(lists_), 0);
        if (block.kind == BlockKind::row) return write_row(index);
        table_ = {};
        Node paragraph = body_.append_child("w:p");
        first_paragraph_.push_back(paragraphs_++);
        dress(paragraph, block);
        write_text(paragraph, block, {0, static_cast<std::uint32_t>(block.text.size())});
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
            starts_.push_back({static_cast<int>(level), start});
            lists_[level] = kFirstNumbers + static_cast<int>(starts_.size()) - 1;
        }
        set(properties, "w:pStyle", "ListParagraph");
        Node numbering = properties.append_child("w:numPr");
        set(numbering, "w:ilvl", std::to_string(level));
        set(numbering, "w:numId", std::to_string(counted ? lists_[level] : block.ordered ? 0 : kBullets));
        if (block.ordered && !counted) properties.append_child("w:ind").append_attribute("w:left") = 720U * (level + 1);
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    void write_row(std::size_t index) {
        const Block& block = draft_.blocks[index];
        if (!table_ || index == 0 || draft_.blocks[index - 1].table != block.table) {
            if (is(body_.last_child(), "w:tbl")) body_.append_child("w:p"), ++paragraphs_;  // or Word would join them
            begin_table(block);
        }
        first_paragraph_.push_back(paragraphs_);
        Node row = table_.append_child("w:tr");
        if (block.header) row.append_child("w:trPr").append_child("w:tblHeader");
        for (std::size_t cell = 0; cell < std::max<std::size_t>(block.cells.size(), 1); ++cell) {
            Node paragraph = row.append_child("w:tc").append_child("w:p");
            ++paragraphs_;
            const std::uint32_t begin = block.cells.empty() ? 0 : block.cells[cell];
            const auto end = static_cast<std::uint32_t>(cell + 1 < block.cells.size() ? block.cells[cell + 1] - 1
                                                                                      : block.text.size());
            write_text(paragraph, block, {begin, end});
        }
    }

    void begin_table(const Block& first) {
        table_ = body_.append_child("w:tbl");
        set(table_.append_child("w:tblPr"), "w:tblStyle", "TableGrid");
        Node grid = table_.append_child("w:tblGrid");
        const auto columns = static_cast<unsigned>(std::max<std::size_t>(first.cells.size(), 1));
        for (unsigned cell = 0; cell < columns; ++cell) {
            grid.append_child("w:gridCol").append_attribute("w:w") = 9000 / columns;
        }
    }

    // ---- runs --------------------------------------------------------------------------------------------------

    /// Runs nest; Word's do not: the text is cut wherever one begins or ends.
    void write_text(Node paragraph, const Block& block, Range text) {
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
            const auto [found, fresh] = link_ids_.emplace(target, links_.size() + 1);
            if (fresh) links_.push_back(target);
            link.append_attribute("r:id") = ("link" + std::to_string(found->second)).c_str();
        }
        return link;
    }

    void add_section() {
        Node section = body_.append_child("w:sectPr");
        Node size = section.append_child("w:pgSz");
        size.append_attribute("w:w") = 11906;  // A4, in twentieths of a point
        size.append_attribute("w:h") = 16838;
        Node margin = section.append_child("w:pgMar");
        for (const char* side : {"w:top", "w:right", "w:bottom", "w:left"}) margin.append_attribute(side) = 1418;
        for (const char* side : {"w:header", "w:footer"}) margin.append_attribute(side) = 709;
        margin.append_attribute("w:gutter") = 0;
    }

    const Document& draft_;
    pugi::xml_document tree_;
    Node body_;
    Node table_;
    std::uint32_t paragraphs_ = 0;
    std::vector<std::uint32_t> first_paragraph_;
    int lists_[kLevels] = {};        ///< the numbered list that is open at each level; 0: none
    std::vector<ListStart> starts_;  ///< numbered lists
    std::vector<std::string> links_;
    std::map<std::string, std::size_t> link_ids_;
    std::string last_target_;
};

}  // namespace

CleanFile write_clean(const Document& draft) { return CleanWriter(draft).write(); }

}  // namespace spor::ooxml
