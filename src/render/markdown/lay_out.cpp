#include "render/markdown/lay_out.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "render/markdown/containers.hpp"
#include "render/markdown/lay_out_text.hpp"

namespace spor::rendering {

namespace {

constexpr const char* kNoteIndent = "    ";  // of a note's further paragraphs
constexpr std::size_t kDeepest = 64;         // list levels; deeper ones are written at this one

std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

class Layout {
public:
    explicit Layout(const Document& draft) {
        out_.name = draft.name;
        out_.format = Format::markdown;
        out_.sha256 = draft.sha256;
        out_.blocks = draft.blocks;
        for (const Block& block : out_.blocks) {
            if (defines_note(block)) notes_.insert(block.label);
            if (block.table != 0) widths_[block.table] = std::max(widths_[block.table], block.cells.size());
        }
    }

    Document run() {
        for (std::size_t i = 0; i < out_.blocks.size(); ++i) {
            if (i > 0) separate(out_.blocks[i - 1], out_.blocks[i]);
            write(out_.blocks[i], i);
        }
        if (!out_.source.empty()) out_.source += '\n';
        out_.line_starts = find_line_starts(out_.source);
        for (Block& block : out_.blocks) {
            block.lines = {out_.line_of(block.source.begin), out_.line_of(block.source.end)};
        }
        return std::move(out_);
    }

private:
    static bool is_note(const Block& block) {
        return block.note && block.kind == BlockKind::paragraph && block.depth == 0;
    }
    /// A note's first paragraph.
    static bool defines_note(const Block& block) { return is_note(block) && block.label.starts_with("[^"); }
    /// A further one, behind another.
    [[nodiscard]] bool goes_on_note(std::size_t number) const {
        const Block& block = out_.blocks[number];
        return is_note(block) && !defines_note(block) && number > 0 && is_note(out_.blocks[number - 1]);
    }

    void separate(const Block& before, const Block& block) {
        const bool same_table = block.table != 0 && block.table == before.table;
        const bool same_list = block.kind == BlockKind::item && (before.kind == BlockKind::item || before.depth > 0);
        out_.source += same_table || same_list ? "\n" : "\n\n";
    }

    void write(Block& block, std::size_t number) {
        block.source.begin = size_of(out_.source);
        block.indent = block.kind == BlockKind::item || block.depth == 0 ? "" : content_indent(block.depth);
        block.origins.clear();
        if (block.verbatim || block.kind == BlockKind::code) {
            write_verbatim(block);
        } else if (block.kind == BlockKind::row) {
            write_row(block, number);
        } else {
            write_text(block, number);
        }
        block.source.end = size_of(out_.source);
        out_.source += std::exchange(rule_, std::string());
    }

    [[nodiscard]] std::string content_indent(std::size_t depth) const {
        return std::string(indents_[std::min(depth, kDeepest)], ' ');
    }

    void write_text(Block& block, std::size_t number) {
        if (goes_on_note(number)) block.indent = kNoteIndent;
        switch (block.kind) {
            case BlockKind::heading:
                block.lead = std::string(std::clamp<std::size_t>(block.level, 1, 6), '#') + ' ';
                break;
            case BlockKind::quote:
                block.lead = block.indent = block.indent + "> ";
                break;
            case BlockKind::item:
                block.lead = item_lead(block);
                break;
            default:
                block.lead = block.indent + (defines_note(block) ? block.label + ": " : "");
        }
        out_.source += block.lead;
        write_inlines(out_.source, block, {0, size_of(block.text)}, block_place(block), notes_);
    }

    static TextPlace block_place(const Block& block) {
        if (block.kind == BlockKind::heading) return TextPlace::heading;
        return block.kind == BlockKind::item ? TextPlace::item : TextPlace::paragraph;
    }

    /// Remembers how far the item's content is indented, for what stands in it.
    std::string item_lead(Block& block) {
        const std::size_t level = std::clamp<std::size_t>(block.level, 1, kDeepest);
        const std::string outside(indents_[level - 1], ' ');
        const std::string marker = block.ordered && block.label_size == 0 ? number_of(block.label) : "-";
        indents_[level] = outside.size() + marker.size() + 1;
        for (std::size_t deeper = level + 1; deeper <= kDeepest; ++deeper) indents_[deeper] = indents_[level];
        block.indent = std::string(indents_[level], ' ');
        const std::string box = block.task ? (block.label == "[ ]" ? "[ ] " : "[x] ") : "";
        return outside + marker + ' ' + box;
    }

    static std::string number_of(const std::string& label) {
        const std::size_t digits = std::min(label.find_first_not_of("0123456789"), label.size());
        if (digits == 0 || digits > 9) return "1.";
        return label.substr(0, digits) + (label.substr(digits) == ")" ? ")" : ".");
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    /// The first row says how many columns there are: cells beyond them would be no text.
    void write_row(Block& block, std::size_t number) {
        const bool first = number == 0 || out_.blocks[number - 1].table != block.table;
        block.header = first;
        block.lead = block.indent + "| ";
        out_.source += block.lead;
        if (block.cells.empty()) block.cells.push_back(0);
        while (first && block.cells.size() < widths_[block.table]) {
            block.text += '\t';
            block.cells.push_back(size_of(block.text));
        }
        for (std::size_t cell = 0; cell < block.cells.size(); ++cell) {
            const bool last = cell + 1 == block.cells.size();
            const Range text = {block.cells[cell], last ? size_of(block.text) : block.cells[cell + 1] - 1};
            if (cell > 0) out_.source += " | ";
            write_inlines(out_.source, block, text, TextPlace::cell, notes_);
        }
        out_.source += " |";
        if (!first) return;
        rule_ = "\n" + block.indent + "|";
        for (std::size_t cell = 0; cell < block.cells.size(); ++cell) rule_ += " --- |";
    }

    // ---- code --------------------------------------------------------------------------------------------------

    void write_verbatim(Block& block) {
        if (block.kind == BlockKind::rule) {
            block.lead = block.indent;
            out_.source += block.indent + "---";
            return;
        }
        const std::string fence = fence_for(block.text);
        block.kind = BlockKind::code;
        block.verbatim = true;
        block.lead = block.indent;
        out_.source += block.indent + fence + (block.info.find('`') == std::string::npos ? block.info : "") + '\n';
        std::size_t at = 0;
        while (at < block.text.size()) {
            const std::size_t end = std::min(block.text.find('\n', at), block.text.size() - 1) + 1;
            out_.source += block.indent;
            block.origins.push_back(
                {static_cast<std::uint32_t>(at), size_of(out_.source), static_cast<std::uint32_t>(end - at)});
            out_.source.append(block.text, at, end - at);
            at = end;
        }
        if (!out_.source.ends_with('\n')) out_.source += '\n';
        out_.source += block.indent + fence;
    }

    Document out_;
    NoteMarks notes_;
    std::map<std::uint32_t, std::size_t> widths_;  ///< of each table, in cells
    std::array<std::size_t, kDeepest + 1> indents_{};
    std::string rule_;  ///< a table's delimiter row, to be written behind its header
};

}  // namespace

Document lay_out(const Document& draft) { return Layout(draft).run(); }

}  // namespace spor::rendering
