#include "render/markdown/struck_blocks.hpp"

#include <algorithm>

#include "markup/lines.hpp"
#include "render/markdown/containers.hpp"
#include "render/markdown/old_text.hpp"
#include "render/markdown/struck_table.hpp"
#include "render/markdown/verbatim_blocks.hpp"
#include "render/source_places.hpp"

namespace spor::rendering {

using markup::MarkForm;
using markup::MarkKind;

namespace {

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

/// A struck block as text, with the marks in it.
struct Written {
    std::vector<Splice> parts;  ///< to be written one after another; places are not yet set
    bool item = false;          ///< stands tight beside items
};

class Striker {
public:
    Striker(const Context& context, std::span<const Struck> struck, std::uint32_t number, Form form,
            std::vector<Splice>& splices)
        : context_(context), struck_(struck), number_(number), form_(form), splices_(splices) {
        const std::uint32_t before = struck.front().before;
        if (before > 0) previous_ = &context.blocks[before - 1];
        if (before < context.blocks.size()) next_ = &context.blocks[before];
        look_at_gap();
    }

    void run() {
        if (form_ == Form::tags) return inside_next();
        std::size_t i = 0;
        if (form_ == Form::natural) {
            i = attach_rows();
            for (; i < struck_.size() && attaches_to_previous(struck_[i]); ++i) attach_item(i);
        }
        if (i < struck_.size()) before_next(i);
    }

private:
    [[nodiscard]] const Block& old_block(const Struck& struck) const {
        return context_.revision.old_draft->blocks[struck.old_block];
    }

    // ---- the gap -----------------------------------------------------------------------------------------------

    void look_at_gap() {
        const std::string_view source = context_.source;
        begin_ = previous_ != nullptr ? previous_->source.end : 0;
        end_ = next_ != nullptr ? markup::line_begin(source, next_->source.begin) : size_of(source);
        if (previous_ == nullptr && source.starts_with("\xEF\xBB\xBF")) begin_ = 3;
        if (end_ < begin_) end_ = begin_;
        blank_ = previous_ == nullptr || next_ == nullptr;
        for (std::uint32_t line = markup::next_line(source, begin_); !blank_ && line < end_;
             line = markup::next_line(source, line)) {
            const std::string_view text = source.substr(line, markup::line_end(source, line) - line);
            blank_ = text.find_first_not_of(" \t>") == std::string_view::npos;
        }
    }

    static bool in_list(const Block* block) {
        return block != nullptr && (block->kind == BlockKind::item || block->depth > 0);
    }

    /// The list goes on across the gap, with a blank line in it.
    [[nodiscard]] bool loose() const { return blank_ && in_list(previous_) && in_list(next_); }

    [[nodiscard]] std::string line_break() const { return std::string(context_.line_break); }

    // ---- pieces of text ----------------------------------------------------------------------------------------

    void add_text(std::vector<Splice>& parts, std::string text) const {
        Splice splice;
        splice.text = std::move(text);
        parts.push_back(std::move(splice));
    }

    void add_mark(std::vector<Splice>& parts, std::size_t i, const std::string& words, MarkKind kind) const {
        parts.push_back(make_mark(words, kind, context_.critic, number_ + static_cast<std::uint32_t>(i)));
    }

    /// The words and the remark of a struck block on one line.
    void add_marks(std::vector<Splice>& parts, std::size_t i) const {
        const Struck& struck = struck_[i];
        if (!struck.words.empty()) {
            add_mark(parts, i, write_old_words(*context_.revision.old_draft, struck.words, context_.escaping),
                     MarkKind::deletion);
        }
        if (struck.remark.empty()) return;
        if (!struck.words.empty()) add_text(parts, " ");
        std::string remark(context_.critic ? "" : "<small>");
        append_escaped(remark, struck.remark, context_.escaping);
        add_mark(parts, i, remark + (context_.critic ? "" : "</small>"), MarkKind::remark);
    }

    void place(std::vector<Splice> parts, std::uint32_t at) {
        for (Splice& part : parts) {
            part.at = at;
            splices_.push_back(std::move(part));
        }
    }

    // ---- behind the block before -------------------------------------------------------------------------------

    /// Rows go on a table that stands before them, and whatever stood inside a table becomes a row of it. Answers how
    /// many there were.
    std::size_t attach_rows() {
        if (previous_ == nullptr || previous_->table == 0) return 0;
        std::uint32_t at = previous_->source.end;
        if (previous_->header) at = markup::line_end(context_.source, markup::next_line(context_.source, at));
        std::size_t i = 0;
        const bool inside = next_ != nullptr && next_->table == previous_->table;
        for (; i < struck_.size() && (inside || old_block(struck_[i]).kind == BlockKind::row); ++i) {
            std::vector<Splice> parts;
            add_text(parts, line_break() + outer_prefix(*previous_));
            add_row(context_, struck_[i], previous_->cells.size(), number_ + static_cast<std::uint32_t>(i), parts);
            place(std::move(parts), at);
        }
        return i;
    }

