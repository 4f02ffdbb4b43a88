#include "render/markdown/chunk_writer.hpp"

#include <algorithm>
#include <map>

#include "markup/block_start.hpp"
#include "markup/critic.hpp"
#include "markup/lines.hpp"
#include "markup/raw.hpp"
#include "render/markdown/author_marks.hpp"
#include "render/markdown/critic_marks.hpp"
#include "render/markdown/inline_marks.hpp"
#include "render/markdown/old_text.hpp"
#include "render/markdown/splice.hpp"
#include "render/markdown/struck_blocks.hpp"
#include "render/markdown/verbatim_blocks.hpp"
#include "render/markdown/verify.hpp"

namespace spor::rendering {

namespace {

constexpr int kRounds = 12;  // a mark has three forms, and blame may fall on a neighbour first

class ChunkWriter {
public:
    ChunkWriter(const Context& context, Decisions& decisions) : context_(context), so_far_(decisions) {}

    PlacedText write(const Chunk& chunk) {
        const std::string_view source = context_.source.substr(chunk.source.begin, chunk.source.size());
        std::string out;
        for (int round = 0; round <= 3 * kRounds; ++round) {
            out.clear();
            marks_.clear();
            places_.clear();
            segments_.clear();
            write_blocks(chunk, out);
            const Verdict verdict = verify(out, source, segments_, marks_);
            if (verdict.ok) break;
            if (round < kRounds && soften(verdict)) continue;
            if (!give_up(verdict, chunk.blocks, round)) break;
        }
        return {std::move(out), std::move(places_)};
    }

private:
    [[nodiscard]] std::span<const Struck> struck_before(std::uint32_t block) const {
        return context_.edits.struck_before(block);
    }

    /// Takes safer forms for what is at fault; false where there is none left.
    bool soften(const Verdict& verdict) {
        bool any = false;
        softened_.clear();
        for (const std::uint32_t edit : verdict.edits) any = next_form(edit) || any;
        if (any) return true;
        for (const std::uint32_t block : verdict.blocks) any = soften_block(block) || any;
        return any;
    }

    /// Blocks in which no mark reads back are written as they stand (markup/raw.hpp): first one at a time, then all
    /// that are at fault, then all there are. False where that is done already.
    bool give_up(const Verdict& verdict, Range blocks, int round) {
        if (blocks.empty()) return false;
        std::vector<std::uint32_t> at_fault = verdict.blocks;
        for (const std::uint32_t edit : verdict.edits) at_fault.push_back(block_of(edit));
        std::sort(at_fault.begin(), at_fault.end());
        for (const std::uint32_t block : at_fault) {
            if (give_up(std::min(block, blocks.end - 1)) && round < 2 * kRounds) return true;
        }
        if (round < 2 * kRounds && !at_fault.empty() && give_up_beside(at_fault.front(), blocks)) return true;
        bool any = false;
        for (std::uint32_t i = blocks.begin; i < blocks.end; ++i) any = give_up(i) || any;
        return any;
    }

    bool give_up_beside(std::uint32_t block, Range blocks) {
        return (block > blocks.begin && give_up(block - 1)) || (block + 1 < blocks.end && give_up(block + 1));
    }

    bool give_up(std::uint32_t block) {
        const std::uint32_t op = context_.edits.block_op[block];
        const Range group = op == kNoOp ? Range{block, block + 1} : context_.revision.blocks[op].new_blocks;
        bool any = false;
        for (std::uint32_t i = group.begin; i < group.end; ++i) {
            any = any || so_far_.raw[i] == 0;
            so_far_.raw[i] = 1;
        }
        // What stood at the words of a block has lines of its own behind raw ones.
        if (any && !struck_before(group.end).empty()) struck_form(group.end) = Form::natural;
        return any;
    }

    [[nodiscard]] std::uint32_t block_of(std::uint32_t edit) const {
        const std::size_t edits = so_far_.edit_forms.size();
        if (edit == kNoEdit) return 0;
        return edit < edits ? context_.edits.edits[edit].block : context_.edits.struck[edit - edits].before;
    }

    bool next_form(std::uint32_t number) {
        if (number == kNoEdit) return false;
        const std::size_t edits = so_far_.edit_forms.size();
        if (number >= edits) return next_struck_form(context_.edits.struck[number - edits].before);
        Form& form = so_far_.edit_forms[number];
        const EditKind kind = context_.edits.edits[number].kind;
        if (kind == EditKind::remove || kind == EditKind::remark) {
            const bool softer = form != Form::tags;
            form = Form::tags;
            return softer;
        }
        return next(form);
    }

    /// What is struck in one place has one form, whichever of its marks are at fault.
    bool next_struck_form(std::uint32_t before) {
        const auto [known, first] = softened_.try_emplace(before, false);
        if (first) known->second = next(struck_form(before));
        return known->second;
    }

    static bool next(Form& form) {
        if (form == Form::tags) return false;
        form = form == Form::natural ? Form::spaced : Form::tags;
        return true;
    }

    Form& struck_form(std::uint32_t before) {
        const std::span<const Struck> group = struck_before(before);
        return so_far_.struck_forms[static_cast<std::size_t>(group.data() - context_.edits.struck.data())];
    }

