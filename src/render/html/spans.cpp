#include "render/html/spans.hpp"

#include <algorithm>
#include <string_view>

#include "render/html/parts.hpp"
#include "render/places.hpp"

namespace spor::rendering {
namespace {

std::size_t count_tabs(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\t'));
}

/// A row of which several cells were rewritten comes as one removed and one inserted run: cell by cell they are easier
/// to read.
std::vector<TextRun> by_cells(const std::vector<TextRun>& runs) {
    std::vector<TextRun> cut;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool pair = i + 1 < runs.size() && runs[i].op == RunOp::remove && runs[i + 1].op == RunOp::insert;
        if (!pair || count_tabs(runs[i].text) == 0 || count_tabs(runs[i].text) != count_tabs(runs[i + 1].text)) {
            cut.push_back(runs[i]);
            continue;
        }
        std::string_view before = runs[i].text;
        std::string_view after = runs[i + 1].text;
        for (bool more = true; more;) {
            const std::size_t old_end = before.find('\t');
            const std::size_t new_end = after.find('\t');
            more = old_end != std::string_view::npos;
            TextRun removed = runs[i];
            TextRun inserted = runs[i + 1];
            removed.text = before.substr(0, old_end);
            inserted.text = after.substr(0, more ? new_end + 1 : new_end);
            if (!removed.text.empty()) cut.push_back(std::move(removed));
            if (!inserted.text.empty()) cut.push_back(std::move(inserted));
            before.remove_prefix(more ? old_end + 1 : 0);
            after.remove_prefix(more ? new_end + 1 : 0);
        }
        ++i;
    }
    return cut;
}

class Spanner {
public:
    Spanner(const Revision& revision, const BlockOp& block) : revision_(revision), block_(block) {
        for (const Range& span : block.old_spans) {
            if (!span.empty()) old_blocks_.push_back(revision.old_tokens[span.begin].block);
        }
        if (old_blocks_.empty() && block.old_block < revision.old_draft->blocks.size()) {
            old_blocks_.push_back(block.old_block);
        }
        gone_ = block.new_blocks.empty();
        face_ = &face_of(revision, block);
        next_new_ = block.new_blocks.begin;
        shown_.push_back({face_, {{}}});
    }

    std::vector<ShownBlock> run(std::vector<TextRun> runs) {
        if (face_->kind == BlockKind::row) runs = by_cells(runs);
        for (const TextRun& run : runs) {
            if (run.op == RunOp::keep || run.op == RunOp::insert) {
                add_new(run);
            } else {
                add_old(run);
            }
        }
        return std::move(shown_);
    }

private:
    [[nodiscard]] bool is_row() const { return shown_.back().face->kind == BlockKind::row; }

    void put(const TextRun& run, const Block* block, Range range, std::string text) {
        if (block == nullptr ? text.empty() : range.empty()) return;
        shown_.back().cells.back().push_back({run.op, run.change, run.move, block, range, std::move(text)});
    }

    // ---- NEW's words -------------------------------------------------------------------------------------------

    void add_new(const TextRun& run) {
        std::string_view text = run.text;
        while (!text.empty()) {
            const Block& block = revision_.new_draft->blocks[next_new_];
            if (new_at_ == block.text.size() && text.front() == '\n' && next_new_ + 1 < block_.new_blocks.end) {
                ++next_new_;
                new_at_ = 0;
                text.remove_prefix(1);
                shown_.push_back({&revision_.new_draft->blocks[next_new_], {{}}});
                continue;
            }
            const std::size_t size = std::min(text.size(), block.text.size() - new_at_);
            if (size == 0 || block.text.compare(new_at_, size, text.substr(0, size)) != 0) {
                return put(run, nullptr, {}, std::string(text));
            }
            add_cells(run, block, {new_at_, new_at_ + static_cast<std::uint32_t>(size)});
            new_at_ += static_cast<std::uint32_t>(size);
            text.remove_prefix(size);
        }
    }

    void add_cells(const TextRun& run, const Block& block, Range range) {
        if (!is_row()) return put(run, &block, range, {});
        const std::string_view text = block.text;
        for (std::size_t tab = text.find('\t', range.begin); tab < range.end; tab = text.find('\t', range.begin)) {
            put(run, &block, {range.begin, static_cast<std::uint32_t>(tab)}, {});
            shown_.back().cells.emplace_back();
            range.begin = static_cast<std::uint32_t>(tab + 1);
        }
        put(run, &block, range, {});
    }

    // ---- OLD's words -------------------------------------------------------------------------------------------

    /// They are looked up where they stood, for their styles; the blanks around them may not be the draft's own.
    void add_old(const TextRun& run) {
        std::string_view text = run.text;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const bool whole = face_->verbatim || end == text.size();
            const std::string_view part = whole ? text : text.substr(0, end);
            add_old_part(run, part);
            text.remove_prefix(part.size());
            if (!whole) {
                put(run, nullptr, {}, " ¶ ");
                text.remove_prefix(1);
            }
        }
    }