    [[nodiscard]] bool attaches_to_previous(const Struck& struck) const {
        if (old_block(struck).kind != BlockKind::item || !in_list(previous_)) return false;
        // An item before the first child of the block before would take the child over.
        return next_ == nullptr || next_->kind != BlockKind::item || next_->level <= previous_->depth;
    }

    void attach_item(std::size_t i) {
        std::vector<Splice> parts;
        std::string text = line_break();
        const std::string lead = sibling_lead(item_of_level(old_block(struck_[i]).level));
        if (loose()) text += blank_line(outer_prefix(*previous_)) + line_break();
        add_text(parts, text + lead);
        add_marks(parts, i);
        place(std::move(parts), previous_->source.end);
    }

    /// The nearest item of the list before the gap that a struck item of a level can stand beside.
    [[nodiscard]] const Block& item_of_level(std::uint8_t level) const {
        constexpr std::uint32_t kFarthest = 1000;
        const Block* found = previous_;
        const std::uint32_t before = struck_.front().before;
        for (std::uint32_t back = 1; back <= std::min(before, kFarthest); ++back) {
            const Block& block = context_.blocks[before - back];
            if (!in_list(&block)) break;
            if (block.kind != BlockKind::item) continue;
            if (found->kind != BlockKind::item || block.level < found->level) found = &block;
            if (block.level <= level) break;
        }
        return *found;
    }

    // ---- before the block after --------------------------------------------------------------------------------

    void before_next(std::size_t first) {
        std::vector<Splice> parts;
        Written last;
        bool any = false;
        for (std::size_t i = first; i < struck_.size();) {
            Written written;
            i = write(i, written);
            if (any) separate(parts, last.item && written.item && !loose());
            parts.insert(parts.end(), std::make_move_iterator(written.parts.begin()),
                         std::make_move_iterator(written.parts.end()));
            last = std::move(written);
            any = true;
        }
        if (next_ == nullptr) return at_end(std::move(parts));
        const bool beside_item = last.item && next_->kind == BlockKind::item;
        std::string before;
        std::string after = line_break();
        if (beside_item) {
            if (loose()) after += blank() + line_break();
        } else if (blank_ || !continues_into_text()) {
            after += blank() + line_break();
        } else {
            before = blank() + line_break();
        }
        if (!before.empty()) {
            std::vector<Splice> lead;
            add_text(lead, before);
            parts.insert(parts.begin(), lead.front());
        }
        add_text(parts, after);
        place(std::move(parts), end_);
    }

    /// Text directly below the block before would become part of it.
    [[nodiscard]] bool continues_into_text() const {
        return previous_ != nullptr && (previous_->kind == BlockKind::paragraph || previous_->kind == BlockKind::item ||
                                        previous_->kind == BlockKind::quote || previous_->kind == BlockKind::row);
    }

    void separate(std::vector<Splice>& parts, bool tight) const {
        add_text(parts, tight ? line_break() : line_break() + blank() + line_break());
    }

    [[nodiscard]] std::string prefix() const { return next_ != nullptr ? outer_prefix(*next_) : std::string(); }
    [[nodiscard]] std::string blank() const { return blank_line(prefix()); }

    void at_end(std::vector<Splice> parts) {
        const std::string_view source = context_.source;
        const std::uint32_t end = std::max(begin_, markup::trimmed_end(source, {0, size_of(source)}));
        if (end == 0) {
            add_text(parts, source.empty() ? line_break() : line_break() + line_break());
            return place(std::move(parts), 0);
        }
        std::vector<Splice> lead;
        add_text(lead, line_break() + line_break());
        parts.insert(parts.begin(), lead.front());
        // The next best place is behind the blank lines that end the draft: all of them stay, whatever their breaks.
        place(std::move(parts), form_ == Form::natural ? end : size_of(source));
    }

    /// Writes one struck block, or the rows of one table, and answers where to go on.
    std::size_t write(std::size_t i, Written& written) const {
        const Block& old = old_block(struck_[i]);
        const bool between_items = in_list(previous_) && next_ != nullptr && next_->kind == BlockKind::item;
        const bool natural = form_ == Form::natural;
        if (natural && next_ != nullptr && next_->kind == BlockKind::item &&
            (between_items || old.kind == BlockKind::item)) {
            written.item = true;
            add_text(written.parts, sibling_lead_above(*next_));
            add_marks(written.parts, i);
            return i + 1;
        }
        if (natural && blank_ && old.kind == BlockKind::row) return write_table(i, written);
        if (natural && blank_ && old.verbatim && !struck_[i].words.empty()) {
            add_text(written.parts, region_around(context_, old, prefix(), ""));
            written.parts.back().edit = number_ + static_cast<std::uint32_t>(i);
            return i + 1;
        }
        written.item = natural && blank_ && old.kind == BlockKind::item;
        // A remark alone is no heading.
        const bool bare = old.kind == BlockKind::heading && struck_[i].words.empty();
        add_text(written.parts, prefix() + (natural && !bare ? lead_for(old) : ""));
        add_marks(written.parts, i);
        return i + 1;
    }

