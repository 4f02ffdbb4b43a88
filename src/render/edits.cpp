#include "render/edits.hpp"

#include <algorithm>
#include <optional>

#include "render/remarks.hpp"
#include "render/widen.hpp"

namespace spor::rendering {

namespace {

class Lister {
public:
    /// With `changes` the edits can be decided on one by one.
    Lister(const Revision& revision, const RenderOptions& options, bool whole_words, const Changes* changes)
        : revision_(revision),
          options_(options),
          whole_words_(whole_words),
          changes_(changes),
          remarks_(revision, options) {}

    Edits list() {
        count_tokens();
        if (options_.moves == MoveStyle::marked) find_inner_moves();
        for (const BlockOp& block : revision_.blocks) {
            if (block.new_blocks.empty()) {
                list_struck(block);
            } else {
                list_edited(block);
                next_block_ = block.new_blocks.end;
            }
        }
        if (options_.moves == MoveStyle::noted) list_arrivals();
        const auto earlier = [](const Edit& a, const Edit& b) {
            return a.block != b.block ? a.block < b.block : a.tokens.begin < b.tokens.begin;
        };
        std::vector<Edit>& edits = result_.edits;
        if (!std::is_sorted(edits.begin(), edits.end(), earlier)) std::stable_sort(edits.begin(), edits.end(), earlier);
        return std::move(result_);
    }

private:
    void count_tokens() {
        const std::vector<Token>& tokens = revision_.new_tokens;
        result_.first_token.assign(revision_.new_draft->blocks.size() + 1, 0);
        auto token = tokens.begin();
        for (std::uint32_t block = 0; block < result_.first_token.size(); ++block) {
            token = std::partition_point(token, tokens.end(), [&](const Token& t) { return t.block < block; });
            result_.first_token[block] = static_cast<std::uint32_t>(token - tokens.begin());
        }
        result_.first_token.back() = static_cast<std::uint32_t>(tokens.size());
        result_.block_op.assign(revision_.new_draft->blocks.size(), kNoOp);
    }

    [[nodiscard]] bool marked(const WordOp& op) const { return op.move != 0 && options_.moves == MoveStyle::marked; }

    /// A change inside a passage that moved, which is shown only where it can be decided on by itself.
    [[nodiscard]] bool hidden(const WordOp& op) const { return marked(op) && changes_ == nullptr; }

    /// What is listed next is (part of) this operation's change or move.
    void name_unit(std::uint32_t op) {
        if (changes_ == nullptr) return;
        const std::uint32_t move = revision_.ops[op].move;
        const std::uint32_t change = (*changes_)[op];
        unit_ = {change == 0 ? 0 : changes_->at(change).with, move == 0 ? 0 : outer_[move]};
    }

    /// Moves of words that had moved with a longer passage, and then away from it: they are struck with that passage.
    void find_inner_moves() {
        outer_ = deciding_moves(revision_);
        inner_.assign(outer_.size(), false);
        for (std::uint32_t move = 1; move < outer_.size(); ++move) inner_[move] = outer_[move] != move;
    }

    [[nodiscard]] bool departs(const WordOp& op) const {
        return op.op == Op::depart && options_.moves == MoveStyle::marked && !inner_[op.move];
    }

    // ---- blocks that are gone ----------------------------------------------------------------------------------

    void list_struck(const BlockOp& block) {
        Struck struck;
        struck.before = next_block_;
        struck.old_block = block.old_block;
        for (std::uint32_t i = block.ops.begin; i < block.ops.end; ++i) {
            const WordOp& op = revision_.ops[i];
            if (is_struck(op)) {
                name_unit(i);
                part_by_unit(struck);
                for (const OldWords& words : old_words(revision_, op.old_tokens)) struck.words.push_back(words);
            } else if (is_noted(op)) {
                struck.remark = remarks_.departure(op.move);
            }
            next_token_ = std::max(next_token_, op.new_tokens.end);
        }
        if (!struck.words.empty() || !struck.remark.empty()) result_.struck.push_back(std::move(struck));
    }

    /// Words of another change, or of a move, are a struck block of their own.
    void part_by_unit(Struck& struck) {
        const bool other = struck.change != unit_.change || struck.move != unit_.move;
        if (other && !struck.words.empty()) {
            result_.struck.push_back(struck);
            struck.words.clear();
        }
        struck.change = unit_.change;
        struck.move = unit_.move;
    }

