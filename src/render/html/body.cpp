#include "render/html/body.hpp"

#include <algorithm>

#include "render/html/ledger.hpp"
#include "render/places.hpp"
#include "render/terminal/wording.hpp"

namespace spor::rendering {
namespace {

constexpr std::size_t kChunk = 24;   // blocks a chunk
constexpr std::size_t kDeepest = 5;  // levels of a list that are told apart

std::string lines_text(const std::vector<LineSpan>& spans) {
    std::string text;
    for (const LineSpan& span : spans) {
        if (span.first == 0) continue;
        text += (text.empty() ? "" : " + ") + std::to_string(span.first);
        if (span.last != span.first) text += "–" + std::to_string(span.last);
    }
    return text;
}

class BodyWriter {
public:
    BodyWriter(std::string& out, const Revision& revision, const Changes& changes, const RenderOptions& options,
               Outline& outline)
        : out_(out),
          revision_(revision),
          changes_(changes),
          texts_(page_texts(options.language)),
          words_(wording(options.language)),
          outline_(outline),
          spans_(out),
          arrived_(revision.moves.size() + 1, false),
          left_(revision.moves.size() + 1, false),
          counted_(changes.list.size() + 1, false),
          anchored_(changes.list.size() + 1, false) {
        if (options.ledger == nullptr) return;
        for (const std::uint32_t change : linked_changes(revision, changes, *options.ledger)) anchored_[change] = true;
    }

    void run() {
        const std::vector<BlockOp>& blocks = revision_.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            op_ = &blocks[i];
            if (departed(revision_, *op_)) {
                i = write_departed(i);
                continue;
            }
            for (const ShownBlock& shown : block_spans(revision_, *op_, changes_)) write_block(shown);
        }
        close_list();
        close_table();
        if (in_chunk_) out_ += "</div>\n";
    }

private:
    enum class Group : std::uint8_t { none, list, table };

    // ---- chunks, lists, tables ---------------------------------------------------------------------------------

    void begin_chunk() {
        if (in_chunk_ && in_this_chunk_ >= kChunk) {
            out_ += "</div>\n";
            in_chunk_ = false;
        }
        if (!in_chunk_) out_ += "<div class=\"chunk\">\n";
        if (!in_chunk_) in_this_chunk_ = 0;
        in_chunk_ = true;
    }

    void enter(Group group, const Block& face) {
        const bool other_table = group == Group::table && group_ == Group::table && !op_->new_blocks.empty() &&
                                 table_ != 0 && face.table != table_;
        const bool long_list = group == Group::list && in_this_chunk_ >= kChunk;
        if (group != group_ || other_table || long_list) {
            close_list();
            close_table();
            begin_chunk();
            if (group == Group::list) out_ += "<div class=\"list\" role=\"list\">\n";
            table_ = 0;
            rows_.clear();
            table_changed_ = false;
            group_ = group;
        }
        if (group == Group::table && !op_->new_blocks.empty()) table_ = face.table;
        ++in_this_chunk_;
    }

    void close_list() {
        if (group_ != Group::list) return;
        out_ += "</div>\n";
        group_ = Group::none;
    }

    /// A table's rows are kept until it is known whether any changed.
    void close_table() {
        if (group_ != Group::table) return;
        out_ += table_changed_ ? "<div class=\"tb x\" tabindex=\"0\"><table>\n"
                               : "<div class=\"tb\" tabindex=\"0\"><table>\n";
        out_ += rows_;
        out_ += "</table></div>\n";
        rows_.clear();
        group_ = Group::none;
    }

    // ---- marks -------------------------------------------------------------------------------------------------

    void count(const Span& span) {
        outline_.add(span);
        if (span.change == 0 || counted_[span.change]) return;
        counted_[span.change] = true;
        outline_.count_change();
    }

    void open_mark(const Span& span, bool inserted) {
        const NumberedChange& change = changes_.list[span.change - 1];
        out_ += inserted ? "<ins" : "<del";
        if (anchored_[span.change]) out_ += " id=\"" + change_anchor(span.change) + '"';
        anchored_[span.change] = false;
        out_ += " data-c=\"" + std::to_string(span.change) + "\" data-k=\"";
        out_.append(name_of(change.kind)).append("\" data-w=\"").append(name_of(change.weight)).append("\">");
        out_.append("<span class=\"v\">")
            .append(inserted ? texts_.inserted_begins : texts_.deleted_begins)
            .append("</span>");
    }

