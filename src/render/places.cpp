#include "render/places.hpp"

#include <algorithm>

namespace spor::rendering {
namespace {

/// The lines of consecutive tokens. A move may span several blocks, furniture between them included.
LineSpan token_lines(const Document& draft, const std::vector<Token>& tokens, Range range) {
    if (range.empty()) return {};
    const Token& first = tokens[range.begin];
    const Token& last = tokens[range.end - 1];
    if (first.block == last.block) return draft.lines_of(draft.blocks[first.block], {first.begin, last.end});
    const LineSpan begin = draft.lines_of(draft.blocks[first.block], {first.begin, first.end});
    const LineSpan end = draft.lines_of(draft.blocks[last.block], {last.begin, last.end});
    return {begin.first, end.last};
}

}  // namespace

std::vector<LineSpan> old_lines(const Revision& revision, const BlockOp& block) {
    std::vector<LineSpan> lines;
    for (const Range& span : block.old_spans) {
        if (!span.empty()) lines.push_back(token_lines(*revision.old_draft, revision.old_tokens, span));
    }
    if (!lines.empty() || block.change == Change::inserted) return lines;
    const bool wordless = block.ops.empty();  // a rule, an empty code block
    if (block.new_blocks.empty() || wordless) lines.push_back(revision.old_draft->blocks[block.old_block].lines);
    return lines;
}

std::vector<LineSpan> new_lines(const Revision& revision, const BlockOp& block) {
    std::vector<LineSpan> lines;
    for (std::uint32_t index = block.new_blocks.begin; index < block.new_blocks.end; ++index) {
        lines.push_back(revision.new_draft->blocks[index].lines);
    }
    return lines;
}

LineSpan old_lines(const Revision& revision, const Move& move) {
    return token_lines(*revision.old_draft, revision.old_tokens, move.old_tokens);
}

LineSpan new_lines(const Revision& revision, const Move& move) {
    return token_lines(*revision.new_draft, revision.new_tokens, move.new_tokens);
}

const Block& face_of(const Revision& revision, const BlockOp& block) {
    if (block.new_blocks.empty()) return revision.old_draft->blocks[block.old_block];
    return revision.new_draft->blocks[block.new_blocks.begin];
}

const Block* old_face_of(const Revision& revision, const BlockOp& block) {
    if (block.change == Change::inserted || block.old_block >= revision.old_draft->blocks.size()) return nullptr;
    return &revision.old_draft->blocks[block.old_block];
}

bool departed(const Revision& revision, const BlockOp& block) {
    if (!block.new_blocks.empty() || block.ops.empty()) return false;
    const auto begin = revision.ops.begin() + block.ops.begin;
    const auto end = revision.ops.begin() + block.ops.end;
    return std::all_of(begin, end, [](const WordOp& op) { return op.op == Op::depart; });
}

void SectionPath::Stack::push(std::string_view title, std::uint8_t level) {
    while (!levels.empty() && levels.back() >= level) {
        levels.pop_back();
        titles.pop_back();
    }
    titles.push_back(title);
    levels.push_back(level);
}

const std::vector<std::string_view>& SectionPath::step(const BlockOp& block) {
    if (block.new_blocks.empty()) {
        answer_ = shown_.titles;
        const Block& old_block = revision_.old_draft->blocks[block.old_block];
        if (old_block.kind == BlockKind::heading && !departed(revision_, block)) {
            shown_.push(old_block.text, old_block.level);
            // A heading stands under those of lower levels only.
            answer_.resize(std::min(answer_.size(), shown_.titles.size() - 1));
        }
        return answer_;
    }
    const Block& first = revision_.new_draft->blocks[block.new_blocks.begin];
    answer_ = new_.titles;
    for (std::uint32_t index = block.new_blocks.begin; index < block.new_blocks.end; ++index) {
        const Block& added = revision_.new_draft->blocks[index];
        if (added.kind != BlockKind::heading) continue;
        new_.push(added.text, added.level);
        shown_ = new_;
    }
    if (first.kind == BlockKind::heading) answer_.resize(std::min(answer_.size(), new_.titles.size() - 1));
    return answer_;
}

}  // namespace spor::rendering
