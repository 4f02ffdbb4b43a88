#include "render/docx/edits.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "render/docx/anchors.hpp"
#include "render/docx/gone.hpp"
#include "render/docx/moves.hpp"
#include "render/docx/notes.hpp"
#include "render/docx/row.hpp"
#include "render/runs.hpp"

namespace spor::rendering {

namespace {

constexpr std::uint32_t kNoBlock = 0xFFFFFFFF;

class DocxLister {
public:
    DocxLister(const Revision& revision, DocxPlaces& places, DocxEditing how)
        : revision_(revision),
          old_(*revision.old_draft),
          new_(*revision.new_draft),
          places_(places),
          how_(how),
          inner_(inner_moves(revision)),
          anchors_(revision, places),
          notes_(revision) {}

    ooxml::Redline list() {
        find_neighbours();
        for (std::uint32_t index = 0; index < revision_.blocks.size(); ++index) list_block(index);
        drop_struck_notes();
        ooxml::Redline redline;
        redline.gone = std::move(gone_);
        redline.notes = notes_.take();
        std::map<std::uint32_t, std::size_t> at;
        for (auto& [paragraph, edit] : edits_) {
            at.emplace(paragraph, redline.edits.size());
            redline.edits.push_back(std::move(edit));
        }
        for (MoveRef& ref : order_) {
            if (!ref.gone) ref.at = at.at(static_cast<std::uint32_t>(ref.at));
        }
        settle_moves(redline, order_);
        return redline;
    }

private:
    [[nodiscard]] std::vector<GoneWords> shown(const BlockOp& block) const {
        return shown_words(revision_, block, how_.mark_moves, inner_);
    }

    /// For each block operation the OLD block whose words come next behind it.
    void find_neighbours() {
        next_old_.assign(revision_.blocks.size(), kNoBlock);
        last_old_.assign(revision_.blocks.size(), kNoBlock);
        std::uint32_t next = kNoBlock;
        bool row = false;
        for (std::size_t i = revision_.blocks.size(); i-- > 0;) {
            next_old_[i] = row ? kNoBlock : next;  // nothing goes on in a row
            const std::vector<GoneWords> words = shown(revision_.blocks[i]);
            if (words.empty()) continue;
            last_old_[i] = words.back().block;
            next = words.front().block;
            row = touches_row(revision_.blocks[i], words);
        }
    }

    [[nodiscard]] bool touches_row(const BlockOp& block, const std::vector<GoneWords>& words) const {
        const auto is_row = [](const Block& written) { return written.kind == BlockKind::row; };
        for (std::uint32_t i = block.new_blocks.begin; i < block.new_blocks.end; ++i) {
            if (is_row(new_.blocks[i])) return true;
        }
        return std::any_of(words.begin(), words.end(),
                           [&](const GoneWords& part) { return is_row(old_.blocks[part.block]); });
    }

    /// The OLD block goes on in a later block operation.
    [[nodiscard]] bool goes_on(std::uint32_t index) const {
        return last_old_[index] != kNoBlock && last_old_[index] == next_old_[index] &&
               old_.blocks[last_old_[index]].kind != BlockKind::row;
    }

    void list_block(std::uint32_t index) {
        const BlockOp& block = revision_.blocks[index];
        const std::vector<GoneWords> words = shown(block);
        if (block.new_blocks.empty()) return list_gone(index, words);
        next_block_ = block.new_blocks.begin;
        if (block.ops.empty()) {
            if (block.change == Change::inserted) insert_blocks(block, 0);
        } else if (touches_row(block, words)) {
            list_rows(block, words);
        } else if (words.empty()) {
            flush_pending(block.new_blocks.begin);
            insert_blocks(block, move_of(block));
        } else if (mixes_code(block, words) || mixes_notes(block, words)) {
            replace(block, words);
        } else {
            list_edited(index);
        }
        next_block_ = block.new_blocks.end;
    }

    /// What is restored beside code would look like code, and be read as its next line.
    [[nodiscard]] bool mixes_code(const BlockOp& block, const std::vector<GoneWords>& words) const {
        const bool code = new_.blocks[block.new_blocks.begin].verbatim;
        for (std::uint32_t index = block.new_blocks.begin; index < block.new_blocks.end; ++index) {
            if (new_.blocks[index].verbatim != code) return true;
        }
        return std::any_of(words.begin(), words.end(),
                           [&](const GoneWords& gone) { return old_.blocks[gone.block].verbatim != code; });
    }

