// Where words of a block stand in its source, delimiters and escapes taken into account, and where a mark may go.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::rendering {

/// Runs whose inside no mark can stand in: code, images, addresses that are their own link text.
[[nodiscard]] bool is_whole(const Run& run, std::string_view source);

/// Answers for one block; questions must come in the order of the text, so that a sweep over the runs is enough.
class SourcePlaces {
public:
    SourcePlaces(std::string_view source, const Block& block);

    /// Source ranges that a mark over a stretch of the text takes, several where the stretch begins or ends inside a
    /// run (bold, a link): each holds whole runs or stands inside one. Code spans and images are never cut: the mark
    /// widens to all of them. Cells are never crossed.
    [[nodiscard]] std::vector<Range> mark_places(Range text);

    /// A code span, an image or an address touches the stretch: no mark can stand inside it.
    [[nodiscard]] bool touches_whole_run(Range text);

    /// Source between two words of the text, behind what closes with the first and before what opens with the second.
    struct Gap {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::uint32_t blank = 0;  ///< where its first blanks begin; `end` where it has none
        std::uint32_t blank_end = 0;
        bool line_break =
            false;  ///< a line ends inside those blanks; blank_end is then where the next line's text begins
    };
    /// `before` ends the first word, `after` begins the second.
    [[nodiscard]] Gap gap(std::uint32_t before, std::uint32_t after);
    /// Before the block's first word, or a cell's.
    [[nodiscard]] std::uint32_t before_text(std::uint32_t first);
    /// Behind the block's last word, or a cell's.
    [[nodiscard]] std::uint32_t behind_text(std::uint32_t last);
    /// Where the text of a block without words would stand.
    [[nodiscard]] std::uint32_t content_begin() const { return content_begin_; }
    /// The source of a cell, without the blanks around its text; an empty cell's is where its text would stand.
    [[nodiscard]] Range cell(std::size_t number) const;

    [[nodiscard]] std::uint32_t source_begin(std::uint32_t text) const;  ///< of the character that begins here
    [[nodiscard]] std::uint32_t source_end(std::uint32_t text) const;    ///< of the character that ends here

private:
    void advance(std::uint32_t text);
    [[nodiscard]] Range widened(Range text) const;
    [[nodiscard]] Range place_of(Range text) const;
    [[nodiscard]] Range trimmed(Range text) const;
    [[nodiscard]] const Origin* covering(std::uint32_t text) const;
    [[nodiscard]] std::uint32_t made_by_reader(std::uint32_t text) const;
    void find_blank(Gap& gap) const;

    std::string_view source_;
    const Block& block_;
    std::uint32_t content_begin_ = 0;
    std::size_t next_run_ = 0;            ///< first run that begins at or after the place last asked for
    std::vector<std::size_t> open_runs_;  ///< runs around that place, outermost first
    bool asked_ = false;                  ///< several words may be removed in one gap
    std::uint32_t asked_before_ = 0;
    std::uint32_t asked_after_ = 0;
    Gap answer_;
};

}  // namespace spor::rendering
