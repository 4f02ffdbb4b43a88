#include "markup/parse_blocks.hpp"

#include <algorithm>
#include <utility>

#include "markup/parse_place.hpp"
#include "markup/parse_table.hpp"

namespace spor::markup {

namespace {

constexpr std::uint32_t code_indent = 4;

/// Bytes of a footnote's mark with the blanks behind it ("[^1]: "), and of its label ("[^1]"); 0 where there is none.
struct FootnoteMark {
    std::uint32_t size = 0;
    std::uint32_t label = 0;
};

FootnoteMark footnote_mark(std::string_view text) {
    if (!text.starts_with("[^")) return {};
    const std::size_t close = text.find_first_of("[] \t", 2);
    if (close == std::string_view::npos || close == 2 || !text.substr(close).starts_with("]:")) return {};
    std::size_t end = close + 2;
    while (end < text.size() && is_blank(text[end])) ++end;
    return {static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(close) + 1};
}

/// Whether a line may begin anything but a paragraph.
bool may_begin_block(std::string_view text) {
    if (list_marker(text, 0, static_cast<std::uint32_t>(text.size())) != 0) return true;
    if (text.starts_with("```") || text.starts_with("~~~")) return true;
    return std::string_view("#>|<").find(text[0]) != std::string_view::npos;
}

/// Bytes of a task's check box with the blanks behind it ("[x] "); 0 where there is none.
std::uint32_t task_box(std::string_view text) {
    if (text.size() < 4 || text[0] != '[' || text[2] != ']' || !is_blank(text[3])) return 0;
    if (text[1] != ' ' && text[1] != 'x' && text[1] != 'X') return 0;
    std::uint32_t end = 3;
    while (end < text.size() && is_blank(text[end])) ++end;
    return end;
}

/// What continues the containers of a line that begins with `prefix`: quote marks stay, list markers become blanks.
std::string continuation(std::string_view prefix) {
    std::string indent(prefix);
    for (char& byte : indent) {
        if (byte != '>' && !is_blank(byte)) byte = ' ';
    }
    return indent;
}

std::uint32_t trimmed_end(std::string_view source, const LeafLine& line) {
    std::uint32_t end = line.end;
    while (end > line.begin && is_blank(source[end - 1])) --end;
    return end;
}

}  // namespace

void BlockBuilder::build() {
    for (Leaf& leaf : leaves_.leaves) {
        if (leaf.kind == LeafKind::text || leaf.setext) take_definitions(leaf);
    }
    for (const Leaf& leaf : leaves_.leaves) build_leaf(leaf);
}

void BlockBuilder::take_definitions(Leaf& leaf) {
    if (leaf.lines_begin == leaf.lines_end) return;
    const LeafLine first = line(leaf.lines_begin);
    if (first.begin == first.end || source_[first.begin] != '[') return;
    fill_content({leaf.lines_begin, leaf.lines_end}, first.begin);
    const std::string_view text = content_.text();
    std::uint32_t at = 0;
    while (text.substr(at).starts_with('[') && footnote_mark(text.substr(at)).size == 0) {
        const Definition definition = scan_definition(text, at);
        if (definition.end == 0) break;
        references_.define(text.substr(definition.label.begin, definition.label.size()),
                           clean_destination(text.substr(definition.destination.begin, definition.destination.size())));
        at = definition.end;
    }
    if (at == 0) return;
    auto taken = static_cast<std::uint32_t>(std::count(text.begin(), text.begin() + at, '\n'));
    if (at == text.size()) taken = leaf.lines_end - leaf.lines_begin;
    leaf.lines_begin += taken;
    settle_taken(leaf, first);
}

/// What is left of a leaf when the definitions at its head are gone. `first` was its first line.
void BlockBuilder::settle_taken(Leaf& leaf, LeafLine first) {
    const bool empty = leaf.lines_begin == leaf.lines_end;
    if (empty && !leaf.setext && !leaf.first) return;
    if (empty) {
        leaf.lines_begin = static_cast<std::uint32_t>(leaves_.lines.size());
        leaf.lines_end = leaf.lines_begin + 1;
        const std::uint32_t last = leaf.last_line;
        const Walk underline = walk(lines_, last, path_of(leaves_.containers, leaf.container), leaves_.containers);
        leaves_.lines.push_back(leaf.setext ? LeafLine{underline.at, lines_.end(last), 0}
                                            : LeafLine{first.begin, first.begin, 0});
        leaf.kind = leaf.setext ? LeafKind::text : LeafKind::empty_item;  // an underline of nothing is a paragraph
        leaf.setext = false;
    }
    if (leaf.kind == LeafKind::empty_item) return;
    leaf.prefix_end = line(leaf.lines_begin).begin;
    leaf.first_line = lines_.line_of(leaf.prefix_end);
    if (!leaf.first) leaf.begin_line = leaf.first_line;
}

void BlockBuilder::build_leaf(const Leaf& leaf) {
    switch (leaf.kind) {
        case LeafKind::text:
            return build_text(leaf);
        case LeafKind::heading:
            return leaf.setext ? build_text(leaf) : build_heading(leaf, {leaf.lines_begin, leaf.lines_end});
        case LeafKind::code:
            return goes_on_note(leaf) ? build_note_paragraphs(leaf) : build_verbatim(leaf);
        case LeafKind::html:
            return build_verbatim(leaf);
        case LeafKind::rule:
            return build_bare(leaf, BlockKind::rule, leaf.prefix_end);
        case LeafKind::empty_item:
            return build_bare(leaf, BlockKind::item, line(leaf.lines_begin).begin);
    }
}

// GitHub lets a footnote's definition interrupt a paragraph.
void BlockBuilder::build_text(const Leaf& leaf) {
    Range part{leaf.lines_begin, leaf.lines_begin};
    for (; part.end < leaf.lines_end; ++part.end) {
        if (part.empty() || footnote_mark(text_of(line(part.end))).size == 0) continue;
        build_part(leaf, part);
        part.begin = part.end;
    }
    if (!part.empty()) build_part(leaf, part);
}

void BlockBuilder::build_part(const Leaf& leaf, Range part) {
    const std::uint32_t header = table_header(leaf, part);
    const bool is_last = part.end == leaf.lines_end;
    if (header == part.end) return leaf.setext && is_last ? build_heading(leaf, part) : build_paragraph(leaf, part);
    if (header > part.begin) build_paragraph(leaf, {part.begin, header});
    build_table(leaf, {header, part.end});
}

/// The index of the line that is the header row of a table, or the part's end.
std::uint32_t BlockBuilder::table_header(const Leaf& leaf, Range part) {
    for (std::uint32_t index = part.begin + 1; index < part.end; ++index) {
        const std::string_view row = text_of(line(index));
        if (row.empty() || (row[0] != '|' && row[0] != '-' && row[0] != ':')) continue;
        const std::size_t columns = delimiter_columns(row);
        if (columns == 0 || split_row(text_of(line(index - 1))).size() != columns) continue;
        if (!is_lazy(leaf, index)) return index - 1;
    }
    return part.end;
}

BlockKind BlockBuilder::paragraph_kind(const Leaf& leaf, Range part) const {
    if (leaf.first && part.begin == leaf.lines_begin) return BlockKind::item;
    const bool quoted = leaf.container != none && leaves_.containers[leaf.container].quote;
    return quoted ? BlockKind::quote : BlockKind::paragraph;
}

void BlockBuilder::build_paragraph(const Leaf& leaf, Range part) {
    const LeafLine first = line(part.begin);
    const FootnoteMark mark = footnote_mark(text_of(first));
    const BlockKind kind = mark.size != 0 ? BlockKind::paragraph : paragraph_kind(leaf, part);
    const std::uint32_t box = kind == BlockKind::item ? task_box(text_of(first)) : 0;
    const std::uint32_t begin = first.begin + mark.size + box;
    Block block = start(leaf, kind, begin);
    if (kind == BlockKind::item) fill_item(block, leaf);
    if (mark.size != 0) block.label = source_.substr(first.begin, mark.label);
    block.note = mark.size != 0;
    if (box != 0) {
        block.task = true;
        block.label = source_[first.begin + 1] == ' ' ? "[ ]" : "[x]";
    }
    fill_content(part, begin);
    inlines_.parse(content_, block);
    finish(std::move(block), lines_.line_of(line(part.end - 1).begin));
}

void BlockBuilder::build_heading(const Leaf& leaf, Range part) {
    Block block = start(leaf, BlockKind::heading, line(part.begin).begin);
    block.level = leaf.level;
    fill_content(part, line(part.begin).begin);
    inlines_.parse(content_, block);
    finish(std::move(block), leaf.last_line);
}

void BlockBuilder::build_table(const Leaf& leaf, Range part) {
    ++tables_;
    const auto columns = static_cast<std::uint32_t>(split_row(text_of(line(part.begin))).size());
    build_row(leaf, line(part.begin), columns, true);
    for (std::uint32_t index = part.begin + 2; index < part.end; ++index) {
        if (is_lazy(leaf, index)) return build_part(leaf, {index, part.end});
        build_row(leaf, line(index), columns, false);
    }
}

/// Whether a line continues a paragraph without the marks of its containers, or as far in as code; only a paragraph's
/// lines may.
bool BlockBuilder::is_lazy(const Leaf& leaf, std::uint32_t index) {
    const std::vector<std::uint32_t> path = path_of(leaves_.containers, leaf.container);
    const Walk found = walk(lines_, lines_.line_of(line(index).begin), path, leaves_.containers);
    return !found.whole || found.column >= found.base + code_indent;
}

void BlockBuilder::build_row(const Leaf& leaf, LeafLine row, std::uint32_t columns, bool header) {
    std::vector<Range> cells = split_row(text_of(row));
    if (cells.size() > columns) cells.resize(columns);
    const std::uint32_t begin = row.begin + (cells.empty() ? 0 : cells.front().begin);
    Block block = start(leaf, BlockKind::row, begin);
    block.header = header;
    block.table = tables_;
    for (const Range& cell : cells) {
        if (!block.cells.empty()) block.text += '\t';
        block.cells.push_back(static_cast<std::uint32_t>(block.text.size()));
        content_.clear();
        std::uint32_t from = row.begin + cell.begin;
        const std::uint32_t end = row.begin + cell.end;
        for (std::uint32_t at = from; at + 1 < end; ++at) {  // "\|" is a '|' before any inline is read
            if (source_[at] != '\\') continue;
            if (source_[at + 1] == '|') {
                content_.add(from, at);
                from = at + 1;
            }
            ++at;
        }
        content_.add(from, end);
        inlines_.parse(content_, block);
    }
    finish(std::move(block), lines_.line_of(row.begin));
}

/// What is indented like code behind a footnote's paragraph belongs to the note. Only paragraphs are read as what they
/// are; where anything else is among them all of it stays code, and loses nothing.
bool BlockBuilder::goes_on_note(const Leaf& leaf) const {
    if (leaf.fenced || leaf.container != none || blocks_.empty()) return false;
    if (!blocks_.back().note || blocks_.back().depth != 0) return false;
    bool begins = true;
    for (std::uint32_t index = leaf.lines_begin; index < leaf.lines_end; ++index) {
        const std::string_view text = text_of(line(index));
        const bool blank = text.find_first_not_of(" \t") == std::string_view::npos;
        const bool rule = text.find_first_not_of("-=*_|: \t") == std::string_view::npos;  // a table's, too
        const bool other = begins && line(index).indent >= code_indent;
        const std::size_t bracket = text.starts_with('[') ? text.find(']') : std::string_view::npos;
        const bool definition = bracket != std::string_view::npos && text.substr(bracket).starts_with("]:");
        if (!blank && (rule || other || definition || may_begin_block(text))) return false;
        begins = blank;
    }
    return true;
}

void BlockBuilder::build_note_paragraphs(const Leaf& leaf) {
    for (std::uint32_t index = leaf.lines_begin; index < leaf.lines_end; ++index) {
        const auto is_written = [&](std::uint32_t at) {
            return text_of(line(at)).find_first_not_of(" \t") != std::string_view::npos;
        };
        if (!is_written(index)) continue;
        Range part{index, index};
        while (part.end < leaf.lines_end && is_written(part.end)) ++part.end;
        index = part.end - 1;
        Block block = start(leaf, BlockKind::paragraph, line(part.begin).begin);
        block.indent = continuation(block.lead);
        block.note = true;
        fill_content(part, line(part.begin).begin);
        inlines_.parse(content_, block);
        finish(std::move(block), lines_.line_of(line(part.end - 1).begin));
    }
}

void BlockBuilder::build_verbatim(const Leaf& leaf) {
    std::uint32_t begin = leaf.prefix_end;
    if (!leaf.fenced && leaf.lines_begin < leaf.lines_end) begin = line(leaf.lines_begin).begin;
    if (leaf.kind == LeafKind::code && !leaf.fenced) {  // blanks beyond the four are the text's own
        const std::uint32_t own = leaf.lines_begin < leaf.lines_end ? line(leaf.lines_begin).indent : 0;
        const std::string_view blanks = source_.substr(begin - std::min(begin, own), std::min(begin, own));
        if (blanks.find_first_not_of(' ') == std::string_view::npos) begin -= own;
    }
    Block block = start(leaf, BlockKind::code, begin);
    if (leaf.kind == LeafKind::code && !leaf.fenced) {
        block.indent =
            continuation(source_.substr(lines_.begin(leaf.first_line), begin - lines_.begin(leaf.first_line)));
    }
    block.verbatim = true;
    block.info = leaf.kind == LeafKind::html ? "html" : "";
    if (leaf.fenced) {
        std::uint32_t at = leaf.prefix_end;
        const std::uint32_t end = lines_.end(leaf.first_line);
        const char mark = source_[at];
        while (at < end && source_[at] == mark) ++at;
        while (at < end && is_blank(source_[at])) ++at;
        block.info = clean_destination(source_.substr(at, trimmed_end(source_, {at, end, 0}) - at));
    }
    add_verbatim_text(block, leaf);
    finish(std::move(block), leaf.last_line);
}

void BlockBuilder::add_verbatim_text(Block& block, const Leaf& leaf) const {
    for (std::uint32_t index = leaf.lines_begin; index < leaf.lines_end; ++index) {
        const LeafLine& row = line(index);
        if (index > leaf.lines_begin) {
            const std::uint32_t above = lines_.line_of(line(index - 1).begin);
            const std::uint32_t end = lines_.end(above);
            const std::size_t feed = source_.find('\n', end);
            const bool written = feed != std::string_view::npos && feed <= end + 1;
            written ? append_written(block, source_, static_cast<std::uint32_t>(feed), 1) : block.text.push_back('\n');
        }
        const std::uint32_t own = std::min(row.indent, row.begin);
        const std::string_view blanks = source_.substr(row.begin - own, own);
        if (blanks.find_first_not_of(' ') == std::string_view::npos) {
            append_written(block, source_, row.begin - own, own);
        } else {
            block.text.append(row.indent, ' ');
        }
        append_written(block, source_, row.begin, row.end - row.begin);
    }
}

void BlockBuilder::build_bare(const Leaf& leaf, BlockKind kind, std::uint32_t at) {
    Block block = start(leaf, kind, at);
    block.verbatim = kind == BlockKind::rule;
    if (kind == BlockKind::item) fill_item(block, leaf);
    finish(std::move(block), kind == BlockKind::item ? lines_.line_of(at) : leaf.last_line);
    if (kind == BlockKind::item) blocks_.back().source.end = std::max(at, blocks_.back().source.begin);
}

void BlockBuilder::fill_content(Range part, std::uint32_t begin) {
    content_.clear();
    for (std::uint32_t index = part.begin; index < part.end; ++index) {
        const LeafLine& row = line(index);
        const bool is_last = index + 1 == part.end;
        content_.add(begin, is_last ? std::max(begin, trimmed_end(source_, row)) : row.end);
        if (is_last) break;
        content_.add_break(row.end);
        begin = line(index + 1).begin;
    }
}

void BlockBuilder::fill_item(Block& block, const Leaf& leaf) const {
    const Container& item = leaves_.containers[leaf.container];
    block.level = static_cast<std::uint8_t>(std::min<std::uint32_t>(item.depth, 255));
    block.ordered = item.ordered;
    if (item.ordered) block.label = source_.substr(item.marker, item.marker_end - item.marker);
}

Block BlockBuilder::start(const Leaf& leaf, BlockKind kind, std::uint32_t text_begin) const {
    Block block;
    block.kind = kind;
    if (leaf.container != none) {
        block.depth = static_cast<std::uint8_t>(std::min<std::uint32_t>(leaves_.containers[leaf.container].depth, 255));
    }
    const std::uint32_t text_line = lines_.line_of(text_begin);
    const std::uint32_t line = text_line == leaf.first_line ? leaf.begin_line : text_line;
    block.source.begin = lines_.begin(line);
    block.lead = source_.substr(block.source.begin, text_begin - block.source.begin);
    const std::uint32_t first = lines_.begin(leaf.first_line);
    block.indent = continuation(source_.substr(first, leaf.prefix_end - first));
    block.lines.first = line_number_ + line;
    return block;
}

void BlockBuilder::finish(Block block, std::uint32_t last_line) {
    block.source.end = lines_.end(last_line);
    block.lines.last = line_number_ + last_line;
    blocks_.push_back(std::move(block));
}

}  // namespace spor::markup