    void add_old_part(const TextRun& run, std::string_view part) {
        const std::size_t begin = part.find_first_not_of(" \t");
        if (begin == std::string_view::npos) return put(run, nullptr, {}, part.empty() ? "" : " ");
        const std::string_view words = part.substr(begin, part.find_last_not_of(" \t") + 1 - begin);
        for (std::size_t i = old_; i < old_blocks_.size(); ++i) {
            const Block& block = revision_.old_draft->blocks[old_blocks_[i]];
            const std::size_t at = block.text.find(words, i == old_ ? old_at_ : 0);
            if (at == std::string::npos) continue;
            old_ = i;
            old_at_ = static_cast<std::uint32_t>(at + words.size());
            if (begin > 0) put(run, nullptr, {}, " ");
            put_old(run, block, {static_cast<std::uint32_t>(at), old_at_});
            if (begin + words.size() < part.size()) put(run, nullptr, {}, " ");
            return;
        }
        std::string plain(part);
        std::replace(plain.begin(), plain.end(), '\t', ' ');
        put(run, nullptr, {}, std::move(plain));
    }

    /// In a row that is gone cells are OLD's; in one that stands, OLD's words stay in the cell that they are found in.
    void put_old(const TextRun& run, const Block& block, Range range) {
        if (gone_) return add_cells(run, block, range);
        put(run, &block, range, {});
    }

    const Revision& revision_;
    const BlockOp& block_;
    const Block* face_ = nullptr;
    bool gone_ = false;
    std::vector<std::uint32_t> old_blocks_;
    std::size_t old_ = 0;
    std::uint32_t old_at_ = 0;
    std::uint32_t next_new_ = 0;
    std::uint32_t new_at_ = 0;
    std::vector<ShownBlock> shown_;
};

// ---- styles --------------------------------------------------------------------------------------------------------

void open_style(std::string& out, const Run& run) {
    switch (run.style) {
        case Style::strong:
            out += "<strong>";
            return;
        case Style::emphasis:
            out += "<em>";
            return;
        case Style::strike:
            out += "<s>";
            return;
        case Style::code:
            out += "<code>";
            return;
        case Style::link:
            if (is_safe_address(run.target)) {
                out += R"(<a rel="noopener noreferrer" target="_blank" href=")" + html(run.target) + "\">";
            } else {
                out += R"(<span class="lnk" title=")" + html(run.target) + "\">";
            }
            return;
        case Style::image:
            out += R"(<span class="img" title=")" + html(run.target) + "\">";
            return;
        case Style::html:
            return;
    }
}

void close_style(std::string& out, const Run& run) {
    switch (run.style) {
        case Style::strong:
            out += "</strong>";
            return;
        case Style::emphasis:
            out += "</em>";
            return;
        case Style::strike:
            out += "</s>";
            return;
        case Style::code:
            out += "</code>";
            return;
        case Style::link:
            out += is_safe_address(run.target) ? "</a>" : "</span>";
            return;
        case Style::image:
            out += "</span>";
            return;
        case Style::html:
            return;
    }
}

bool is_line_break(const Run& run) {
    return run.style == Style::html && (run.target.starts_with("<br") || run.target.starts_with("<BR"));
}

constexpr std::size_t kDeepest = 16;  // styles inside styles that are shown

}  // namespace

std::vector<ShownBlock> block_spans(const Revision& revision, const BlockOp& block, const Changes& changes) {
    RunStyle style;
    style.cut_words = true;
    style.departures = true;
    style.changes = &changes;
    return Spanner(revision, block).run(text_runs(revision, block, style));
}

void SpanWriter::append(const Span& span) {
    if (span.block == nullptr) return append_html(out_, span.text);
    append(span.op == RunOp::keep || span.op == RunOp::insert ? new_ : old_, span);
}

void SpanWriter::append(Sweep& sweep, const Span& span) {
    begin(sweep, span);
    const std::vector<Run>& runs = span.block->runs;
    for (; sweep.next < runs.size() && runs[sweep.next].text.begin < span.range.end; ++sweep.next) {
        const Run& run = runs[sweep.next];
        write_until(sweep, run.text.begin);
        if (is_line_break(run) && run.text.begin > span.range.begin) out_ += "<br>";
        if (!run.text.empty()) open(sweep, run);
    }
    write_until(sweep, span.range.end);
    for (std::size_t i = sweep.around.size(); i-- > 0;) close_style(out_, *sweep.around[i]);
}

/// Goes on to where the span begins, and opens what is open there.
void SpanWriter::begin(Sweep& sweep, const Span& span) {
    if (sweep.block != span.block || sweep.at > span.range.begin) sweep = {span.block, 0, 0, {}};
    const std::vector<Run>& runs = span.block->runs;
    for (; sweep.next < runs.size() && runs[sweep.next].text.begin < span.range.begin; ++sweep.next) {
        if (runs[sweep.next].text.end > span.range.begin && sweep.around.size() < kDeepest) {
            sweep.around.push_back(&runs[sweep.next]);
        }
    }
    std::erase_if(sweep.around, [&](const Run* run) { return run->text.end <= span.range.begin; });
    for (const Run* run : sweep.around) open_style(out_, *run);
    sweep.at = span.range.begin;
}

void SpanWriter::open(Sweep& sweep, const Run& run) {
    if (sweep.around.size() == kDeepest) return;
    open_style(out_, run);
    sweep.around.push_back(&run);
}

/// Writes text, and closes what ends in it.
void SpanWriter::write_until(Sweep& sweep, std::uint32_t end) {
    const std::string_view text = sweep.block->text;
    const auto write = [&](std::uint32_t to) {
        if (sweep.at < to) append_html(out_, text.substr(sweep.at, to - sweep.at));
        sweep.at = std::max(sweep.at, to);
    };
    while (!sweep.around.empty() && sweep.around.back()->text.end <= end) {
        write(sweep.around.back()->text.end);
        close_style(out_, *sweep.around.back());
        sweep.around.pop_back();
    }
    write(end);
}

}  // namespace spor::rendering