    /// A note and a paragraph of the text stand in different parts of the file: neither becomes the other.
    [[nodiscard]] bool mixes_notes(const BlockOp& block, const std::vector<GoneWords>& words) const {
        const auto part = [&](std::uint32_t index) { return places_.paragraph(places_.first_paragraph(index)).part; };
        const ooxml::Part first = part(block.new_blocks.begin);
        for (std::uint32_t index = block.new_blocks.begin; index < block.new_blocks.end; ++index) {
            if (part(index) != first) return true;
        }
        const bool note = new_.blocks[block.new_blocks.begin].note;  // one that nothing refers to stands in the text
        return std::any_of(words.begin(), words.end(), [&](const GoneWords& gone) {
            return old_.blocks[gone.block].note != note || (note && is_anothers(gone.block, block.new_blocks.begin));
        });
    }

    /// The reference to OLD's note is gone, or is the one to another note of NEW's now: what is struck in this one
    /// would be taken back with this one's own reference.
    [[nodiscard]] bool is_anothers(std::uint32_t old_block, std::uint32_t new_block) const {
        while (new_block > 0 && new_.blocks[new_block].note && !new_.blocks[new_block].label.starts_with("[^")) {
            --new_block;
        }
        const bool pages = old_.format == Format::pdf || old_.format == Format::text;  // whose references are numbers
        const bool apart = !pages && places_.paragraph(places_.first_paragraph(new_block)).part != ooxml::Part::body;
        return notes_.successor(old_block).value_or(apart ? kNoBlock : new_block) != new_block;
    }

    /// The move that all of an operation's words are part of.
    [[nodiscard]] std::uint32_t move_of(const BlockOp& block) const { return how_.mark_moves ? block.move : 0; }

    // ---- what is gone ------------------------------------------------------------------------------------------

    void list_gone(std::uint32_t index, const std::vector<GoneWords>& words) {
        if (words.empty()) return;
        if (goes_on(index) && words.size() == 1) {  // the rest of its paragraph stands in a later one
            for (const Range& part : words[0].text) {
                pending_ += gone_text(old_, old_.blocks[words[0].block], part) + ' ';
            }
            return;
        }
        for (const GoneWords& part : words) put_gone(part);
    }

    /// A further paragraph of a note that is still there, behind those of it that came before.
    bool put_behind_in_note(const GoneWords& words, std::uint32_t note) {
        if (next_block_ <= note || notes_.is_struck(words.block)) return false;
        const Block& old = old_.blocks[words.block];
        for (std::uint32_t block = note; block < next_block_; ++block) {
            const Block& part = new_.blocks[block];
            if (!part.note || (block > note && !part.label.empty())) return false;
        }
        if (old.kind != BlockKind::paragraph || old.label.starts_with("[^")) return false;
        const std::uint32_t last = next_block_ - 1;
        if (new_.blocks[last].kind != BlockKind::paragraph) return false;
        std::string gone;
        for (const Range& part : words.text) gone += (gone.empty() ? "\n" : " ") + gone_text(old_, old, part);
        remove(last, static_cast<std::uint32_t>(new_.blocks[last].text.size()), gone, words.move);
        return true;
    }

    /// A note that was written anew is gone where the new one stands.
    bool put_in_note(const GoneWords& words, Range replacing) {
        const std::optional<std::uint32_t> note = notes_.successor(words.block);
        if (!note || places_.paragraph(places_.first_paragraph(*note)).part == ooxml::Part::body) return false;
        if (put_behind_in_note(words, *note)) return true;
        if (!replacing.contains(*note) && !notes_.is_new(*note)) return false;
        for (const Range& part : words.text) {
            remove(*note, 0, gone_text(old_, old_.blocks[words.block], part) + ' ', 0);
        }
        return true;
    }

    /// `replacing`: blocks of NEW's that stand for what is gone, and are new from end to end.
    void put_gone(const GoneWords& words, Range replacing = {}) {
        if (put_in_note(words, replacing)) return;
        ooxml::GoneBlock block = gone_block(old_, words, how_.labels);
        for (std::string& cell : block.cells) {
            if (!notes_.is_note(words.block)) cell = notes_.with_references(cell);
        }
        if (!pending_.empty() && !block.cells.empty()) block.cells.front().insert(0, std::exchange(pending_, {}));
        anchors_.place(block, next_block_);
        order_.push_back({true, gone_.size(), 0});
        gone_.push_back(std::move(block));
        gone_blocks_.push_back(words.block);
    }