    /// A remark stands where the first words of a move left.
    bool is_noted(const WordOp& op) {
        if (op.op != Op::depart || options_.moves != MoveStyle::noted || remarks_.is_footnote(op.move)) return false;
        noted_.resize(revision_.moves.size() + 1, false);
        const bool first = !noted_[op.move];
        noted_[op.move] = true;
        return first;
    }

    [[nodiscard]] bool is_struck(const WordOp& op) const { return departs(op) || (op.op == Op::remove && !hidden(op)); }

    // ---- blocks that are there ---------------------------------------------------------------------------------

    void list_edited(const BlockOp& block) {
        for (std::uint32_t i = block.new_blocks.begin; i < block.new_blocks.end; ++i) {
            result_.block_op[i] = static_cast<std::uint32_t>(&block - revision_.blocks.data());
        }
        next_token_ = result_.first_token[block.new_blocks.begin];
        ops_ = {revision_.ops.data() + block.ops.begin, block.ops.size()};
        Widened widened;
        if (may_widen(ops_)) {
            widened = widen(revision_, ops_, whole_words_);
            ops_ = widened.ops;
        }
        for (std::size_t i = 0; i < ops_.size(); ++i) {
            const WordOp& op = ops_[i];
            const auto own = static_cast<std::uint32_t>(i);
            name_unit(block.ops.begin + (widened.origins.empty() ? own : widened.origins[i]));
            switch (op.op) {
                case Op::keep:
                    if (marked(op)) insert(op.new_tokens);
                    break;
                case Op::insert:
                    insert(op.new_tokens);
                    break;
                case Op::alter:
                    if (marked(op)) {
                        // What the two words share goes with the passage too.
                        if (!hidden(op)) remove(block, i);
                        insert(op.new_tokens);
                    } else {
                        alter(op);
                    }
                    break;
                case Op::remove:
                    if (!hidden(op)) remove(block, i);
                    break;
                case Op::depart:
                    depart(block, i);
                    break;
            }
            if (!op.new_tokens.empty()) next_token_ = op.new_tokens.end;
            if (is_kept(op)) kept_until_ = op.new_tokens.end;
        }
    }

    void insert(Range tokens) {
        while (!tokens.empty()) {
            const std::uint32_t block = revision_.new_tokens[tokens.begin].block;
            const std::uint32_t end = std::min(tokens.end, end_of_cell(block, tokens.begin));
            std::vector<Edit>& edits = result_.edits;
            if (!edits.empty() && edits.back().kind == EditKind::insert && edits.back().block == block &&
                edits.back().tokens.end == tokens.begin && edits.back().change == unit_.change &&
                edits.back().move == unit_.move && !begins_cell(block, tokens.begin)) {
                edits.back().tokens.end = end;
            } else {
                add(EditKind::insert, block, {tokens.begin, end});
            }
            tokens.begin = end;
        }
    }

    void alter(const WordOp& op) {
        Edit& edit = add(EditKind::alter, revision_.new_tokens[op.new_tokens.begin].block, op.new_tokens);
        edit.old = old_words(revision_, op.old_tokens);
    }

    void remove(const BlockOp& block, std::size_t op) {
        const std::uint32_t place = block_of_gap(block, op);
        const std::vector<OldWords> words = old_words(revision_, ops_[op].old_tokens);
        if (revision_.new_draft->blocks[place].kind != BlockKind::row) {
            add(EditKind::remove, place, {next_token_, next_token_}).old = words;
            return;
        }
        const Range room = between_kept(op, place);
        for (const OldWords& part : words) {
            const std::int32_t own = cell_of(part, revision_.new_draft->blocks[place]);
            strike_in_row(place, part, own < 0 && is_replaced(op) ? cell_of_next_token(place) : own, room);
        }
    }

    /// In a cell, or at the next token where that is -1: neither before words that were kept or struck from before
    /// them, nor behind words that were kept from behind them.
    void strike_in_row(std::uint32_t place, const OldWords& words, std::int32_t cell, Range room) {
        const std::uint32_t wanted = cell < 0 ? next_token_ : token_in_cell(place, static_cast<std::size_t>(cell));
        const bool follows = struck_in_.block == place;
        if (follows) room.begin = std::clamp(struck_in_.token, room.begin, room.end);
        const std::uint32_t token = std::clamp(wanted, room.begin, room.end);
        if (token != wanted) cell = -1;
        if (follows && token == struck_in_.token) cell = std::max(cell, struck_in_.cell);
        Edit& edit = add(EditKind::remove, place, {token, token});
        edit.old = {words};
        edit.cell = cell;
        struck_in_ = {place, token, cell};
    }