    /// A page does not say how deep its headings are. Those of NEW around the gap do, but for the title.
    [[nodiscard]] std::size_t heading_level(const Block& old) const {
        constexpr std::size_t kFarthest = 500;  // blocks; bounds the work on a draft without headings
        const Format format = context_.revision.old_draft->format;
        if (format != Format::text && format != Format::pdf) return old.level;
        const std::span<const Block> blocks(context_.blocks);
        const std::size_t here = struck_.front().before;
        const std::size_t first = here - std::min(here, kFarthest);
        const auto is_heading = [](const Block& block) { return block.kind == BlockKind::heading; };
        const auto above = blocks.subspan(first, here - first);
        const auto below = blocks.subspan(here, std::min(blocks.size() - here, kFarthest));
        const auto last = std::find_if(above.rbegin(), above.rend(), is_heading);
        const auto next = std::find_if(below.begin(), below.end(), is_heading);
        if (last == above.rend()) return old.level;
        if (next == below.end()) return last->level;
        // Behind "1.1" and before "2." it may be either: the shallower is part of no other section.
        return last->level == 1 || next->level == 1 ? std::max(last->level, next->level)
                                                    : std::min(last->level, next->level);
    }

    [[nodiscard]] std::string lead_for(const Block& old) const {
        switch (old.kind) {
            case BlockKind::heading:
                return std::string(std::max<std::size_t>(1, heading_level(old)), '#') + ' ';
            case BlockKind::quote:
                return prefix().find('>') == std::string::npos ? "> " : "";
            case BlockKind::item:
                return !blank_ ? "" : old.ordered ? "1. " : "- ";
            default:
                return "";
        }
    }

    std::size_t write_table(std::size_t first, Written& written) const {
        std::size_t end = first + 1;
        const std::uint32_t table = old_block(struck_[first]).table;
        while (end < struck_.size() && old_block(struck_[end]).kind == BlockKind::row &&
               old_block(struck_[end]).table == table) {
            ++end;
        }
        add_table(context_, struck_.subspan(first, end - first), prefix(), number_ + static_cast<std::uint32_t>(first),
                  written.parts);
        return end;
    }

    // ---- inside the block after --------------------------------------------------------------------------------

    /// The last resort: tags own nothing, so they can stand anywhere in a text.
    void inside_next() {
        const bool in_next = next_ != nullptr && !next_->verbatim;
        // An item's marker without a text may have no blank behind it: "2028.tom" would be no item.
        const bool leads = in_next && !next_->text.empty();
        for (std::size_t i = 0; i < struck_.size(); ++i) {
            if (struck_[i].words.empty()) continue;
            const std::string words =
                write_old_words(*context_.revision.old_draft, struck_[i].words, context_.escaping);
            const std::string spaced = leads ? words + ' ' : ' ' + words;
            const std::uint32_t edit = number_ + static_cast<std::uint32_t>(i);
            Splice splice = make_mark(spaced, MarkKind::deletion, true, edit);
            if (!context_.critic) {
                splice.text = "<del>" + spaced + "</del>";
                splice.open = {0, 5};
                splice.close = {size_of(splice.text) - 6, size_of(splice.text)};
                splice.form = MarkForm::tags;
            }
            splice.at = in_next ? SourcePlaces(context_.source, *next_).content_begin() : begin_;
            splices_.push_back(std::move(splice));
        }
    }

    const Context& context_;
    std::span<const Struck> struck_;
    std::uint32_t number_;
    Form form_;
    std::vector<Splice>& splices_;
    const Block* previous_ = nullptr;
    const Block* next_ = nullptr;
    std::uint32_t begin_ = 0;  ///< of the source between the two blocks
    std::uint32_t end_ = 0;    ///< where the next block's first line begins
    bool blank_ = false;       ///< a blank line stands between them, or the file's beginning or end
};

}  // namespace

void strike_blocks(const Context& context, std::span<const Struck> struck, std::uint32_t number, Form form,
                   std::vector<Splice>& splices) {
    if (!struck.empty()) Striker(context, struck, number, form, splices).run();
}

}  // namespace spor::rendering
