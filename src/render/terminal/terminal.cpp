// A Revision for the eye: the changed passages, each under the line that says where it stands in both drafts.
//
// Entry point: render_terminal. Draft text passes text::printable on its way (terminal_excerpt.cpp, title below).
#include <string>
#include <vector>

#include "render/formats.hpp"
#include "render/places.hpp"
#include "render/runs.hpp"
#include "render/terminal/excerpt.hpp"
#include "render/terminal/page.hpp"
#include "render/terminal/wording.hpp"
#include "text/printable.hpp"
#include "text/section_name.hpp"

namespace spor::rendering {
namespace {

constexpr std::size_t kIndent = 2;

class TerminalView {
public:
    TerminalView(const Revision& revision, const RenderOptions& options)
        : revision_(revision),
          options_(options),
          words_(wording(options.language)),
          page_(options.width, options.colour),
          announced_(revision.moves.size() + 1, false),
          left_(revision.moves.size() + 1, false) {}

    std::string draw() {
        draw_title();
        SectionPath path(revision_);
        for (const BlockOp& block : revision_.blocks) {
            const auto& section = path.step(block);
            if (wanted(block)) draw_passage(block, section);
        }
        return page_.take();
    }

private:
    void draw_title();
    [[nodiscard]] bool wanted(const BlockOp& block) const;
    void draw_passage(const BlockOp& block, const std::vector<std::string_view>& section);
    void draw_place(const BlockOp& block, const std::vector<std::string_view>& section);
    void draw_moves(const BlockOp& block);
    void draw_move(const Move& move, bool leaving);
    void draw_remark(const BlockOp& block);
    void draw_text(const BlockOp& block);
    void draw_lead(const BlockOp& block, const std::vector<TextRun>& runs);
    void draw_slice(const Slice& slice, Ink ink);
    [[nodiscard]] std::string places(const BlockOp& block) const;
    /// Every move is named once where it arrived and, unless moves are shown plainly, once where it left.
    [[nodiscard]] bool names_departures() const { return options_.moves != MoveStyle::plain; }
    [[nodiscard]] const Move* unnamed_move(const WordOp& op) const;

