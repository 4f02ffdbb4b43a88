#include "render/docx/gone.hpp"

#include <algorithm>

#include "render/changes.hpp"

namespace spor::rendering {

namespace {

bool is_shown(const WordOp& op, bool mark_moves, const std::vector<bool>& inner) {
    if (op.old_tokens.empty()) return false;
    if (op.op == Op::depart) return mark_moves && !inner[op.move];
    return !mark_moves || op.move == 0;
}

ooxml::Role role_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::heading:
            return ooxml::Role::heading;
        case BlockKind::quote:
            return ooxml::Role::quote;
        case BlockKind::code:
        case BlockKind::front_matter:
            return ooxml::Role::code;
        default:
            return ooxml::Role::text;
    }
}

/// The stretches that lie in a cell, as one text.
std::string text_in(const Document& draft, const Block& block, const std::vector<Range>& stretches, Range cell) {
    std::string text;
    for (const Range& stretch : stretches) {
        const Range part{std::max(stretch.begin, cell.begin), std::min(stretch.end, cell.end)};
        if (part.begin >= part.end) continue;
        if (!text.empty()) text += ' ';
        text += gone_text(draft, block, part);
    }
    return text;
}

}  // namespace

std::vector<GoneWords> shown_words(const Revision& revision, const BlockOp& block, bool mark_moves,
                                   const std::vector<bool>& inner) {
    std::vector<GoneWords> result;
    const std::vector<Token>& tokens = revision.old_tokens;
    std::uint32_t last = 0;
    for (std::uint32_t i = block.ops.begin; i < block.ops.end; ++i) {
        const WordOp& op = revision.ops[i];
        if (!is_shown(op, mark_moves, inner)) continue;
        const std::uint32_t move = mark_moves && op.op == Op::depart ? op.move : 0;
        for (std::uint32_t token = op.old_tokens.begin; token < op.old_tokens.end; ++token) {
            const Token& word = tokens[token];
            const std::string& text = revision.old_draft->blocks[word.block].text;
            const bool first = token == 0 || tokens[token - 1].block != word.block;
            const bool final = token + 1 == tokens.size() || tokens[token + 1].block != word.block;
            if (result.empty() || result.back().block != word.block) {
                result.push_back({word.block, {}, move, first});
                last = token - 1;
            }
            GoneWords& words = result.back();
            if (words.move != move) words.move = 0;
            const std::uint32_t begin = first ? 0 : word.begin;
            const auto end = final ? static_cast<std::uint32_t>(text.size()) : word.end;
            if (!words.text.empty() && last + 1 == token) {
                words.text.back().end = end;
            } else {
                words.whole = words.whole && words.text.empty();
                words.text.push_back({begin, end});
            }
            last = token;
        }
    }
    for (GoneWords& words : result) {
        const std::string& text = revision.old_draft->blocks[words.block].text;
        words.whole = words.whole && words.text.size() == 1 && words.text[0].end == text.size();
    }
    return result;
}

std::vector<bool> inner_moves(const Revision& revision) {
    const std::vector<std::uint32_t> outer = deciding_moves(revision);
    std::vector<bool> inner(outer.size(), false);
    for (std::uint32_t move = 1; move < outer.size(); ++move) inner[move] = outer[move] != move;
    return inner;
}

std::uint32_t made_label(const Document& draft, const Block& block) {
    if (draft.format != Format::docx || block.label_size == 0) return 0;
    return !block.origins.empty() && block.origins.front().text >= block.label_size ? block.label_size : 0;
}

std::string gone_text(const Document& draft, const Block& block, Range text) {
    std::string shown = block.text.substr(text.begin, text.size());
    if (block.verbatim) std::replace(shown.begin(), shown.end(), '\n', ooxml::kBreak);
    if (block.kind != BlockKind::row || draft.format != Format::docx) return shown;
    const auto first = std::partition_point(block.origins.begin(), block.origins.end(), [&](const Origin& origin) {
        return origin.text + origin.length < text.begin;
    });
    for (auto next = static_cast<std::size_t>(first - block.origins.begin()) + 1; next < block.origins.size(); ++next) {
        const Origin& a = block.origins[next - 1];
        if (a.text >= text.end) break;
        const Origin& b = block.origins[next];
        const std::uint32_t at = a.text + a.length;
        if (at + 1 != b.text || !text.contains(at) || block.text[at] != ' ') continue;
        if (draft.line_of(a.source) != draft.line_of(b.source)) shown[at - text.begin] = '\n';
    }
    return shown;
}

ooxml::GoneBlock gone_block(const Document& draft, const GoneWords& words, bool labels) {
    const Block& block = draft.blocks[words.block];
    ooxml::GoneBlock gone;
    gone.role = role_of(block.kind);
    gone.level = block.kind == BlockKind::heading ? block.level : std::uint8_t{0};
    gone.listed = block.kind == BlockKind::item;
    gone.ordered = block.ordered;
    gone.depth = std::max<std::uint8_t>(block.level, 1);
    gone.move.id = words.move;
    const std::uint32_t from = labels ? 0 : made_label(draft, block);
    const auto size = static_cast<std::uint32_t>(block.text.size());
    if (block.kind != BlockKind::row || block.cells.empty()) {
        gone.cells = {text_in(draft, block, words.text, {from, size})};
        return gone;
    }
    gone.table = block.table;
    for (std::size_t cell = 0; cell < block.cells.size(); ++cell) {
        const std::uint32_t end = cell + 1 < block.cells.size() ? block.cells[cell + 1] - 1 : size;
        gone.cells.push_back(text_in(draft, block, words.text, {block.cells[cell], end}));
    }
    return gone;
}

}  // namespace spor::rendering
