// Which delimiters of emphasis and strikethrough pair: cmark-gfm's delimiter stack.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::markup {

enum class PieceKind : std::uint8_t {
    text,   ///< content[begin, end), and more text may join it
    fixed,  ///< content[begin, end): a run of delimiters, a bracket, code, or an empty edge of a span
    made    ///< made[begin, end): what the parser made
};

/// A piece of a content. Delimiters are text as long as nothing uses them.
struct InlinePiece {
    PieceKind kind = PieceKind::text;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// A styled stretch: from behind the piece `first` to before the piece `last`.
struct Span {
    Style style = Style::emphasis;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Range open;  ///< in the content
    Range close;
    std::string target;
};

class DelimiterStack {
public:
    DelimiterStack(std::vector<InlinePiece>& pieces, std::vector<Span>& spans) : pieces_(pieces), spans_(spans) {}

    void clear();
    /// `piece` holds the whole run; `at` is its place in the content.
    void push(std::uint32_t piece, char mark, bool can_open, bool can_close);
    /// Pairs the delimiters that stand at `bottom` in the content or behind, and forgets them. Each delimiter is looked
    /// at a bounded number of times (`openers_bottom` of the CommonMark specification).
    void resolve(std::uint32_t bottom);

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
    struct Delimiter {
        std::uint32_t piece;
        std::uint32_t at;
        std::uint32_t length;  ///< as written
        std::uint32_t previous;
        std::uint32_t next;
        char mark;
        bool can_open;
        bool can_close;
    };
    using Bottoms = std::array<std::uint32_t, 18>;

    [[nodiscard]] static std::size_t bottom_of(const Delimiter& closer);
    [[nodiscard]] std::uint32_t find_opener(const Delimiter& closer, std::uint32_t bottom) const;
    [[nodiscard]] std::uint32_t pair_emphasis(std::uint32_t opener, std::uint32_t closer);
    [[nodiscard]] std::uint32_t pair_strike(std::uint32_t opener, std::uint32_t closer);
    void remove(std::uint32_t index);
    void remove_between(std::uint32_t opener, std::uint32_t closer);

    std::vector<InlinePiece>& pieces_;
    std::vector<Span>& spans_;
    std::vector<Delimiter> delimiters_;
    std::uint32_t last_ = kNone;
};

}  // namespace spor::markup