    void close_mark(bool inserted) {
        out_.append("<span class=\"v\">").append(texts_.mark_ends).append(inserted ? "</span></ins>" : "</span></del>");
    }

    /// The spans of a line; those that moved without all of their block stand in a span of their own.
    void write_spans(const SpanLine& spans, std::uint32_t block_move) {
        std::uint32_t inside = 0;
        for (std::size_t i = 0; i < spans.size();) {
            const Span& span = spans[i];
            const std::uint32_t move = span.op == RunOp::depart || span.move == block_move ? 0 : span.move;
            if (move != inside) {
                if (inside != 0) out_ += "</span>";
                if (move != 0) open_moved(move);
                inside = move;
            }
            i = write_span(spans, i);
        }
        if (inside != 0) out_ += "</span>";
    }

    /// Writes a span and those that share its mark, and answers the next.
    std::size_t write_span(const SpanLine& spans, std::size_t i) {
        const Span& first = spans[i];
        std::size_t end = i + 1;
        while (end < spans.size() && spans[end].op == first.op && spans[end].change == first.change &&
               spans[end].move == first.move) {
            ++end;
        }
        const bool marked = first.op == RunOp::depart || first.change != 0;
        if (first.op == RunOp::remove && !marked) return end;  // a blank that only OLD had
        const auto write = [&] {
            for (std::size_t at = i; at < end; ++at) {
                count(spans[at]);
                spans_.append(hugged(spans[at], marked && at == i, marked && at + 1 == end));
            }
        };
        if (!marked) {
            write();
            return end;
        }
        // Marks hug their words.
        const bool blank_before = begins_blank(first);
        const bool blank_after = ends_blank(spans[end - 1]);
        if (blank_before) out_ += ' ';
        open(first);
        write();
        close(first);
        if (blank_after) out_ += ' ';
        return end;
    }

    void open(const Span& span) {
        if (span.op == RunOp::depart) return open_departed(span.move);
        open_mark(span, span.op == RunOp::insert);
    }

    void close(const Span& span) {
        if (span.op == RunOp::depart) {
            out_ += "</del>";
        } else {
            close_mark(span.op == RunOp::insert);
        }
    }

    /// Without the blanks at the mark's edges; a span of nothing but blanks stays as it is.
    static Span hugged(Span span, bool front, bool back) {
        std::string_view text = text_of(span);
        if (text.find_first_not_of(' ') == std::string_view::npos) return span;
        const std::size_t begin = front ? text.find_first_not_of(' ') : 0;
        const std::size_t end = back ? text.find_last_not_of(' ') + 1 : text.size();
        if (span.block == nullptr) {
            span.text = span.text.substr(begin, end - begin);
        } else {
            span.range = {span.range.begin + static_cast<std::uint32_t>(begin),
                          span.range.begin + static_cast<std::uint32_t>(end)};
        }
        return span;
    }

    static bool begins_blank(const Span& span) { return text_of(span).starts_with(' '); }
    static bool ends_blank(const Span& span) { return text_of(span).ends_with(' '); }
    static std::string_view text_of(const Span& span) {
        if (span.block == nullptr) return span.text;
        return std::string_view(span.block->text).substr(span.range.begin, span.range.size());
    }

    // ---- moves -------------------------------------------------------------------------------------------------

    [[nodiscard]] const Move& move_of(std::uint32_t id) const { return revision_.moves[id - 1]; }

    void open_moved(std::uint32_t move) {
        out_ += "<span class=\"mv\" data-m=\"" + std::to_string(move) + "\"";
        if (!arrived_[move]) out_ += " id=\"m" + std::to_string(move) + "\"";
        out_ += '>';
        write_arrival(move);
    }

    /// The link to where a passage stood, once.
    void write_arrival(std::uint32_t move) {
        if (arrived_[move]) return;
        arrived_[move] = true;
        outline_.count_change();
        const std::string_view text = move_of(move).edited ? texts_.moved_edited : texts_.moved_here;
        write_link(move, "-from",
                   filled(text, old_place(*revision_.old_draft, old_lines(revision_, move_of(move)), words_)));
    }

    void write_link(std::uint32_t move, std::string_view end, const std::string& text) {
        out_ += "<a class=\"ml\" href=\"#m" + std::to_string(move);
        out_.append(end).append("\">⇄ ").append(text).append("</a> ");
    }