    /// No single mark is at fault: all of the block take the next form, and the author's bold is written as tags.
    bool soften_block(std::uint32_t block) {
        bool any = false;
        if (!struck_before(block).empty()) any = next_struck_form(block);
        if (block >= context_.blocks.size()) return any;
        any = any || so_far_.author_tags[block] == 0;
        so_far_.author_tags[block] = 1;
        const Range edits = edits_of(block);
        for (std::uint32_t i = edits.begin; i < edits.end; ++i) any = next_form(i) || any;
        return any;
    }

    // ---- blocks ------------------------------------------------------------------------------------------------

    [[nodiscard]] Range edits_of(std::uint32_t block) const {
        const std::vector<Edit>& edits = context_.edits.edits;
        const auto first = std::lower_bound(edits.begin(), edits.end(), block,
                                            [](const Edit& a, std::uint32_t at) { return a.block < at; });
        auto end = first;
        while (end != edits.end() && end->block == block) ++end;
        return {static_cast<std::uint32_t>(first - edits.begin()), static_cast<std::uint32_t>(end - edits.begin())};
    }

    void write_blocks(const Chunk& chunk, std::string& out) {
        std::uint32_t at = chunk.source.begin;
        for (std::uint32_t i = chunk.blocks.begin; i < chunk.blocks.end;) {
            if (so_far_.raw[i] != 0) {
                i = write_raw(i, at, chunk, out);
                continue;
            }
            const std::uint32_t end = std::clamp(context_.blocks[i].source.end, at, chunk.source.end);
            write_block(i, {at, end}, chunk, out);
            at = end;
            ++i;
        }
        const bool last = chunk.blocks.end == context_.blocks.size();
        const Range tail = {at, chunk.source.end};
        if (last) {
            write_block(chunk.blocks.end, tail, chunk, out);
        } else {
            Splicer(context_.source, out, marks_, places_).copy(tail, {});
        }
    }

    /// Writes raw blocks that share lines, and answers the block after them. `at` is where the source goes on.
    std::uint32_t write_raw(std::uint32_t first, std::uint32_t& at, const Chunk& chunk, std::string& out) {
        segments_.push_back({static_cast<std::uint32_t>(out.size()), at - chunk.source.begin, first});
        std::uint32_t begin = std::max(at, markup::line_begin(context_.source, context_.blocks[first].source.begin));
        if (begin == 0 && context_.source.starts_with("\xEF\xBB\xBF")) begin = 3;
        Splicer(context_.source, out, marks_, places_).copy({at, begin}, {});
        std::uint32_t end = begin;
        std::uint32_t i = first;
        for (;
             i < chunk.blocks.end && so_far_.raw[i] != 0 && context_.blocks[i].source.begin < std::max(end, begin + 1);
             ++i) {
            end = std::max(end, markup::next_line(context_.source, context_.blocks[i].source.end));
        }
        i = std::max(i, first + 1);
        end = std::clamp(end, begin, chunk.source.end);
        write_raw_lines({first, i}, context_.source.substr(begin, end - begin), out);
        at = end;
        return i;
    }

    void write_raw_lines(Range blocks, std::string_view lines, std::string& out) {
        bool changed = false;
        for (std::uint32_t i = blocks.begin; i < blocks.end; ++i) {
            for (const Struck& struck : struck_before(i)) {
                place(static_cast<std::size_t>(&struck - context_.edits.struck.data()) + so_far_.edit_forms.size(),
                      out);
                append_old(struck.words, out);
            }
            const std::uint32_t op = context_.edits.block_op[i];
            const Range edits = edits_of(i);
            if (!edits.empty()) place(edits.begin, out);
            for (std::uint32_t e = edits.begin; e < edits.end; ++e)
                changed = changed || context_.edits.edits[e].kind != EditKind::remark;
            if (op == kNoOp || context_.revision.blocks[op].new_blocks.begin != i) continue;
            if (context_.revision.blocks[op].change == Change::kept) continue;
            append_old(shown_old_words(context_.revision, context_.revision.blocks[op], context_.moves), out);
        }
        if (lines.empty()) return;
        const auto kind = changed ? markup::RawKind::inserted : markup::RawKind::kept;
        markup::append_raw_region(out, kind, lines, context_.line_break);
    }

    void place(std::size_t edit, const std::string& out) {
        places_.push_back({static_cast<std::uint32_t>(edit), static_cast<std::uint32_t>(out.size())});
    }

    void append_old(const std::vector<OldWords>& words, std::string& out) const {
        if (words.empty()) return;
        std::string text = write_old_words(*context_.revision.old_draft, words, context_.escaping);
        const std::size_t start = markup::start_escape(text);
        if (start != std::string::npos) text.insert(start, "\\");
        text.append(context_.line_break);
        markup::append_raw_region(out, markup::RawKind::deleted, text, context_.line_break);
    }

