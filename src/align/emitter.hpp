// Writes the operations of a Revision one after another, opening and closing block operations on the way.
#pragma once

#include <cstdint>
#include <vector>

#include "align/sides.hpp"
#include "spor/revision.hpp"

namespace spor::alignment {

/// A stretch of old words inside one old block that no kept word interrupts; `move` is set where it stands elsewhere
/// now.
struct OldPiece {
    Range tokens;
    std::uint32_t block = 0;
    std::uint32_t move = 0;
};

class Emitter {
public:
    Emitter(const Sides& sides, bool lend_structure, Revision& revision)
        : sides_(sides), lend_structure_(lend_structure), revision_(revision) {}

    /// Makes `block` the block that further operations belong to; blocks without words on the way are kept as they are.
    void open_block(std::uint32_t block);
    /// The first new block that was not opened yet.
    [[nodiscard]] std::uint32_t next_block() const { return next_block_; }
    /// Words that stand in both drafts, `before` on in the old one; opens their blocks.
    void keep(std::uint32_t before, Range after, std::uint32_t move);
    /// A change inside the open block: what goes, then what comes; an altered compound at either end is found here.
    void change(const std::vector<OldPiece>& removed, Range inserted, std::uint32_t move);
    /// Old blocks that have no counterpart. Closes the open block.
    void deleted_blocks(const std::vector<OldPiece>& pieces, std::uint32_t move);
    void finish();

private:
    void begin(Change change, std::uint32_t new_block, bool has_new);
    void close();
    void push(WordOp op);
    void remove(const OldPiece& piece, std::uint32_t move);
    void add_old_span(Range tokens, std::uint32_t block);
    bool merge_split(BlockOp& op);
    /// The same letters with blanks elsewhere.
    [[nodiscard]] bool respaced(const std::vector<OldPiece>& removed, Range inserted) const;

    const Sides& sides_;
    bool lend_structure_;
    Revision& revision_;
    bool open_ = false;
    bool deleted_ = false;
    std::uint32_t next_block_ = 0;
    BlockOp current_;
    std::vector<std::uint32_t> span_blocks_;  ///< old block of each of current_.old_spans
    std::vector<std::uint32_t> last_span_blocks_;
};

}  // namespace spor::alignment
