// The words of a block operation as a page shows them: stretches of one fate, each of which knows where in its draft it
// stands, so that the author's bold, links and code can be shown inside every mark.
//
// Entry points: block_spans, SpanWriter.
#pragma once

#include <string>
#include <vector>

#include "render/runs.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

struct Span {
    RunOp op = RunOp::keep;
    std::uint32_t change = 0;
    std::uint32_t move = 0;
    const Block* block = nullptr;  ///< of NEW for what is kept or inserted, of OLD otherwise; null: `text` says it all
    Range range;                   ///< in the block's text
    std::string text;
};

/// The spans of one line of the page: a block of NEW, or one of OLD that is gone. In a row: of one cell.
using SpanLine = std::vector<Span>;

/// A block of NEW with its spans, cell by cell where it is a row (otherwise there is one cell).
struct ShownBlock {
    const Block* face = nullptr;
    std::vector<SpanLine> cells;
};

/// All blocks that a block operation shows: those of NEW, or the one of OLD that is gone. Several where NEW split one.
[[nodiscard]] std::vector<ShownBlock> block_spans(const Revision& revision, const BlockOp& block,
                                                  const Changes& changes);

/// Writes spans' texts as HTML, their author's styles included. Spans of one block must come in order: one sweep over
/// its runs is then enough.
class SpanWriter {
public:
    explicit SpanWriter(std::string& out) : out_(out) {}
    void append(const Span& span);

private:
    /// Where in a block's runs the writing stands.
    struct Sweep {
        const Block* block = nullptr;
        std::uint32_t at = 0;
        std::size_t next = 0;            ///< the first run that begins behind `at`
        std::vector<const Run*> around;  ///< the runs around `at`, outermost first
    };
    void append(Sweep& sweep, const Span& span);
    void begin(Sweep& sweep, const Span& span);
    void open(Sweep& sweep, const Run& run);
    void write_until(Sweep& sweep, std::uint32_t end);

    std::string& out_;
    Sweep new_;
    Sweep old_;
};

}  // namespace spor::rendering