    /// A note may have come before the reference to it.
    void drop_struck_notes() {
        std::vector<std::size_t> places;
        std::size_t kept = 0;
        for (std::size_t index = 0; index < gone_.size(); ++index) {
            const bool struck = notes_.is_struck(gone_blocks_[index]);
            places.push_back(struck ? gone_.size() : kept);
            if (!struck && kept++ != index) gone_[kept - 1] = std::move(gone_[index]);
        }
        std::erase_if(order_, [&](const MoveRef& ref) { return ref.gone && places[ref.at] == gone_.size(); });
        for (MoveRef& ref : order_) ref.at = ref.gone ? places[ref.at] : ref.at;
        gone_.resize(kept);
    }

    void flush_pending(std::uint32_t block) {
        if (!pending_.empty()) remove(block, 0, std::exchange(pending_, {}), 0);
    }

    // ---- what is new -------------------------------------------------------------------------------------------

    void insert_blocks(const BlockOp& op, std::uint32_t move) {
        for (std::uint32_t block = op.new_blocks.begin; block < op.new_blocks.end; ++block) {
            insert(block, {0, static_cast<std::uint32_t>(new_.blocks[block].text.size())}, move);
            if (new_.blocks[block].kind == BlockKind::row) {
                edit_of(places_.first_paragraph(block)).new_row = true;
            } else {
                mark_end(places_.last_paragraph(block), move);
            }
        }
    }

    ooxml::ParagraphEdit& edit_of(std::uint32_t paragraph) {
        ooxml::ParagraphEdit& edit = edits_[paragraph];
        edit.paragraph = paragraph;
        return edit;
    }

    void mark_end(std::uint32_t paragraph, std::uint32_t move) {
        if (places_.ends_container(paragraph)) return;
        ooxml::ParagraphEdit& edit = edit_of(paragraph);
        edit.new_mark = true;
        edit.move = move;
    }

    void insert(std::uint32_t block, Range text, std::uint32_t move) {
        const bool whole = text.begin == 0 && text.end == new_.blocks[block].text.size();
        for (const DocxSpot& spot : places_.spots(block, text)) {
            ooxml::Stroke stroke;
            stroke.insert = true;
            stroke.text = spot.text;
            if (whole) stroke.text = {0, static_cast<std::uint32_t>(places_.paragraph(spot.paragraph).text.size())};
            stroke.move.id = move;
            put(spot.paragraph, std::move(stroke));
        }
        for (const std::uint32_t paragraph : places_.ends_inside(block, text)) mark_end(paragraph, move);
    }

    void remove(std::uint32_t block, std::uint32_t text, const std::string& words, std::uint32_t move) {
        if (words.empty() || text < places_.made_label(block)) return;  // Word counts that number itself
        const DocxSpot spot = places_.point(block, text);
        if (places_.is_inside_note(spot)) return;
        ooxml::Stroke stroke;
        stroke.text = spot.text;
        stroke.words = notes_.with_references(words);
        stroke.move.id = move;
        put(spot.paragraph, std::move(stroke));
    }

    void put(std::uint32_t paragraph, ooxml::Stroke stroke) {
        std::vector<ooxml::Stroke>& strokes = edit_of(paragraph).strokes;
        if (!strokes.empty()) {  // a place that is gone back to would lie inside what is written already
            const std::uint32_t least = strokes.back().text.end;
            stroke.text.begin = std::max(stroke.text.begin, least);
            stroke.text.end = std::max(stroke.text.end, least);
        }
        if (stroke.insert && stroke.text.empty()) return;
        order_.push_back({false, paragraph, strokes.size()});
        strokes.push_back(std::move(stroke));
    }

    // ---- paragraphs --------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<TextRun> runs_of(const BlockOp& block) const {
        RunStyle style;
        style.cut_words = true;
        style.mark_moves = how_.mark_moves;
        style.breaks = true;
        style.inner_moves = &inner_;
        return text_runs(revision_, block, style);
    }