    void depart(const BlockOp& block, std::size_t op) {
        if (departs(ops_[op])) return remove(block, op);
        if (!is_noted(ops_[op])) return;
        Edit& edit = add(EditKind::remark, block_of_gap(block, op), {next_token_, next_token_});
        edit.remark = remarks_.departure(ops_[op].move);
    }

    /// Others took the place of words that were removed.
    [[nodiscard]] bool is_replaced(std::size_t op) const {
        return op + 1 < ops_.size() && (ops_[op + 1].op == Op::insert || ops_[op + 1].op == Op::alter);
    }

    /// The cell of a NEW row in which the next word stands; -1 where that is beyond it.
    [[nodiscard]] std::int32_t cell_of_next_token(std::uint32_t place) const {
        const Block& row = revision_.new_draft->blocks[place];
        if (next_token_ >= result_.first_token[place + 1] || row.cells.empty()) return -1;
        const std::uint32_t at = revision_.new_tokens[next_token_].begin;
        const auto cell = std::upper_bound(row.cells.begin(), row.cells.end(), at) - row.cells.begin() - 1;
        return static_cast<std::int32_t>(std::max<std::ptrdiff_t>(cell, 0));
    }

    /// The block of NEW in which words stand that were removed between two of NEW's tokens: where the words stand that
    /// took their place, otherwise where those before them stand.
    [[nodiscard]] std::uint32_t block_of_gap(const BlockOp& block, std::size_t op) const {
        const std::uint32_t first = result_.first_token[block.new_blocks.begin];
        const std::uint32_t end = result_.first_token[block.new_blocks.end];
        const bool replaced = is_replaced(op) && next_token_ < end;
        if (next_token_ > first && !replaced) return revision_.new_tokens[next_token_ - 1].block;
        return next_token_ < end ? revision_.new_tokens[next_token_].block : block.new_blocks.begin;
    }

    static bool is_kept(const WordOp& op) { return (op.op == Op::keep || op.op == Op::alter) && op.move == 0; }

    /// NEW's tokens of a block around an operation, as far as to the next that were kept on either side.
    [[nodiscard]] Range between_kept(std::size_t op, std::uint32_t place) const {
        const auto at = ops_.begin() + static_cast<std::ptrdiff_t>(op);
        const auto after = std::find_if(at, ops_.end(), is_kept);
        Range room{std::max(kept_until_, result_.first_token[place]), result_.first_token[place + 1]};
        if (after != ops_.end()) room.end = std::min(room.end, after->new_tokens.begin);
        return {std::min(room.begin, room.end), room.end};
    }

    /// The cell of a NEW row for words of an OLD row: the one of the same number.
    [[nodiscard]] std::int32_t cell_of(const OldWords& words, const Block& row) const {
        const Block& old_block = revision_.old_draft->blocks[words.block];
        if (old_block.kind != BlockKind::row || row.cells.empty()) return -1;
        const auto cell = std::upper_bound(old_block.cells.begin(), old_block.cells.end(), words.text.begin) -
                          old_block.cells.begin() - 1;
        return static_cast<std::int32_t>(
            std::clamp<std::ptrdiff_t>(cell, 0, static_cast<std::ptrdiff_t>(row.cells.size()) - 1));
    }

    /// One past the last token of the cell of a row that a token stands in; of the block where it is no row.
    [[nodiscard]] std::uint32_t end_of_cell(std::uint32_t block, std::uint32_t token) const {
        const std::uint32_t end = result_.first_token[block + 1];
        const Block& row = revision_.new_draft->blocks[block];
        if (row.kind != BlockKind::row) return end;
        const auto next = std::upper_bound(row.cells.begin(), row.cells.end(), revision_.new_tokens[token].begin);
        return next == row.cells.end() ? end : first_token_from(block, *next);
    }

    [[nodiscard]] bool begins_cell(std::uint32_t block, std::uint32_t token) const {
        const Block& row = revision_.new_draft->blocks[block];
        if (row.kind != BlockKind::row || token == result_.first_token[block]) return false;
        return end_of_cell(block, token - 1) == token;
    }

    /// The first token of a block from a place of its text on.
    [[nodiscard]] std::uint32_t first_token_from(std::uint32_t block, std::uint32_t text) const {
        const auto first = revision_.new_tokens.begin() + result_.first_token[block];
        const auto end = revision_.new_tokens.begin() + result_.first_token[block + 1];
        const auto found =
            std::lower_bound(first, end, text, [](const Token& token, std::uint32_t at) { return token.begin < at; });
        return static_cast<std::uint32_t>(found - revision_.new_tokens.begin());
    }