    void open_departed(std::uint32_t move) {
        out_ += "<span class=\"from\"";
        if (!left_[move]) out_ += " id=\"m" + std::to_string(move) + "-from\"";
        out_ += '>';
        left_[move] = true;
        write_link(
            move, "",
            filled(texts_.moved_inline, new_place(*revision_.new_draft, new_lines(revision_, move_of(move)), words_)));
        out_ += "</span><del class=\"mvd\" data-m=\"" + std::to_string(move) + "\">";
    }

    /// Blocks that moved away together are shown as one, by their first words.
    std::size_t write_departed(std::size_t first) {
        const std::vector<BlockOp>& blocks = revision_.blocks;
        const std::uint32_t move = revision_.ops[blocks[first].ops.begin].move;
        close_list();
        close_table();
        begin_chunk();
        ++in_this_chunk_;
        out_ += "<div class=\"b gone x\" data-m=\"" + std::to_string(move) + "\"";
        if (!left_[move]) out_ += " id=\"m" + std::to_string(move) + "-from\"";
        out_ += " data-old=\"" + lines_text({old_lines(revision_, move_of(move))}) + "\">";
        left_[move] = true;
        write_link(
            move, "",
            filled(texts_.moved_away, new_place(*revision_.new_draft, new_lines(revision_, move_of(move)), words_)));
        std::size_t i = first;
        for (; i < blocks.size() && departed(revision_, blocks[i]) && revision_.ops[blocks[i].ops.begin].move == move;
             ++i) {
            out_ += "<div class=\"gb\"><del class=\"mvd\" data-m=\"" + std::to_string(move) + "\">";
            append_html(out_, revision_.old_draft->blocks[blocks[i].old_block].text);
            out_ += "</del></div>";
        }
        out_ += "</div>\n";
        return i - 1;
    }

    // ---- blocks ------------------------------------------------------------------------------------------------

    [[nodiscard]] bool changed(const ShownBlock& shown) const {
        if (op_->move != 0) return true;
        return std::any_of(shown.cells.begin(), shown.cells.end(), [](const SpanLine& spans) {
            return std::any_of(spans.begin(), spans.end(), [](const Span& span) {
                return span.change != 0 || span.op == RunOp::depart || span.move != 0;
            });
        });
    }

    /// ` class="b x mv" data-m="3" data-old="10–14" data-new="9"`
    void write_attributes(const ShownBlock& shown, std::string classes) {
        const bool moved = op_->move != 0;
        if (changed(shown)) classes += " x";
        if (op_->change == Change::inserted) classes += " i";
        if (op_->new_blocks.empty()) classes += " d";
        if (moved) classes += " mv";
        out_ += " class=\"" + classes + '"';
        if (moved) out_ += " data-m=\"" + std::to_string(op_->move) + '"';
        if (moved && !arrived_[op_->move]) out_ += " id=\"m" + std::to_string(op_->move) + '"';
        const std::string before = lines_text(old_lines(revision_, *op_));
        const std::string after = op_->new_blocks.empty() ? "" : lines_text({shown.face->lines});
        if (!before.empty()) out_ += " data-old=\"" + before + '"';
        if (!after.empty()) out_ += " data-new=\"" + after + '"';
    }

    void write_content(const ShownBlock& shown) {
        if (op_->move != 0) write_arrival(op_->move);
        for (const SpanLine& spans : shown.cells) write_spans(spans, op_->move);
    }

    void write_block(const ShownBlock& shown) {
        const Block& face = *shown.face;
        if (face.kind == BlockKind::row) return write_row(shown);
        enter(face.kind == BlockKind::item || (group_ == Group::list && face.depth > 0 && in_list(face)) ? Group::list
                                                                                                         : Group::none,
              face);
        if (group_ == Group::none) begin_chunk();
        switch (face.kind) {
            case BlockKind::heading:
                return write_heading(shown);
            case BlockKind::item:
                return write_item(shown);
            case BlockKind::quote:
                return write_simple(shown, "blockquote", "b");
            case BlockKind::code:
            case BlockKind::front_matter:
                return write_code(shown);
            case BlockKind::rule:
                out_ += "<hr";
                write_attributes(shown, "b");
                out_ += ">\n";
                return;
            default:
                return write_simple(shown, group_ == Group::list ? "div" : "p", depth_class("b", face, true));
        }
    }