    /// The runs say what NEW's blocks say: what is kept and new, end to end, is their text.
    [[nodiscard]] bool is_sound(const BlockOp& op, const std::vector<TextRun>& runs) const {
        std::uint32_t block = op.new_blocks.begin;
        std::size_t at = 0;
        for (const TextRun& run : runs) {
            if (run.op == RunOp::remove) continue;
            for (const char byte : run.text) {
                if (byte != '\n') {
                    ++at;
                    continue;
                }
                if (at != new_.blocks[block].text.size() || ++block == op.new_blocks.end) return false;
                at = 0;
            }
        }
        return block + 1 == op.new_blocks.end && at == new_.blocks[block].text.size();
    }

    void list_edited(std::uint32_t index) {
        const BlockOp& op = revision_.blocks[index];
        const std::vector<TextRun> runs = runs_of(op);
        if (!is_sound(op, runs)) return replace(op, shown(op));
        flush_pending(op.new_blocks.begin);
        std::uint32_t block = op.new_blocks.begin;
        std::uint32_t at = 0;
        bool first = true;
        for (const TextRun& run : runs) {
            if (run.op == RunOp::remove) {
                remove(block, at, without_label(op, run.text, std::exchange(first, false)), run.move);
                continue;
            }
            first = false;
            for (std::size_t begin = 0; begin <= run.text.size();) {
                const std::size_t end = std::min(run.text.find('\n', begin), run.text.size());
                const Range text{at, at + static_cast<std::uint32_t>(end - begin)};
                if (run.op == RunOp::insert && !text.empty()) insert(block, text, run.move);
                at = text.end;
                if (end < run.text.size()) {
                    if (run.op == RunOp::insert) mark_end(places_.last_paragraph(block), run.move);
                    ++block;
                    at = 0;
                }
                begin = end + 1;
            }
        }
        if (!goes_on(index)) return;
        remove(block, at, " ", 0);
        mark_end(places_.last_paragraph(block), 0);
    }

    /// Words that OLD's file did not hold: the number that Word counted before them.
    [[nodiscard]] std::string without_label(const BlockOp& op, const std::string& words, bool first) const {
        if (!first || how_.labels || op.old_spans.empty()) return words;
        const Block& block = old_.blocks[op.old_block];
        const std::uint32_t size = made_label(old_, block);
        const std::string label = block.text.substr(0, size);
        if (size == 0) return words;
        if (words.starts_with(label)) return words.substr(size);
        return label.starts_with(words) ? "" : words;
    }

    // ---- rows --------------------------------------------------------------------------------------------------

    void list_rows(const BlockOp& op, const std::vector<GoneWords>& words) {
        if (words.empty()) return insert_blocks(op, move_of(op));
        const bool one = op.new_blocks.size() == 1 && words.size() == 1;
        const std::optional<std::vector<CellChange>> changes =
            one ? row_changes(old_.blocks[words[0].block], new_.blocks[op.new_blocks.begin], runs_of(op))
                : std::nullopt;
        if (!changes) return replace(op, words);
        for (const CellChange& change : *changes) {
            if (change.insert) {
                insert(op.new_blocks.begin, change.text, change.move);
            } else {
                remove(op.new_blocks.begin, change.text.begin, change.words, change.move);
            }
        }
    }

    /// What cannot be edited in place is gone and new.
    void replace(const BlockOp& op, const std::vector<GoneWords>& words) {
        for (const GoneWords& part : words) put_gone(part, op.new_blocks);
        insert_blocks(op, 0);
    }

    const Revision& revision_;
    const Document& old_;
    const Document& new_;
    DocxPlaces& places_;
    DocxEditing how_;
    std::vector<bool> inner_;
    DocxAnchors anchors_;
    DocxNotes notes_;
    std::vector<std::uint32_t> next_old_;
    std::vector<std::uint32_t> last_old_;
    std::map<std::uint32_t, ooxml::ParagraphEdit> edits_;
    std::vector<ooxml::GoneBlock> gone_;
    std::vector<std::uint32_t> gone_blocks_;  ///< the OLD block that each of those was
    std::vector<MoveRef> order_;
    std::string pending_;           ///< words of an OLD paragraph that goes on in what comes next
    std::uint32_t next_block_ = 0;  ///< of NEW
};

}  // namespace

ooxml::Redline list_docx_edits(const Revision& revision, DocxPlaces& places, DocxEditing how) {
    return DocxLister(revision, places, how).list();
}

}  // namespace spor::rendering
