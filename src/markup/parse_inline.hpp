// Inlines of one leaf: emphasis, strikethrough, code, links, images, raw tags, entities and escapes, as cmark-gfm reads
// them, with the exact place of every delimiter. Linear in the content but for sorting the runs.
//
// In three steps: the content is cut into pieces (text, possible delimiters, what the parser made), spans are found
// over the pieces (cmark's delimiter and bracket stacks), and the pieces become the block's text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markup/parse_content.hpp"
#include "markup/parse_emphasis.hpp"
#include "markup/parse_links.hpp"
#include "markup/parse_tags.hpp"
#include "spor/document.hpp"

namespace spor::markup {

class InlineParser {
public:
    explicit InlineParser(References& references) : references_(references) {}

    /// Appends the content's visible text, its runs and origins to a block.
    void parse(const Content& content, Block& block);

private:
    struct Bracket {
        std::uint32_t piece;
        std::uint32_t at;    ///< of the opening delimiter
        std::uint32_t text;  ///< behind it
        bool image;
        bool active;
        bool bracket_after;
    };

    void step();
    std::uint32_t push(PieceKind kind, std::uint32_t begin, std::uint32_t end);
    void take_text(std::uint32_t end);
    void take_made(std::string_view text);
    void take_entity_text(std::string_view text);
    void take_with_entities(std::uint32_t begin, std::uint32_t end);
    void take_newline();
    void take_escape();
    void take_entity();
    void take_code();
    void take_pointy();
    void take_delimiters();
    void take_opening(bool image);
    void take_closing();
    void take_address(char byte);
    void take_link(Range open, Range text, Range close, std::string target);
    [[nodiscard]] std::uint32_t find_closing_ticks(std::uint32_t at, std::uint32_t size);
    [[nodiscard]] std::uint32_t link_end(const Bracket& opener, std::string& target);
    void emit(const Content& content, Block& block);

    References& references_;
    std::string_view text_;
    std::uint32_t at_ = 0;
    std::vector<InlinePiece> pieces_;
    std::string made_;
    std::vector<Span> spans_;
    std::vector<Bracket> brackets_;
    DelimiterStack delimiters_{pieces_, spans_};
    TagScanner tags_;
    std::array<std::uint32_t, 81> ticks_{};  ///< where the last run seen of each number of backticks stands
    bool all_ticks_seen_ = false;
};

}  // namespace spor::markup
