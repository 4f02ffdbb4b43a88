// Leaves become blocks: reference definitions are taken out, footnotes and tables found, inlines parsed.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "markup/parse_inline.hpp"
#include "markup/parse_leaves.hpp"
#include "spor/document.hpp"

namespace spor::markup {

class BlockBuilder {
public:
    /// `line_number` is that of the first line, from 1.
    BlockBuilder(const Lines& lines, Leaves& leaves, std::uint32_t line_number, std::vector<Block>& blocks)
        : lines_(lines),
          source_(lines.source()),
          leaves_(leaves),
          line_number_(line_number),
          blocks_(blocks),
          references_(source_.size()),
          content_(source_),
          inlines_(references_) {}

    /// Appends the blocks of all leaves.
    void build();

private:
    void take_definitions(Leaf& leaf);
    void settle_taken(Leaf& leaf, LeafLine first);
    void build_leaf(const Leaf& leaf);
    void build_text(const Leaf& leaf);
    void build_part(const Leaf& leaf, Range part);
    void build_paragraph(const Leaf& leaf, Range part);
    void build_table(const Leaf& leaf, Range part);
    void build_row(const Leaf& leaf, LeafLine line, std::uint32_t columns, bool header);
    void build_heading(const Leaf& leaf, Range part);
    [[nodiscard]] bool goes_on_note(const Leaf& leaf) const;
    void build_note_paragraphs(const Leaf& leaf);
    void build_verbatim(const Leaf& leaf);
    void build_bare(const Leaf& leaf, BlockKind kind, std::uint32_t at);
    void add_verbatim_text(Block& block, const Leaf& leaf) const;
    void fill_content(Range part, std::uint32_t begin);
    void fill_item(Block& block, const Leaf& leaf) const;

    [[nodiscard]] std::uint32_t table_header(const Leaf& leaf, Range part);
    [[nodiscard]] bool is_lazy(const Leaf& leaf, std::uint32_t index);
    [[nodiscard]] BlockKind paragraph_kind(const Leaf& leaf, Range part) const;
    [[nodiscard]] Block start(const Leaf& leaf, BlockKind kind, std::uint32_t text_begin) const;
    void finish(Block block, std::uint32_t last_line);
    [[nodiscard]] std::string_view text_of(const LeafLine& line) const {
        return source_.substr(line.begin, line.end - line.begin);
    }
    [[nodiscard]] const LeafLine& line(std::uint32_t index) const { return leaves_.lines[index]; }

    const Lines& lines_;
    std::string_view source_;
    Leaves& leaves_;
    std::uint32_t line_number_;
    std::vector<Block>& blocks_;
    References references_;
    Content content_;
    InlineParser inlines_;
    std::uint32_t tables_ = 0;
};

}  // namespace spor::markup
