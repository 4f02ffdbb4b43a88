// A draft as spor reads it: a flat list of blocks over the source text.
//
// A Document does not know that it is being compared. What was written is kept: `source` is the draft's own text, a
// block's `text` is its visible text on one line, and `origins` say where in `source` each piece of it stands.
// Sections are spans computed from heading levels (see sections.hpp), so nobody recurses over a tree.
//
// Units: every offset and length is in bytes of UTF-8; ranges are half-open; lines are 1-based.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spor {

enum class Format : std::uint8_t { text, markdown, docx, pdf, html };

enum class BlockKind : std::uint8_t { heading, paragraph, item, row, quote, code, rule, front_matter };

/// Half-open range of bytes, or of indices.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    [[nodiscard]] bool empty() const { return begin == end; }
    [[nodiscard]] bool contains(std::uint32_t at) const { return begin <= at && at < end; }
    friend bool operator==(const Range&, const Range&) = default;
};

/// The order of ranges that nest: by beginning, outer before inner.
[[nodiscard]] inline bool outer_first(Range x, Range y) {
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
}

/// Lines of the source file, 1-based, both ends included; {0, 0} where there is no source.
struct LineSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

enum class Style : std::uint8_t { strong, emphasis, strike, code, link, image, html };

/// A styled stretch of a block's text. Runs are sorted by `text` (outer_first), and nest properly.
struct Run {
    Style style = Style::emphasis;
    Range text;   ///< in Block::text; empty for an inline HTML tag, which is no part of the text
    Range open;   ///< in Document::source: the opening delimiter (`**`, `[`, `` ` ``, `<b>`); empty where none was written
    Range close;  ///< likewise the closing one (`**`, `](address "title")`); empty for an inline HTML tag
    std::string target;  ///< address of a link or an image; the tag itself (`<br>`) for inline HTML
};

/// `length` bytes of Block::text from `text` on stand verbatim in Document::source from `source` on.
/// Bytes of the text that no origin covers were made by the reader: the blank for a line break, a decoded entity.
struct Origin {
    std::uint32_t text = 0;
    std::uint32_t source = 0;
    std::uint32_t length = 0;
};

/// One paragraph, heading, list item, table row … Containers (quotes, lists) are not blocks: they show in `lead` and `indent`.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;    ///< heading: 1–6; item: depth of nesting from 1; otherwise 0
    std::uint8_t depth = 0;    ///< how many list levels the block stands in (a second paragraph of an item: ≥ 1); item: = level
    bool ordered = false;      ///< item of a numbered list
    bool verbatim = false;     ///< code, raw HTML, front matter, rule: its text may not be re-wrapped nor carry marks inside
    bool header = false;       ///< row: the header row of its table
    bool note = false;         ///< of a footnote's or an endnote's text; the first block of each has its mark as `label`
    bool task = false;         ///< item with a check box; `label` is then "[ ]" or "[x]"
    std::uint32_t label_size = 0;  ///< bytes at the start of `text` that are the label; 0 where the label is outside the text
    std::string label;         ///< its number as written: "§ 4, stk. 2", "4.1", "(a)", "1)"; empty where none
    std::string lead;          ///< markdown that stands before the text on its first line: "## ", "- ", "> 1. ", "| "
    std::string indent;        ///< what each further line of the block, or a new block beside it, begins with: "  ", "> "
    std::string info;          ///< code: the fence's info string; raw HTML: "html"
    std::string text;          ///< visible text in UTF-8; line wraps are one blank; verbatim blocks keep '\n'
    std::vector<Run> runs;
    std::vector<Origin> origins;       ///< sorted by text offset, no overlaps
    std::vector<std::uint32_t> cells;  ///< row: offset in `text` where each cell begins (cells are parted by one '\t')
    std::uint32_t table = 0;   ///< row: number of its table within the document, from 1; 0 for all others
    Range source;              ///< all of the block in Document::source, lead included, final line break excluded
    LineSpan lines;
};

/// A line that is no part of the text: running heads and feet, page numbers, tables of contents.
struct Furniture {
    std::uint32_t line = 0;  ///< 1-based
    std::uint32_t words = 0;
    std::string text;
};

/// A loss or a doubt that leaves a usable answer; shown on standard error.
struct Notice {
    std::string what;
    std::uint32_t line = 0;  ///< 1-based; 0 where no line applies
};

struct Document {
    std::string name;    ///< file name as given, "-" for standard input
    Format format = Format::text;
    std::string sha256;  ///< of the file's bytes, 64 hexadecimal digits
    std::string source;  ///< the draft's text in UTF-8, line ends and byte-order mark as they were
    std::vector<std::uint32_t> line_starts;  ///< offset in `source` of each line's first byte; [0] == 0
    std::vector<std::uint32_t> page_starts;  ///< lines on which pages begin, [0] == 1; empty where the draft has no pages
    std::vector<Block> blocks;
    std::vector<Furniture> furniture;
    std::vector<Notice> notices;
    std::string package;  ///< Word: the file's bytes, tracked changes in it settled; empty for all other formats

    /// The 1-based line of a byte of `source`. O(log lines).
    [[nodiscard]] std::uint32_t line_of(std::uint32_t source_offset) const;
    /// The 1-based page of a line; 0 where the draft has no pages. O(log pages).
    [[nodiscard]] std::uint32_t page_of(std::uint32_t line) const;
    /// Where a byte of a block's text stands in `source`; for bytes that the reader made, where the next written one stands.
    [[nodiscard]] std::uint32_t source_of(const Block& block, std::uint32_t text_offset) const;
    /// The lines that a range of a block's text came from.
    [[nodiscard]] LineSpan lines_of(const Block& block, Range text) const;
};

/// Offsets of line starts for Document::line_starts. A line ends with "\n", "\r\n" or a lone "\r".
[[nodiscard]] std::vector<std::uint32_t> find_line_starts(std::string_view source);

/// The lines on which pages begin, for Document::page_starts. A page ends with a form feed; without any there are none.
[[nodiscard]] std::vector<std::uint32_t> find_page_starts(const Document& document);

}  // namespace spor
