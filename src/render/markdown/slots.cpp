#include "render/markdown/slots.hpp"

#include "markup/spacing.hpp"

namespace spor::rendering {

namespace {

class Finder {
public:
    Finder(const Context& context, SourcePlaces& places, const Edit& edit, std::string_view words)
        : context_(context), places_(places), block_(context.blocks[edit.block]), edit_(edit), words_(words) {
        const std::uint32_t first = context.edits.first_token[edit.block];
        const std::uint32_t end = context.edits.first_token[edit.block + 1];
        const std::uint32_t token = edit.tokens.begin;
        const std::vector<Token>& tokens = context.revision.new_tokens;
        has_before_ = token > first;
        has_after_ = token < end;
        if (has_before_) before_ = tokens[token - 1].end;
        if (has_after_) after_ = tokens[token].begin;
    }

    Slot find() {
        if (block_.kind == BlockKind::row && !block_.cells.empty()) {
            if (in_empty_cell()) return {places_.cell(cell()).begin, false, true, false, true};
            keep_to_cell();
        }
        if (!has_before_ && !has_after_) return {places_.content_begin(), true, false, true, true};
        if (!has_before_) return {places_.before_text(after_), false, true, false, true};
        if (!has_after_) return {places_.behind_text(before_), true, false, false, true};
        return between();
    }

private:
    Slot between() {
        const SourcePlaces::Gap gap = places_.gap(before_, after_);
        if (gap.blank == gap.end) return without_blank(gap);
        const bool closing = markup::begins_closing(words_);
        const char first = context_.source[gap.blank];
        const bool ends_line = (first == '\n' || first == '\r') && context_.source[gap.blank - 1] != '\\';
        if (gap.line_break && closing && ends_line) return {gap.blank, true, false, false, true};
        return {gap.blank_end, false, true, false, true};
    }

    [[nodiscard]] Slot without_blank(const SourcePlaces::Gap& gap) const {
        if (markup::begins_gluing(context_.source.substr(gap.end))) return {gap.end, true, false, false, true};
        const bool glued = markup::ends_gluing(context_.source.substr(0, gap.begin));
        return {gap.begin, false, glued, false, glued};
    }

    // ---- rows --------------------------------------------------------------------------------------------------

    [[nodiscard]] std::size_t cell() const { return static_cast<std::size_t>(edit_.cell); }

    [[nodiscard]] Range text_of(std::size_t cell) const {
        const auto size = static_cast<std::uint32_t>(block_.text.size());
        return {block_.cells[cell], cell + 1 < block_.cells.size() ? block_.cells[cell + 1] - 1 : size};
    }

    [[nodiscard]] bool in_empty_cell() const {
        if (edit_.cell < 0 || cell() >= block_.cells.size()) return !has_before_ && !has_after_;
        const Range text = text_of(cell());
        return block_.text.find_first_not_of(" \t", text.begin) >= text.end;
    }

    /// A neighbour in another cell is none: the word stands with the one that its own cell has, otherwise with the one
    /// before.
    void keep_to_cell() {
        if (!has_before_ || !has_after_) return;
        const std::size_t tab = std::string_view(block_.text).substr(before_, after_ - before_).find('\t');
        if (tab == std::string_view::npos) return;
        const bool with_next = edit_.cell >= 0 && cell() < block_.cells.size() && text_of(cell()).begin <= after_ &&
                               after_ < text_of(cell()).end;
        (with_next ? has_before_ : has_after_) = false;
    }

    const Context& context_;
    SourcePlaces& places_;
    const Block& block_;
    const Edit& edit_;
    std::string_view words_;
    bool has_before_ = false;
    bool has_after_ = false;
    std::uint32_t before_ = 0;
    std::uint32_t after_ = 0;
};

}  // namespace

Slot find_slot(const Context& context, SourcePlaces& places, const Edit& edit, std::string_view words) {
    return Finder(context, places, edit, words).find();
}

}  // namespace spor::rendering
