#include "align/assemble.hpp"

#include <algorithm>

#include "align/emitter.hpp"
#include "align/labels.hpp"
#include "align/pairing.hpp"

namespace spor::alignment {
namespace {

/// Words that are aligned with each other in order: the spine's, or those of one moved passage.
struct Flow {
    Range before;
    Range after;
    std::uint32_t move = 0;          ///< 0: the spine
    std::uint32_t next_old = 0;      ///< first old word not yet written
    std::uint32_t last_old = kNone;  ///< last kept old word
};

class Assembler {
public:
    Assembler(const Sides& sides, const Alignment& alignment, Emitter& emitter)
        : sides_(sides), alignment_(alignment), emitter_(emitter) {
        for (std::uint32_t m = 0; m < alignment.moves.size(); ++m) by_old_.push_back(m);
        std::sort(by_old_.begin(), by_old_.end(), [&](std::uint32_t x, std::uint32_t y) {
            return outer_first(alignment.moves[x].before, alignment.moves[y].before);
        });
    }

    void run() {
        Flow spine{{0, sides_.before.size()}, {0, sides_.after.size()}};
        write(spine);
        emitter_.finish();
    }

private:
    /// The next passage within a flow. Passages are visited in NEW's order, outer before inner.
    [[nodiscard]] const MovedPassage* next_move(const Flow& flow) const {
        if (move_ == alignment_.moves.size()) return nullptr;
        const MovedPassage& move = alignment_.moves[move_];
        return move.after.begin < flow.after.end ? &move : nullptr;
    }

    void write(Flow& flow) {
        flow.next_old = flow.before.begin;
        std::uint32_t t = flow.after.begin;
        std::vector<OldPiece> waiting = take_removed(flow);
        while (true) {
            const MovedPassage* move = next_move(flow);
            const std::uint32_t limit = move != nullptr ? move->after.begin : flow.after.end;
            std::uint32_t fixed = t;
            while (fixed < limit && alignment_.partner_of_new[fixed] == kNone) ++fixed;
            const bool at_move = move != nullptr && fixed == limit;
            const bool at_end = !at_move && fixed == limit;
            between(flow, waiting, {t, fixed}, at_move, at_end);
            if (at_end) return;
            if (at_move) {
                Flow passage{move->before, move->after, ++move_};
                t = move->after.end;
                write(passage);
                continue;
            }
            t = keep_run(flow, fixed, limit);
            waiting = take_removed(flow);
        }
    }

    /// Writes kept words from `t` on, as long as nothing was removed between them.
    std::uint32_t keep_run(Flow& flow, std::uint32_t t, std::uint32_t limit) {
        const std::uint32_t partner = alignment_.partner_of_new[t];
        std::uint32_t end = t + 1;
        while (end < limit && alignment_.partner_of_new[end] == partner + (end - t)) ++end;
        emitter_.keep(partner, {t, end}, flow.move);
        flow.next_old = partner + (end - t);
        flow.last_old = flow.next_old - 1;
        return end;
    }

    /// The old words up to the next kept one of this flow, by block; passages that moved away among them.
    std::vector<OldPiece> take_removed(Flow& flow) {
        std::vector<OldPiece> pieces;
        while (flow.next_old < flow.before.end) {
            const std::uint32_t i = flow.next_old;
            const std::uint32_t departing = departing_at(flow, i);
            if (departing == kNone && alignment_.partner_of_old[i] != kNone) break;
            const std::uint32_t end = departing != kNone ? alignment_.moves[departing].before.end : i + 1;
            const std::uint32_t id = departing != kNone ? departing + 1 : 0;
            for (std::uint32_t k = i; k < end; ++k) {
                const std::uint32_t block = sides_.before.block_of(k);
                if (pieces.empty() || pieces.back().block != block || pieces.back().move != id) {
                    pieces.push_back({{k, k + 1}, block, id});
                } else {
                    pieces.back().tokens.end = k + 1;
                }
            }
            flow.next_old = end;
        }
        return pieces;
    }