    /// Paragraphs of an item stay in its list.
    static bool in_list(const Block& face) { return face.kind == BlockKind::paragraph; }

    static std::string depth_class(std::string classes, const Block& face, bool below_item) {
        const std::size_t depth = std::min<std::size_t>(face.depth, kDeepest);
        if (depth > 1) classes += " in" + std::to_string(depth);
        if (depth > 0 && below_item) classes += " lp";
        return classes;
    }

    void write_simple(const ShownBlock& shown, std::string_view tag, const std::string& classes) {
        out_.append("<").append(tag);
        write_attributes(shown, classes);
        if (group_ == Group::list) out_ += " role=\"listitem\"";
        out_ += '>';
        write_content(shown);
        out_.append("</").append(tag).append(">\n");
    }

    void write_code(const ShownBlock& shown) {
        out_ += "<pre tabindex=\"0\"";
        write_attributes(shown, "b");
        out_ += "><code>";
        write_content(shown);
        out_ += "</code></pre>\n";
    }

    void write_heading(const ShownBlock& shown) {
        const Block& face = *shown.face;
        const std::uint8_t level = std::clamp<std::uint8_t>(face.level, 1, 6);
        const std::string anchor = "h" + std::to_string(++headings_);
        outline_.begin_section({anchor, face.text, level, op_->new_blocks.empty()});
        const std::string tag = "h" + std::to_string(std::min(6, level + 1));
        // The move's anchor may be on the heading, so the heading's own stands before it.
        out_ += "<div class=\"anchor\" id=\"" + anchor + "\"></div><" + tag;
        write_attributes(shown, "b");
        out_ += '>';
        write_content(shown);
        out_ += "</" + tag + ">\n";
    }

    void write_item(const ShownBlock& shown) {
        const Block& face = *shown.face;
        std::string classes = "b li";
        std::string marker;
        if (face.task) {
            marker = face.label == "[ ]" ? "☐" : "☑";
        } else if (face.ordered && face.label_size == 0) {
            marker = face.label;
        } else if (face.label_size == 0) {
            classes += " dot";
        }
        out_ += "<div";
        write_attributes(shown, depth_class(classes, face, false));
        out_ += " role=\"listitem\"";
        if (!marker.empty()) out_ += " data-n=\"" + html(marker) + '"';
        if (face.level > 1) out_ += " aria-level=\"" + std::to_string(face.level) + '"';
        out_ += '>';
        write_content(shown);
        out_ += "</div>\n";
    }

    void write_row(const ShownBlock& shown) {
        enter(Group::table, *shown.face);
        table_changed_ = table_changed_ || changed(shown);
        std::string page;
        std::swap(page, out_);
        const std::string_view cell = shown.face->header ? "th" : "td";
        out_ += "<tr";
        write_attributes(shown, "row");
        out_ += '>';
        for (std::size_t i = 0; i < shown.cells.size(); ++i) {
            out_.append("<").append(cell).append(shown.face->header ? " scope=\"col\">" : ">");
            if (i == 0 && op_->move != 0) write_arrival(op_->move);
            write_spans(shown.cells[i], op_->move);
            out_.append("</").append(cell).append(">");
        }
        out_ += "</tr>\n";
        rows_ += out_;
        std::swap(page, out_);
    }

    std::string& out_;
    const Revision& revision_;
    const Changes& changes_;
    const PageTexts& texts_;
    const Wording& words_;
    Outline& outline_;
    SpanWriter spans_;
    const BlockOp* op_ = nullptr;
    std::vector<bool> arrived_;   ///< by move
    std::vector<bool> left_;      ///< likewise
    std::vector<bool> counted_;   ///< by change
    std::vector<bool> anchored_;  ///< changes that the ledger leads to, and whose first mark is still to come
    Group group_ = Group::none;
    std::uint32_t table_ = 0;
    std::string rows_;
    bool table_changed_ = false;
    bool in_chunk_ = false;
    std::size_t in_this_chunk_ = 0;
    std::uint32_t headings_ = 0;
};

}  // namespace

void write_body(std::string& out, const Revision& revision, const Changes& changes, const RenderOptions& options,
                Outline& outline) {
    BodyWriter(out, revision, changes, options, outline).run();
}

}  // namespace spor::rendering
