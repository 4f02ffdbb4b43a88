// The laws of a Revision, in one place. Called in tests, fuzzers and debug builds.
#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "spor/align.hpp"

namespace spor {
namespace {

std::string at_op(std::size_t index, const char* what) { return "operation " + std::to_string(index) + ": " + what; }

/// No operation is empty, and each has the sides that its kind has.
std::string check_shapes(const Revision& revision) {
    for (std::size_t i = 0; i < revision.ops.size(); ++i) {
        const WordOp& op = revision.ops[i];
        const bool has_old = op.op != Op::insert;
        const bool has_new = op.op == Op::keep || op.op == Op::insert || op.op == Op::alter;
        if (has_old == op.old_tokens.empty()) return at_op(i, "has a wrong old side");
        if (has_new == op.new_tokens.empty()) return at_op(i, "has a wrong new side");
        if (op.old_tokens.end > revision.old_tokens.size() || op.new_tokens.end > revision.new_tokens.size())
            return at_op(i, "out of range");
        if (op.op == Op::alter && (op.old_tokens.size() != 1 || op.new_tokens.size() != 1))
            return at_op(i, "alters more than a word");
        if (op.op == Op::depart && (op.move == 0 || op.move > revision.moves.size()))
            return at_op(i, "departs nowhere");
        if (op.op == Op::keep) {
            if (op.old_tokens.size() != op.new_tokens.size()) return at_op(i, "keeps unequal numbers of words");
            for (std::uint32_t k = 0; k < op.old_tokens.size(); ++k) {
                if (revision.old_tokens[op.old_tokens.begin + k].id !=
                    revision.new_tokens[op.new_tokens.begin + k].id) {
                    return at_op(i, "keeps unequal words");
                }
            }
        }
    }
    return {};
}

/// For each move the innermost other one that its old words stand in; 0: none. Index 0 is not used.
std::vector<std::uint32_t> old_parents(const Revision& revision) {
    std::vector<std::uint32_t> order(revision.moves.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto range = [&](std::uint32_t m) { return revision.moves[m].old_tokens; };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t x, std::uint32_t y) { return outer_first(range(x), range(y)); });
    std::vector<std::uint32_t> parents(revision.moves.size() + 1, 0);
    std::vector<std::uint32_t> open;
    for (const std::uint32_t m : order) {
        while (!open.empty() && range(open.back()).end <= range(m).begin) open.pop_back();
        parents[m + 1] = open.empty() ? 0 : open.back() + 1;
        open.push_back(m);
    }
    return parents;
}

/// New words stand in order without a gap; old words are each covered once, the unmoved ones and each move's in order.
std::string check_cover(const Revision& revision) {
    std::uint32_t next_new = 0;
    std::vector<std::uint32_t> next_old(revision.moves.size() + 1, 0);
    const std::vector<std::uint32_t> parents = old_parents(revision);
    for (const Move& move : revision.moves) next_old[move.id] = move.old_tokens.begin;
    for (std::size_t i = 0; i < revision.ops.size(); ++i) {
        const WordOp& op = revision.ops[i];
        if (!op.new_tokens.empty()) {
            if (op.new_tokens.begin != next_new) return at_op(i, "leaves a gap or an overlap in the new draft");
            next_new = op.new_tokens.end;
        }
        if (op.old_tokens.empty()) continue;
        if (op.move > revision.moves.size()) return at_op(i, "names an unknown move");
        std::uint32_t& next = next_old[op.op == Op::depart ? parents[op.move] : op.move];
        if (op.old_tokens.begin != next) return at_op(i, "leaves a gap or an overlap in the old draft");
        next = op.old_tokens.end;
    }
    if (next_new != revision.new_tokens.size()) return "the new draft is not covered to its end";
    if (next_old[0] != revision.old_tokens.size()) return "the old draft is not covered to its end";
    for (const Move& move : revision.moves) {
        if (next_old[move.id] != move.old_tokens.end) return "move " + std::to_string(move.id) + " is not whole";
    }
    return {};
}

/// What departs is what arrives.
std::string check_moves(const Revision& revision) {
    std::vector<Range> departed(revision.moves.size() + 1, Range{0, 0});
    for (const WordOp& op : revision.ops) {
        if (op.op != Op::depart) continue;
        Range& range = departed[op.move];
        if (range.empty()) range.begin = op.old_tokens.begin;
        range.end = op.old_tokens.end;
    }
    for (std::size_t m = 0; m < revision.moves.size(); ++m) {
        if (revision.moves[m].id != m + 1) return "moves are not numbered in order";
        if (!(departed[m + 1] == revision.moves[m].old_tokens))
            return "move " + std::to_string(m + 1) + " departs from elsewhere";
    }
    return {};
}

std::string check_blocks(const Revision& revision) {
    std::uint32_t next_op = 0;
    std::uint32_t next_block = 0;
    for (std::size_t b = 0; b < revision.blocks.size(); ++b) {
        const BlockOp& block = revision.blocks[b];
        const std::string name = "block operation " + std::to_string(b);
        if (block.ops.begin != next_op) return name + " leaves a gap or an overlap of operations";
        next_op = block.ops.end;
        if (block.new_blocks.empty()) {
            if (block.change != Change::deleted) return name + " has no new block, but is not deleted";
        } else {
            if (block.new_blocks.begin != next_block) return name + " leaves a gap or an overlap of blocks";
            next_block = block.new_blocks.end;
        }
        for (std::uint32_t i = block.ops.begin; i < block.ops.end; ++i) {
            const Range words = revision.ops[i].new_tokens;
            for (std::uint32_t t = words.begin; t < words.end; ++t) {
                if (!block.new_blocks.contains(revision.new_tokens[t].block))
                    return name + " holds words of another block";
                if (revision.new_tokens[t].block != revision.new_tokens[words.begin].block)
                    return at_op(i, "crosses a block's edge");
            }
        }
    }
    if (next_op != revision.ops.size()) return "block operations do not reach the end";
    if (next_block != revision.new_draft->blocks.size()) return "a new block has no operation";
    return {};
}

}  // namespace

std::string check_laws(const Revision& revision) {
    for (const auto& check : {check_shapes, check_cover, check_moves, check_blocks}) {
        if (std::string broken = check(revision); !broken.empty()) return broken;
    }
    return {};
}

}  // namespace spor