    const Revision& revision_;
    const RenderOptions& options_;
    const Wording& words_;
    Page page_;
    std::vector<bool> announced_;  ///< by move id: named at its new place
    std::vector<bool> left_;       ///< by move id: named at its old place
};

void TerminalView::draw_title() {
    const Counts& counts = revision_.counts;
    page_.put(text::printable(revision_.old_draft->name) + " → " + text::printable(revision_.new_draft->name) + ": ",
              Ink::heading);
    if (revision_.same()) {
        page_.put(words_.no_changes, Ink::plain);
    } else {
        std::string summary = counted(counts.changes, words_.change, words_.changes, words_);
        const auto moves = static_cast<std::uint32_t>(revision_.moves.size());
        if (moves > 0) summary += ", " + counted(moves, words_.move, words_.moves, words_);
        page_.put(summary, Ink::plain);
    }
    page_.end_line();
}

const Move* TerminalView::unnamed_move(const WordOp& op) const {
    if (op.move == 0 || op.move > revision_.moves.size()) return nullptr;
    const bool leaving = op.op == Op::depart;
    if (leaving && !names_departures()) return nullptr;
    if (leaving ? left_[op.move] : announced_[op.move]) return nullptr;
    return &revision_.moves[op.move - 1];
}

bool TerminalView::wanted(const BlockOp& block) const {
    if (block.change != Change::kept && !departed(revision_, block)) return true;
    for (std::uint32_t index = block.ops.begin; index < block.ops.end; ++index) {
        const WordOp& op = revision_.ops[index];
        const bool changed = op.op != Op::keep && op.op != Op::depart;
        const bool marked = op.move != 0 && options_.moves == MoveStyle::marked;
        if (changed || marked || unnamed_move(op) != nullptr) return true;
    }
    return false;
}

void TerminalView::draw_passage(const BlockOp& block, const std::vector<std::string_view>& section) {
    page_.indent(0);
    page_.empty_line();
    draw_place(block, section);
    page_.indent(kIndent);
    draw_moves(block);
    draw_remark(block);
    draw_text(block);
}

std::string TerminalView::places(const BlockOp& block) const {
    const auto list = [&](const Document& draft, const std::vector<LineSpan>& spans, auto place) {
        std::string text;
        std::string last;
        for (const LineSpan& span : spans) {
            std::string next = place(draft, span, words_);
            if (next != last) text += (text.empty() ? "" : " + ") + next;
            last = std::move(next);
        }
        return text;
    };
    const std::string before = list(*revision_.old_draft, old_lines(revision_, block), old_place);
    const std::string after = list(*revision_.new_draft, new_lines(revision_, block), new_place);
    return before + (before.empty() || after.empty() ? "" : " → ") + after;
}

void TerminalView::draw_place(const BlockOp& block, const std::vector<std::string_view>& section) {
    std::string path = text::section_name(section, &text::printable);
    const Block* before = old_face_of(revision_, block);
    const std::string old_label = before == nullptr ? "" : text::printable(before->label);
    const std::string new_label =
        block.new_blocks.empty() ? old_label : text::printable(face_of(revision_, block).label);
    const bool renumbered = !old_label.empty() && !new_label.empty() && old_label != new_label;
    const std::string label = renumbered ? old_label + " → " + new_label : new_label.empty() ? old_label : new_label;
    if (!label.empty()) path += std::string(path.empty() ? "" : text::kSectionStep) + label;
    if (!path.empty()) {
        page_.put(path, Ink::heading);
        page_.put(" · ", Ink::faint);
    }
    page_.put(places(block), Ink::faint);
    page_.end_line();
}

void TerminalView::draw_move(const Move& move, bool leaving) {
    const std::string before = old_place(*revision_.old_draft, old_lines(revision_, move), words_);
    const std::string after = new_place(*revision_.new_draft, new_lines(revision_, move), words_);
    std::string line = "⇄ ";
    if (leaving) {
        line += std::string(words_.moved_away) + ' ' + after;
    } else if (names_departures()) {
        line += std::string(words_.moved_here) + ' ' + before;
    } else {
        line += std::string(move.edited ? words_.moved_edited : words_.moved) + ": " + before + " → " + after;
    }
    page_.put(line + " (" + counted(move.words, words_.word, words_.words, words_) + ")", Ink::moved);
    page_.end_line();
}

void TerminalView::draw_moves(const BlockOp& block) {
    for (std::uint32_t index = block.ops.begin; index < block.ops.end; ++index) {
        const WordOp& op = revision_.ops[index];
        const Move* move = unnamed_move(op);
        if (move == nullptr) continue;
        const bool leaving = op.op == Op::depart;
        (leaving ? left_ : announced_)[op.move] = true;
        draw_move(*move, leaving);
    }
}

void TerminalView::draw_remark(const BlockOp& block) {
    if (block.change != Change::edited) return;
    if (block.old_spans.size() > 1 && block.new_blocks.size() == 1) page_.put(words_.merged, Ink::faint);
    if (block.old_spans.size() == 1 && block.new_blocks.size() > 1) page_.put(words_.split, Ink::faint);
    page_.end_line();
}

/// The bullet or number of an item, where the text does not hold it.
void TerminalView::draw_lead(const BlockOp& block, const std::vector<TextRun>& runs) {
    const Block& face = face_of(revision_, block);
    if (runs.empty() || face.kind != BlockKind::item || face.label_size > 0) return;
    const Ink ink = runs.front().op == RunOp::insert   ? Ink::insert
                    : runs.front().op == RunOp::remove ? Ink::remove
                                                       : Ink::plain;
    page_.put(face.label.empty() ? "•" : text::printable(face.label), runs.size() == 1 ? ink : Ink::plain);
    page_.put(" ", Ink::plain);
}

void TerminalView::draw_slice(const Slice& slice, Ink ink) {
    std::string_view text = slice.run.text;
    while (true) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        if (slice.run.op == RunOp::keep) {
            page_.put(line, ink);
        } else {
            page_.put_marked(line, ink);
        }
        if (end == std::string_view::npos) return;
        page_.end_line();
        text.remove_prefix(end + 1);
    }
}

void TerminalView::draw_text(const BlockOp& block) {
    const RunStyle style{.cut_words = true, .mark_moves = options_.moves == MoveStyle::marked};
    const std::vector<TextRun> runs = text_runs(revision_, block, style);
    if (runs.empty()) return;
    draw_lead(block, runs);
    const std::vector<Slice> slices = excerpt(runs, options_.context, options_.language);
    for (std::size_t at = 0; at < slices.size(); ++at) {
        const Slice& slice = slices[at];
        if (slice.elided) {
            page_.put(at == 0 ? "… " : at + 1 == slices.size() ? "…" : " … ", Ink::faint);
            continue;
        }
        const bool keeps = slice.run.op == RunOp::keep;
        const bool inserts = slice.run.op == RunOp::insert;
        // In colour nothing but the ink parts a removed word from the one in its place: a blank is easier to read.
        const bool replaces = inserts && at > 0 && slices[at - 1].run.op == RunOp::remove;
        const bool at_word = at < 2 || slices[at - 2].elided || slices[at - 2].run.text.back() == ' ';
        if (options_.colour && replaces && at_word) page_.put(" ", Ink::plain);
        const Ink ink = keeps ? (slice.run.move != 0 ? Ink::moved : Ink::plain) : inserts ? Ink::insert : Ink::remove;
        draw_slice(slice, ink);
    }
    page_.end_line();
}

}  // namespace

std::string render_terminal(const Revision& revision, const RenderOptions& options) {
    return TerminalView(revision, options).draw();
}

}  // namespace spor::rendering
