#include "align/count.hpp"

#include <span>

namespace spor::alignment {
namespace {

std::uint32_t count_words(const Sides& sides, const std::vector<std::uint32_t>& ids) {
    std::uint32_t words = 0;
    for (const std::uint32_t id : ids) words += sides.is_word(id) ? 1 : 0;
    return words;
}

/// Counts over some of the blocks, and tells what became of each. Words that are kept where they stood are not counted:
/// they are what the rest of NEW is.
class Counter {
public:
    Counter(Revision& revision, const Sides& sides)
        : revision_(revision), sides_(sides), move_words_(revision.moves.size()), move_edited_(revision.moves.size()) {}

    void run(std::span<BlockOp> blocks) {
        for (BlockOp& block : blocks) count_block(block);
    }

    void add_to_revision() const {
        Counts& all = revision_.counts;
        all.inserted += counts_.inserted;
        all.deleted += counts_.deleted;
        all.moved += counts_.moved;
        all.changes += counts_.changes;
        all.typography += counts_.typography;
        for (std::size_t move = 0; move < move_words_.size(); ++move) {
            revision_.moves[move].words += move_words_[move];
            if (move_edited_[move]) revision_.moves[move].edited = true;
        }
    }

private:
    void count_block(BlockOp& block) {
        bool in_change = false;
        bool changed = false;
        bool kept = false;
        bool other = false;
        block.move = block.ops.empty() ? 0 : revision_.ops[block.ops.begin].move;
        for (std::uint32_t i = block.ops.begin; i < block.ops.end; ++i) {
            const WordOp& op = revision_.ops[i];
            count_op(op);
            const bool change = op.op == Op::insert || op.op == Op::remove || op.op == Op::alter;
            if (change && !in_change) ++counts_.changes;
            if (op.op != Op::depart) in_change = change;
            changed = changed || change;
            kept = kept || op.op == Op::keep;
            other = other || op.op == Op::remove || op.op == Op::alter;
            if (op.move != block.move) block.move = 0;
        }
        if (block.new_blocks.empty()) {
            block.change = Change::deleted;
        } else if (changed) {
            block.change = kept || other ? Change::edited : Change::inserted;
        }
    }

    [[nodiscard]] std::uint32_t words_of(const Side& side, Range tokens) const {
        std::uint32_t words = 0;
        for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) words += sides_.is_word(side.ids[t]) ? 1 : 0;
        return words;
    }

    void count_op(const WordOp& op) {
        switch (op.op) {
            case Op::depart:
                return;
            case Op::keep:
                if (op.move != 0) {
                    const std::uint32_t words = words_of(sides_.after, op.new_tokens);
                    counts_.moved += words;
                    move_words_[op.move - 1] += words;
                }
                count_typography(op);
                return;
            case Op::insert:
                counts_.inserted += words_of(sides_.after, op.new_tokens);
                break;
            case Op::remove:
                counts_.deleted += words_of(sides_.before, op.old_tokens);
                break;
            case Op::alter:
                ++counts_.inserted;
                ++counts_.deleted;
                break;
        }
        if (op.move != 0) move_edited_[op.move - 1] = true;
    }

    void count_typography(const WordOp& op) {
        for (std::uint32_t k = 0; k < op.old_tokens.size(); ++k) {
            const std::uint32_t before = op.old_tokens.begin + k;
            if (!sides_.values->several_forms[sides_.before.ids[before]]) continue;
            if (revision_.old_word(before) != revision_.new_word(op.new_tokens.begin + k)) ++counts_.typography;
        }
    }

    Revision& revision_;
    const Sides& sides_;
    Counts counts_;
    std::vector<std::uint32_t> move_words_;
    std::vector<bool> move_edited_;
};

}  // namespace

void count(const Sides& sides, std::launch launch, Revision& revision) {
    const std::span<BlockOp> blocks(revision.blocks);
    const std::size_t half = blocks.size() / 2;
    Counter first(revision, sides);
    Counter second(revision, sides);
    Counts& counts = revision.counts;
    auto rest = std::async(launch, [&] {
        second.run(blocks.subspan(half));
        counts.old_words = count_words(sides, sides.before.ids);
    });
    first.run(blocks.first(half));
    counts.new_words = count_words(sides, sides.after.ids);
    rest.get();
    first.add_to_revision();
    second.add_to_revision();
    counts.kept = counts.new_words - counts.inserted - counts.moved;
    for (const Furniture& line : revision.old_draft->furniture) counts.furniture += line.words;
    for (const Furniture& line : revision.new_draft->furniture) counts.furniture += line.words;
    counts.moves = static_cast<std::uint32_t>(revision.moves.size());
}

}  // namespace spor::alignment