    /// The next token, or as near to it as the cell allows.
    [[nodiscard]] std::uint32_t token_in_cell(std::uint32_t block, std::size_t cell) const {
        const Block& row = revision_.new_draft->blocks[block];
        const std::uint32_t first = first_token_from(block, row.cells[cell]);
        const bool last = cell + 1 == row.cells.size();
        const std::uint32_t end = last ? result_.first_token[block + 1] : first_token_from(block, row.cells[cell + 1]);
        return std::clamp(next_token_, first, end);
    }

    Edit& add(EditKind kind, std::uint32_t block, Range tokens) {
        Edit edit;
        edit.kind = kind;
        edit.block = block;
        edit.tokens = tokens;
        edit.change = unit_.change;
        edit.move = unit_.move;
        result_.edits.push_back(std::move(edit));
        return result_.edits.back();
    }

    /// A remark at the end of the first block of each move, or of the move where that ends sooner.
    void list_arrivals() {
        for (const Move& move : revision_.moves) {
            if (move.new_tokens.empty() || remarks_.is_footnote(move.id)) continue;
            const std::uint32_t block = revision_.new_tokens[move.new_tokens.begin].block;
            const std::uint32_t end = std::min(move.new_tokens.end, result_.first_token[block + 1]);
            Edit& edit = add(EditKind::remark, block, {end, end});
            edit.arrival = true;
            edit.remark = remarks_.arrival(move.id);
        }
    }

    const Revision& revision_;
    const RenderOptions& options_;
    bool whole_words_;
    const Changes* changes_;  ///< never with whole_words_, which makes other operations
    Remarks remarks_;
    Edits result_;
    struct {
        std::uint32_t change = 0;
        std::uint32_t move = 0;
    } unit_;
    std::span<const WordOp> ops_;       ///< of the block being listed
    std::vector<bool> inner_;           ///< by move id
    std::vector<std::uint32_t> outer_;  ///< likewise: the move that it is struck with, or itself
    std::vector<bool> noted_;           ///< likewise
    std::uint32_t next_block_ = 0;
    std::uint32_t next_token_ = 0;
    struct {
        std::optional<std::uint32_t> block;
        std::uint32_t token = 0;
        std::int32_t cell = -1;
    } struck_in_;                   ///< the row of NEW, and where in it, that words were last struck in
    std::uint32_t kept_until_ = 0;  ///< one past the last of NEW's tokens that was kept where it stood
};

}  // namespace

std::span<const Struck> Edits::struck_before(std::uint32_t block) const {
    const auto [first, end] = std::equal_range(struck.begin(), struck.end(), Struck{block, 0, {}, {}, 0, 0},
                                               [](const Struck& a, const Struck& b) { return a.before < b.before; });
    return {first, end};
}

Edits list_edits(const Revision& revision, const RenderOptions& options, bool whole_words) {
    return Lister(revision, options, whole_words, nullptr).list();
}

Edits list_decidable_edits(const Revision& revision, const Changes& changes) {
    RenderOptions options;
    options.moves = MoveStyle::marked;
    return Lister(revision, options, false, &changes).list();
}

namespace {

/// A cell of the row ends between two places of its text.
bool parted(const Block& row, std::uint32_t begin, std::uint32_t end) {
    return std::string_view(row.text).substr(begin, end - begin).find('\t') != std::string_view::npos;
}

}  // namespace

std::vector<OldWords> old_words(const Revision& revision, Range old_tokens) {
    std::vector<OldWords> words;
    for (std::uint32_t i = old_tokens.begin; i < old_tokens.end; ++i) {
        const Token& token = revision.old_tokens[i];
        const Block& block = revision.old_draft->blocks[token.block];
        const bool same = !words.empty() && words.back().block == token.block;
        if (same && !(block.kind == BlockKind::row && parted(block, words.back().text.end, token.begin))) {
            words.back().text.end = token.end;
        } else {
            words.push_back({token.block, {token.begin, token.end}});
        }
    }
    return words;
}

std::vector<OldWords> shown_old_words(const Revision& revision, const BlockOp& block, MoveStyle moves) {
    std::vector<OldWords> words;
    for (std::uint32_t i = block.ops.begin; i < block.ops.end; ++i) {
        const WordOp& op = revision.ops[i];
        const bool elsewhere = moves == MoveStyle::marked ? op.move != 0 && op.op != Op::depart : op.op == Op::depart;
        if (elsewhere) continue;
        for (const OldWords& part : old_words(revision, op.old_tokens)) words.push_back(part);
    }
    return words;
}

}  // namespace spor::rendering
