#include "align/emitter.hpp"

#include <algorithm>

#include "align/compound.hpp"
#include "text/words.hpp"

namespace spor::alignment {

constexpr std::size_t kLongestRespaced = 200;  // bytes; longer stretches are no matter of one blank

void Emitter::begin(Change change, std::uint32_t new_block, bool has_new) {
    close();
    current_ = {};
    current_.change = change;
    current_.new_blocks = {new_block, new_block + (has_new ? 1U : 0U)};
    const auto at = static_cast<std::uint32_t>(revision_.ops.size());
    current_.ops = {at, at};
    span_blocks_.clear();
    open_ = true;
    deleted_ = !has_new;
}

void Emitter::open_block(std::uint32_t block) {
    if (open_ && !deleted_ && current_.new_blocks.begin == block) return;
    while (next_block_ < block) begin(Change::kept, next_block_++, true);
    if (next_block_ == block) {
        begin(Change::kept, block, true);
        ++next_block_;
    }
}

void Emitter::add_old_span(Range tokens, std::uint32_t block) {
    auto& spans = current_.old_spans;
    if (spans.empty()) current_.old_block = block;
    if (!spans.empty() && (lend_structure_ || span_blocks_.back() == block) && spans.back().end <= tokens.begin &&
        (lend_structure_ ? spans.back().end == tokens.begin : true)) {
        spans.back().end = tokens.end;
        return;
    }
    spans.push_back(tokens);
    span_blocks_.push_back(block);
}

void Emitter::push(WordOp op) {
    if (revision_.ops.size() > current_.ops.begin) {
        WordOp& last = revision_.ops.back();
        const bool goes_on = last.op == op.op && last.move == op.move && op.op != Op::alter &&
                             last.old_tokens.end == op.old_tokens.begin && last.new_tokens.end == op.new_tokens.begin;
        const bool same_old_block =
            op.old_tokens.empty() || op.op == Op::keep ||
            sides_.before.block_of(last.old_tokens.begin) == sides_.before.block_of(op.old_tokens.begin);
        if (goes_on && same_old_block) {
            last.old_tokens.end = op.old_tokens.end;
            last.new_tokens.end = op.new_tokens.end;
            return;
        }
    }
    revision_.ops.push_back(op);
}

void Emitter::keep(std::uint32_t before, Range after, std::uint32_t move) {
    while (!after.empty()) {
        const std::uint32_t new_block = sides_.after.block_of(after.begin);
        const std::uint32_t old_block = sides_.before.block_of(before);
        const std::uint32_t size = std::min({after.size(), sides_.after.block_start[new_block + 1] - after.begin,
                                             sides_.before.block_start[old_block + 1] - before});
        open_block(new_block);
        add_old_span({before, before + size}, old_block);
        push({Op::keep, {before, before + size}, {after.begin, after.begin + size}, move});
        before += size;
        after.begin += size;
    }
}

void Emitter::remove(const OldPiece& piece, std::uint32_t move) {
    if (piece.tokens.empty()) return;
    const bool departs = piece.move != 0;
    if (!departs) add_old_span(piece.tokens, piece.block);
    const std::uint32_t at = revision_.ops.empty() ? 0 : revision_.ops.back().new_tokens.end;
    push({departs ? Op::depart : Op::remove, piece.tokens, {at, at}, departs ? piece.move : move});
}

/// The same letters, words joined or parted by a blank or a hyphen.
bool Emitter::respaced(const std::vector<OldPiece>& removed, Range inserted) const {
    std::string before;
    std::string after;
    for (const OldPiece& piece : removed) {
        for (std::uint32_t t = piece.tokens.begin; t < piece.tokens.end && before.size() < kLongestRespaced; ++t)
            before += revision_.old_word(t);
    }
    for (std::uint32_t t = inserted.begin; t < inserted.end && after.size() < kLongestRespaced; ++t)
        after += revision_.new_word(t);
    std::erase(before, '-');
    std::erase(after, '-');
    return before == after;
}

void Emitter::change(const std::vector<OldPiece>& removed, Range inserted, std::uint32_t move) {
    std::vector<OldPiece> pieces = removed;
    const bool alone = inserted.size() == 1 || (removed.size() == 1 && removed.front().tokens.size() == 1);
    const auto altered = [&](std::uint32_t before, std::uint32_t after) {
        const std::string_view old_word = revision_.old_word(before);
        const std::string_view new_word = revision_.new_word(after);
        // `Personal Data` → `personal data`: who strikes the word beside it strikes both.
        return is_altered_word(old_word, new_word) && (alone || text::fold(old_word) != text::fold(new_word));
    };
    const auto alter = [&](std::uint32_t before, std::uint32_t after) {
        add_old_span({before, before + 1}, sides_.before.block_of(before));
        push({Op::alter, {before, before + 1}, {after, after + 1}, move});
    };
    // `højtspecialiseret` → `højt specialiseret` is no compound that lost its first part: that part stands beside it.
    const bool both = !pieces.empty() && !inserted.empty() && !respaced(pieces, inserted);
    const bool at_end = both && pieces.back().move == 0 && altered(pieces.back().tokens.end - 1, inserted.end - 1);
    const bool at_start =
        both && !at_end && pieces.front().move == 0 && altered(pieces.front().tokens.begin, inserted.begin);
    if (at_start) alter(pieces.front().tokens.begin++, inserted.begin++);
    if (at_end) {
        --pieces.back().tokens.end;
        --inserted.end;
    }
    for (const OldPiece& piece : pieces) remove(piece, move);
    if (!inserted.empty()) {
        const std::uint32_t at = revision_.ops.empty() ? 0 : revision_.ops.back().old_tokens.end;
        push({Op::insert, {at, at}, inserted, move});
    }
    if (at_end) alter(pieces.back().tokens.end, inserted.end);
}

void Emitter::deleted_blocks(const std::vector<OldPiece>& pieces, std::uint32_t move) {
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        if (p == 0 || pieces[p].block != pieces[p - 1].block) {
            begin(Change::deleted, next_block_, false);
            current_.old_block = pieces[p].block;
        }
        remove(pieces[p], move);
    }
    close();
}

