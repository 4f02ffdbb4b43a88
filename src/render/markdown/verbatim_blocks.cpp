#include "render/markdown/verbatim_blocks.hpp"

#include <algorithm>

#include "markup/lines.hpp"
#include "render/markdown/containers.hpp"

namespace spor::rendering {

namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::uint32_t at = 0; at < text.size(); at = markup::next_line(text, at)) {
        lines.push_back(text.substr(at, markup::line_end(text, at) - at));
    }
    return lines;
}

bool looks_marked(std::string_view line) {
    return line.size() >= 4 &&
           ((line.starts_with("**") && line.ends_with("**")) || (line.starts_with("~~") && line.ends_with("~~")));
}

class VerbatimMarks {
public:
    VerbatimMarks(const Context& context, std::uint32_t block, std::vector<Splice>& splices)
        : context_(context), block_(context.blocks[block]), splices_(splices) {
        const std::uint32_t op = context.edits.block_op[block];
        if (op == kNoOp || wholly_new(block)) return;
        const std::vector<Block>& blocks = context.revision.old_draft->blocks;
        if (context.revision.blocks[op].old_spans.empty()) {
            for (const std::uint32_t gone : struck_in(block)) old_.push_back(&blocks[gone]);
        } else {
            old_ = {&blocks[context.revision.blocks[op].old_block]};
        }
    }

    void mark_front_matter(bool changed) {
        const std::string_view written = context_.source.substr(block_.source.begin, block_.source.size());
        const std::vector<std::string_view> lines = lines_of(written);
        const std::vector<std::string_view> old_lines =
            changed && !old_.empty() && old_.front()->kind == BlockKind::front_matter ? lines_of(old_source())
                                                                                      : std::vector<std::string_view>{};
        std::size_t same = 0;
        std::size_t same_end = 0;
        if (changed && old_lines.empty()) same = 1, same_end = 1;
        while (same < lines.size() && same < old_lines.size() && lines[same] == old_lines[same]) ++same;
        while (same + same_end < std::min(lines.size(), old_lines.size()) &&
               lines[lines.size() - 1 - same_end] == old_lines[old_lines.size() - 1 - same_end]) {
            ++same_end;
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (changed && i == same) strike_lines(old_lines, same, same_end, lines[i]);
            const bool inserted = changed && i >= same && i + same_end < lines.size() && !lines[i].empty();
            if (inserted || looks_marked(lines[i])) wrap(lines[i]);
        }
    }

    void mark_region() {
        const std::uint32_t begin = markup::line_begin(context_.source, block_.source.begin);
        const std::uint32_t end =
            markup::line_end(context_.source, markup::trimmed_end(context_.source, block_.source));
        const bool tight_above = begin > 0 && !is_blank_before(begin);
        const bool tight_below = !is_blank_after(end);
        const std::string prefix = outer_prefix(block_);
        const std::string line_break(context_.line_break);
        const std::string blank = blank_line(prefix) + line_break;
        std::string before = tight_above ? blank : "";
        for (const Block* const gone : old_) {
            before += region_around(context_, *gone, prefix, tight_above ? R"( class="tight-above")" : "");
            before += line_break + blank;
        }
        const std::string_view attributes = tight_above && tight_below ? R"( class="tight")"
                                            : tight_above              ? R"( class="tight-above")"
                                            : tight_below              ? R"( class="tight-below")"
                                                                       : "";
        before += prefix + (context_.critic ? "{++" : "<ins" + std::string(attributes) + ">") + line_break + blank;
        add(begin, before);
        add(end, line_break + blank + prefix + (context_.critic ? "++}" : "</ins>") +
                     (tight_below ? line_break + blank_line(prefix) : ""));
    }

private:
    /// The first one in a block or behind it.
    [[nodiscard]] std::vector<Edit>::const_iterator first_edit(std::uint32_t block) const {
        const std::vector<Edit>& edits = context_.edits.edits;
        return std::lower_bound(edits.begin(), edits.end(), block,
                                [](const Edit& a, std::uint32_t at) { return a.block < at; });
    }