    /// The outermost passage within a flow that departs at an old word; kNone where none does.
    [[nodiscard]] std::uint32_t departing_at(const Flow& flow, std::uint32_t i) const {
        auto at = std::partition_point(by_old_.begin(), by_old_.end(),
                                       [&](std::uint32_t m) { return alignment_.moves[m].before.begin < i; });
        for (; at != by_old_.end() && alignment_.moves[*at].before.begin == i; ++at) {
            const bool itself = *at + 1 == flow.move;
            if (!itself && alignment_.moves[*at].before.end <= flow.before.end) return *at;
        }
        return kNone;
    }

    /// Takes the leading pieces that belong to an old block.
    static std::vector<OldPiece> take_front(std::vector<OldPiece>& pieces, std::uint32_t block) {
        std::size_t count = 0;
        while (count < pieces.size() && pieces[count].block == block) ++count;
        const auto end = pieces.begin() + static_cast<std::ptrdiff_t>(count);
        std::vector<OldPiece> front(pieces.begin(), end);
        pieces.erase(pieces.begin(), end);
        return front;
    }

    static std::vector<OldPiece> take_back(std::vector<OldPiece>& pieces, std::uint32_t block) {
        std::size_t count = 0;
        while (count < pieces.size() && pieces[pieces.size() - 1 - count].block == block) ++count;
        const auto begin = pieces.end() - static_cast<std::ptrdiff_t>(count);
        std::vector<OldPiece> back(begin, pieces.end());
        pieces.erase(begin, pieces.end());
        return back;
    }

    [[nodiscard]] std::uint32_t old_block_of(std::uint32_t token) const {
        return token == kNone || token >= sides_.before.size() ? kNone : sides_.before.block_of(token);
    }

    /// What stands between two fixed points: old words that went, new words that came.
    void between(Flow& flow, std::vector<OldPiece>& waiting, Range inserted, bool at_move, bool at_end) {
        if (waiting.empty() && inserted.empty()) return;
        const std::uint32_t size = sides_.after.size();
        const std::uint32_t here = inserted.begin > 0 ? sides_.after.block_of(inserted.begin - 1) : kNone;
        const std::uint32_t there = inserted.end < size ? sides_.after.block_of(inserted.end) : kNone;
        const bool last_chance = !at_move;
        if (here != kNone && here == there) {
            std::vector<OldPiece> removed =
                last_chance ? std::move(waiting) : take_front(waiting, old_block_of(flow.last_old));
            if (last_chance) waiting.clear();
            emitter_.open_block(here);
            emitter_.change(removed, inserted, flow.move);
            return;
        }
        close_here(flow, waiting, inserted, here);
        std::vector<OldPiece> back;
        if (last_chance && !at_end) back = take_back(waiting, old_block_of(flow.next_old));
        Range lead{inserted.end, inserted.end};
        while (there != kNone && lead.begin > inserted.begin && sides_.after.block_of(lead.begin - 1) == there)
            --lead.begin;
        if (at_move && heads_alike(waiting, {inserted.begin, lead.begin})) {
            BlockPair heading{{waiting.front()}, sides_.after.block_of(inserted.begin), {inserted.begin, lead.begin}};
            replace(heading, flow.move);
            waiting.erase(waiting.begin());
            inserted.begin = lead.begin;
        }
        BlockGap gap;
        gap.inserted = {inserted.begin, lead.begin};
        const auto count = static_cast<std::uint32_t>(sides_.after.block_start.size() - 1);
        gap.new_blocks = {emitter_.next_block(), std::max(emitter_.next_block(), there == kNone ? count : there)};
        if (last_chance) {
            gap.removed = std::move(waiting);
            const auto old_count = static_cast<std::uint32_t>(sides_.before.block_start.size() - 1);
            const std::uint32_t start = flow.before.empty() ? 0 : old_block_of(flow.before.begin);
            const std::uint32_t first = flow.last_old == kNone ? start : old_block_of(flow.last_old) + 1;
            const std::uint32_t last = flow.next_old < flow.before.end ? old_block_of(flow.next_old)
                                       : flow.move == 0                ? old_count
                                                                       : first;
            gap.old_blocks = {first, std::max(first, last)};
        }
        middle(flow, gap);
        if (last_chance) waiting.clear();
        if (back.empty() && lead.empty()) return;
        emitter_.open_block(there);
        emitter_.change(back, lead, flow.move);
    }