/// A block that goes on with the old block in which the last one ended is the second half of a split.
bool Emitter::merge_split(BlockOp& op) {
    if (lend_structure_ || revision_.blocks.empty() || deleted_ || span_blocks_.empty() || last_span_blocks_.empty())
        return false;
    BlockOp& last = revision_.blocks.back();
    if (last.new_blocks.empty() || last.new_blocks.end != op.new_blocks.begin ||
        last_span_blocks_.back() != span_blocks_.front()) {
        return false;
    }
    const auto has_kept = [&](Range ops) {
        return std::any_of(revision_.ops.begin() + ops.begin, revision_.ops.begin() + ops.end,
                           [](const WordOp& word) { return word.op == Op::keep; });
    };
    if (!has_kept(last.ops) || !has_kept(op.ops)) return false;
    last.new_blocks.end = op.new_blocks.end;
    last.ops.end = op.ops.end;
    last.old_spans.back().end = op.old_spans.front().end;
    last.old_spans.insert(last.old_spans.end(), op.old_spans.begin() + 1, op.old_spans.end());
    last_span_blocks_ = span_blocks_;
    return true;
}

void Emitter::close() {
    if (!open_) return;
    open_ = false;
    current_.ops.end = static_cast<std::uint32_t>(revision_.ops.size());
    if (deleted_ && current_.ops.empty()) return;
    if (!merge_split(current_)) {
        revision_.blocks.push_back(std::move(current_));
        last_span_blocks_ = span_blocks_;
    }
}

void Emitter::finish() {
    const auto count = static_cast<std::uint32_t>(revision_.new_draft->blocks.size());
    while (next_block_ < count) begin(Change::kept, next_block_++, true);
    close();
}

}  // namespace spor::alignment