    /// All its words are inserted, and none are removed here.
    [[nodiscard]] bool wholly_new(std::uint32_t block) const {
        const std::vector<Edit>& edits = context_.edits.edits;
        const auto first = first_edit(block);
        if (first == edits.end() || first->kind != EditKind::insert) return false;
        const bool alone = std::next(first) == edits.end() || std::next(first)->block != block;
        return alone &&
               first->tokens == Range{context_.edits.first_token[block], context_.edits.first_token[block + 1]};
    }

    /// The old blocks whose words are struck in a new one: they moved away from its place.
    [[nodiscard]] std::vector<std::uint32_t> struck_in(std::uint32_t block) const {
        std::vector<std::uint32_t> struck;
        for (auto edit = first_edit(block); edit != context_.edits.edits.end() && edit->block == block; ++edit) {
            for (const OldWords& words : edit->old) {
                if (std::find(struck.begin(), struck.end(), words.block) == struck.end()) struck.push_back(words.block);
            }
        }
        return struck;
    }

    [[nodiscard]] std::string_view old_source() const {
        const std::string_view source = context_.revision.old_draft->source;
        return source.substr(old_.front()->source.begin, old_.front()->source.size());
    }

    [[nodiscard]] std::uint32_t place_of(std::string_view line) const {
        return static_cast<std::uint32_t>(line.data() - context_.source.data());
    }

    void strike_lines(const std::vector<std::string_view>& old_lines, std::size_t begin, std::size_t same_end,
                      std::string_view before) {
        std::string text;
        for (std::size_t i = begin; i + same_end < old_lines.size(); ++i) {
            if (!old_lines[i].empty())
                text += "~~" + std::string(old_lines[i]) + "~~" + std::string(context_.line_break);
        }
        if (!text.empty()) add(place_of(before), text);
    }

    void wrap(std::string_view line) {
        add(place_of(line), "**");
        add(place_of(line) + static_cast<std::uint32_t>(line.size()), "**");
    }

    void add(std::uint32_t at, std::string text) {
        Splice splice;
        splice.at = at;
        splice.text = std::move(text);
        splices_.push_back(std::move(splice));
    }

    [[nodiscard]] bool is_blank(std::uint32_t line) const {
        const std::string_view text = context_.source.substr(line, markup::line_end(context_.source, line) - line);
        return text.find_first_not_of(" \t>") == std::string_view::npos;
    }
    [[nodiscard]] bool is_blank_before(std::uint32_t line) const {
        return is_blank(markup::previous_line(context_.source, line));
    }
    [[nodiscard]] bool is_blank_after(std::uint32_t end) const {
        const std::uint32_t next = markup::next_line(context_.source, end);
        return next >= context_.source.size() || is_blank(next);
    }

    const Context& context_;
    const Block& block_;
    std::vector<const Block*> old_;  ///< what it was, or what moved away from here
    std::vector<Splice>& splices_;
};

}  // namespace

void mark_verbatim(const Context& context, std::uint32_t block, std::vector<Splice>& splices) {
    VerbatimMarks marks(context, block, splices);
    if (context.blocks[block].kind == BlockKind::front_matter) {
        marks.mark_front_matter(true);
    } else {
        marks.mark_region();
    }
}

void guard_front_matter(const Context& context, std::uint32_t block, std::vector<Splice>& splices) {
    VerbatimMarks(context, block, splices).mark_front_matter(false);
}

std::string region_around(const Context& context, const Block& old_block, const std::string& prefix,
                          std::string_view attributes) {
    std::string text;
    const auto append = [&](std::string_view line) { text.append(prefix).append(line).append(context.line_break); };
    const std::string empty = blank_line(prefix) + std::string(context.line_break);
    const std::string fence = fence_for(old_block.text);
    append(context.critic ? "{--" : "<del" + std::string(attributes) + ">");
    text += empty;
    append(fence + (old_block.info.find('`') == std::string::npos ? old_block.info : ""));
    for (const std::string_view line : lines_of(old_block.text)) append(line);
    append(fence);
    return text + empty + prefix + (context.critic ? "--}" : "</del>");
}

}  // namespace spor::rendering