    /// The end of the block in which the last kept word stands.
    void close_here(const Flow& flow, std::vector<OldPiece>& waiting, Range& inserted, std::uint32_t here) {
        if (here == kNone) return;
        Range tail{inserted.begin, inserted.begin};
        while (tail.end < inserted.end && sides_.after.block_of(tail.end) == here) ++tail.end;
        inserted.begin = tail.end;
        const std::vector<OldPiece> removed = take_front(waiting, old_block_of(flow.last_old));
        if (removed.empty() && tail.empty()) return;
        emitter_.open_block(here);
        emitter_.change(removed, tail, flow.move);
    }

    /// What came is one heading, and what went begins with one. A passage that moved to below the new one must not part
    /// them.
    [[nodiscard]] bool heads_alike(const std::vector<OldPiece>& waiting, Range inserted) const {
        const auto is_heading = [](const Side& side, Range words) {
            const std::uint32_t block = side.block_of(words.begin);
            return side.block_kind[block] == BlockKind::heading && words.begin == side.block_start[block] &&
                   words.end == side.block_start[block + 1];
        };
        return !waiting.empty() && waiting.front().move == 0 && !inserted.empty() &&
               is_heading(sides_.before, waiting.front().tokens) && is_heading(sides_.after, inserted);
    }

    /// The number that both blocks of a pair begin with stays: it says which provision was replaced.
    void keep_label(BlockPair& pair, std::uint32_t move) {
        if (pair.before.empty() || pair.before.front().move != 0) return;
        Range& before = pair.before.front().tokens;
        const Range label = same_label(sides_, before, pair.after);
        if (label.empty() || label.size() == before.size() || label.size() == pair.after.size()) return;
        emitter_.keep(before.begin, label, move);
        before.begin += label.size();
        pair.after.begin += label.size();
    }

    /// Whole blocks that went and came: those that replace each other are one edited block.
    void middle(const Flow& flow, const BlockGap& gap) {
        for (BlockPair& pair : pair_blocks(sides_, gap)) {
            if (pair.block == kNone) {
                emitter_.deleted_blocks(pair.before, flow.move);
            } else {
                replace(pair, flow.move);
            }
        }
    }

    void replace(BlockPair& pair, std::uint32_t move) {
        emitter_.open_block(pair.block);
        keep_label(pair, move);
        emitter_.change(pair.before, pair.after, move);
    }

    const Sides& sides_;
    const Alignment& alignment_;
    Emitter& emitter_;
    std::vector<std::uint32_t> by_old_;
    std::uint32_t move_ = 0;
};

}  // namespace

void assemble(const Sides& sides, const Alignment& alignment, bool lend_structure, Revision& revision) {
    // More than most comparisons need; what is not touched costs no memory, and growing would hold all of it twice.
    constexpr std::size_t kWordsAnOperation = 8;
    const std::size_t blocks = revision.old_draft->blocks.size() + revision.new_draft->blocks.size();
    revision.blocks.reserve(blocks);
    revision.ops.reserve(blocks + (sides.before.size() + sides.after.size()) / kWordsAnOperation);
    Emitter emitter(sides, lend_structure, revision);
    Assembler(sides, alignment, emitter).run();
    for (std::uint32_t m = 0; m < alignment.moves.size(); ++m) {
        revision.moves.push_back({m + 1, alignment.moves[m].before, alignment.moves[m].after});
    }
}

}  // namespace spor::alignment