    /// Writes a block and what stands before it; past the last block, what stands behind all.
    void write_block(std::uint32_t i, Range source, const Chunk& chunk, std::string& out) {
        const auto begin = static_cast<std::uint32_t>(out.size());
        const std::size_t first_mark = marks_.size();
        const std::size_t first_place = places_.size();
        segments_.push_back({begin, source.begin - chunk.source.begin, i});
        for (int round = 0; round < kRounds; ++round) {
            out.resize(begin);
            marks_.resize(first_mark);
            places_.resize(first_place);
            const std::vector<Splice> splices = splices_for(i, source);
            Splicer(context_.source, out, marks_, places_).copy(source, splices);
            if (!soften_unrendered({begin, static_cast<std::uint32_t>(out.size())}, out, first_mark)) break;
        }
    }

    /// Marks whose delimiters cannot open or close where they stand need no reading back to be known as such.
    bool soften_unrendered(Range block, std::string_view out, std::size_t first_mark) {
        if (context_.critic) return false;
        bool any = false;
        for (std::size_t i = first_mark; i < marks_.size(); ++i) {
            if (!renders(out, block, marks_[i])) any = next_form(marks_[i].edit) || any;
        }
        return any;
    }

    std::vector<Splice> splices_for(std::uint32_t i, Range source) {
        std::vector<Splice> splices;
        if (const std::span<const Struck> struck = struck_before(i); !struck.empty()) {
            const auto first = static_cast<std::size_t>(struck.data() - context_.edits.struck.data());
            strike_blocks(context_, struck, static_cast<std::uint32_t>(so_far_.edit_forms.size() + first),
                          so_far_.struck_forms[first], splices);
        }
        add_escapes(source, splices);
        if (i < context_.blocks.size()) add_block(i, splices);
        if (splices.size() > 1) sort_splices(splices);
        return splices;
    }

    void add_block(std::uint32_t i, std::vector<Splice>& splices) {
        const Block& block = context_.blocks[i];
        const Range edits = edits_of(i);
        if (block.verbatim) {
            if (!edits.empty()) {
                const std::size_t first = splices.size();
                mark_verbatim(context_, i, splices);
                // Its old lines and its new ones stand or fall together.
                const std::uint32_t edit = deciding_edit(edits);
                for (std::size_t at = first; at < splices.size(); ++at) splices[at].edit = edit;
            } else if (block.kind == BlockKind::front_matter && !context_.critic) {
                guard_front_matter(context_, i, splices);
            }
        } else if (!edits.empty()) {
            add_edits(i, edits, splices);
        }
        if (!context_.critic) encode_author_marks(context_.source, block, so_far_.author_tags[i] != 0, splices);
    }

    /// The edit that a verbatim block goes with: where it moved and was changed too, a change, which knows of both.
    [[nodiscard]] std::uint32_t deciding_edit(Range edits) const {
        for (std::uint32_t e = edits.begin; e < edits.end; ++e)
            if (context_.edits.edits[e].change != 0) return e;
        return edits.begin;
    }

    void add_edits(std::uint32_t i, Range edits, std::vector<Splice>& splices) {
        if (context_.critic) return add_critic(i, edits, splices);
        InlineMarks marks(context_, i, splices);
        for (std::uint32_t edit = edits.begin; edit < edits.end; ++edit) {
            marks.add(context_.edits.edits[edit], edit, so_far_.edit_forms[edit]);
        }
    }

    void add_critic(std::uint32_t i, Range edits, std::vector<Splice>& splices) {
        CriticMarks marks(context_, i, splices);
        for (std::uint32_t edit = edits.begin; edit < edits.end; ++edit) {
            const Edit* next = edit + 1 < edits.end ? &context_.edits.edits[edit + 1] : nullptr;
            if (marks.add(context_.edits.edits[edit], next, edit)) ++edit;
        }
    }

    void add_escapes(Range source, std::vector<Splice>& splices) const {
        for (auto place = std::lower_bound(so_far_.escapes.begin(), so_far_.escapes.end(), source.begin);
             place != so_far_.escapes.end() && *place < source.end; ++place) {
            Splice splice;
            splice.at = *place;
            splice.text = "\\";
            splices.push_back(std::move(splice));
        }
    }

    const Context& context_;
    Decisions& so_far_;
    std::vector<WrittenMark> marks_;  ///< of the chunk being written
    std::vector<EditPlace> places_;   ///< likewise
    std::vector<Segment> segments_;   ///< likewise
    std::map<std::uint32_t, bool>
        softened_;  ///< places of struck blocks seen in this round: whether it had a next form
};

}  // namespace

Decisions::Decisions(const Context& context)
    : edit_forms(context.edits.edits.size(), Form::natural),
      struck_forms(context.edits.struck.size(), Form::natural),
      author_tags(context.blocks.size(), 0),
      raw(context.blocks.size(), 0),
      escapes(markup::critic_escapes(context.source, markup::masked_ranges(context.blocks), context.critic)) {}

void PlacedText::append(const PlacedText& more) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += more.text;
    for (const EditPlace& place : more.places) places.push_back({place.edit, begin + place.at});
}

PlacedText write_chunk(const Context& context, const Chunk& chunk, Decisions& decisions) {
    return ChunkWriter(context, decisions).write(chunk);
}

}  // namespace spor::rendering
