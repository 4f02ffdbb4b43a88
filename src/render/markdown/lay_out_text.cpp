#include "render/markdown/lay_out_text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "markup/block_start.hpp"
#include "markup/flanking.hpp"
#include "render/escape.hpp"

namespace spor::rendering {

namespace {

struct Delimiters {
    std::string open;
    std::string close;
};

Delimiters delimiters_of(const Run& run) {
    switch (run.style) {
        case Style::strong:
            return {"**", "**"};
        case Style::emphasis:
            return {"*", "*"};
        case Style::strike:
            return {"~~", "~~"};
        case Style::code:
            return {"`", "`"};
        case Style::link:
        case Style::image:
            if (run.target.empty() || run.target.find_first_of(" ()<>\\\r\n\t|") != std::string::npos) return {};
            if (run.target.starts_with("data:")) return {};  // the picture itself
            return {run.style == Style::image ? "![" : "[", "](" + run.target + ")"};
        default:
            return {};
    }
}

int depth_of(Style style) {
    if (style == Style::link) return 0;
    return style == Style::code ? 3 : style == Style::image ? 2 : 1;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

class InlineWriter {
public:
    InlineWriter(std::string& source, Block& block, Range text, TextPlace place, const NoteMarks& notes)
        : source_(source),
          block_(block),
          text_(text),
          place_(place),
          notes_(notes),
          view_(std::string_view(block.text).substr(text.begin, text.size())),
          needs_(view_, {false, place == TextPlace::cell, false}) {}

    void run() {
        find_runs();
        const std::size_t start = place_ == TextPlace::cell ? std::string_view::npos : markup::start_escape(view_);
        for (std::uint32_t i = text_.begin; i < text_.end; ++i) {
            close_runs(i);
            open_runs(i);
            const std::size_t offset = i - text_.begin;
            const bool escaped = needs_.at(offset) || offset == start || needs_here(offset);
            if (escaped && !in_code() && !refers_to_note(offset)) {
                source_ += '\\';
                new_origin_ = true;
            }
            put(i);
        }
        close_runs(text_.end);
    }

private:
    /// The innermost run is the last one that was opened, and nothing opens in code.
    [[nodiscard]] bool in_code() const { return !open_.empty() && block_.runs[open_.back()].style == Style::code; }

    /// Whether a note's mark begins here, and means the note wherever it stands.
    [[nodiscard]] bool refers_to_note(std::size_t offset) const {
        const std::string_view rest = view_.substr(offset);
        if (!rest.starts_with("[^")) return false;
        const std::size_t end = rest.find(']');
        if (end == std::string_view::npos || !notes_.contains(rest.substr(0, end + 1))) return false;
        return end + 1 == rest.size() || std::string_view(":([").find(rest[end + 1]) == std::string_view::npos;
    }

    /// Backslashes that only the kind of block, or the run behind, asks for.
    [[nodiscard]] bool needs_here(std::size_t offset) const {
        if (view_[offset] == '!' && begins_link(text_.begin + static_cast<std::uint32_t>(offset) + 1)) return true;
        if (place_ == TextPlace::heading) return offset + 1 == view_.size() && view_[offset] == '#';
        const bool box = view_.starts_with("[ ]") || view_.starts_with("[x]") || view_.starts_with("[X]");
        return place_ == TextPlace::item && offset == 0 && box;
    }

    void put(std::uint32_t i) {
        const auto at = static_cast<std::uint32_t>(source_.size());
        source_ += block_.text[i];
        if (new_origin_ || block_.origins.empty()) {
            block_.origins.push_back({i, at, 1});
        } else {
            ++block_.origins.back().length;
        }
        new_origin_ = false;
    }

    // ---- runs --------------------------------------------------------------------------------------------------

    /// The runs of this stretch that render where they stand; the others go.
    void find_runs() {
        // Of two on the same words a link is the outer one, and what can hold no other the inner one.
        std::stable_sort(block_.runs.begin(), block_.runs.end(), [](const Run& a, const Run& b) {
            return a.text == b.text ? depth_of(a.style) < depth_of(b.style) : outer_first(a.text, b.text);
        });
        std::erase_if(block_.runs, [&](const Run& run) {
            const bool here = text_.begin <= run.text.begin && run.text.end <= text_.end && !run.text.empty();
            const bool elsewhere = run.text.end <= text_.begin || text_.end <= run.text.begin;
            return !elsewhere && !(here && can_be_written(run));
        });
        for (std::size_t i = 0; i < block_.runs.size(); ++i) {
            const Range run = block_.runs[i].text;
            if (text_.begin <= run.begin && run.end <= text_.end && !run.empty()) runs_.push_back(i);
        }
    }

    [[nodiscard]] bool can_be_written(const Run& run) const {
        const Delimiters delimiters = delimiters_of(run);
        if (delimiters.open.empty()) return false;
        if (is_blank(block_.text[run.text.begin]) || is_blank(block_.text[run.text.end - 1])) return false;
        const std::string_view text = block_.text;
        const std::string_view inside = text.substr(run.text.begin, run.text.size());
        if (run.style == Style::code) return can_be_code(run.text);
        if (run.style == Style::link) return true;
        if (run.style == Style::image) return inside.find_first_of("[]") == std::string_view::npos;
        const char delimiter = delimiters.open.front();
        return markup::can_open(text.substr(text_.begin, run.text.begin - text_.begin), inside, delimiter) &&
               markup::can_close(inside, text.substr(run.text.end, text_.end - run.text.end), delimiter);
    }

    [[nodiscard]] bool begins_link(std::uint32_t at) const {
        return std::any_of(runs_.begin() + static_cast<std::ptrdiff_t>(next_), runs_.end(), [&](std::size_t i) {
            return block_.runs[i].style == Style::link && block_.runs[i].text.begin == at;
        });
    }

    /// In code a backslash and every other sign are themselves: nothing can be escaped there.
    [[nodiscard]] bool can_be_code(Range code) const {
        const std::string_view inside = std::string_view(block_.text).substr(code.begin, code.size());
        if (inside.find_first_of(place_ == TextPlace::cell ? "`\n\t|\\" : "`\n\t") != std::string_view::npos)
            return false;
        return std::none_of(block_.runs.begin(), block_.runs.end(), [&](const Run& run) {
            return run.style != Style::code && code.contains(run.text.begin) && run.text.end <= code.end &&
                   run.text != code;
        });
    }

    void open_runs(std::uint32_t at) {
        for (; next_ < runs_.size() && block_.runs[runs_[next_]].text.begin == at; ++next_) {
            Run& run = block_.runs[runs_[next_]];
            write(delimiters_of(run).open, run.open);
            open_.push_back(runs_[next_]);
        }
    }

    void close_runs(std::uint32_t at) {
        while (!open_.empty() && block_.runs[open_.back()].text.end <= at) {
            Run& run = block_.runs[open_.back()];
            write(delimiters_of(run).close, run.close);
            open_.pop_back();
        }
    }

    void write(const std::string& delimiter, Range& place) {
        place.begin = static_cast<std::uint32_t>(source_.size());
        source_ += delimiter;
        place.end = static_cast<std::uint32_t>(source_.size());
        new_origin_ = true;
    }

    std::string& source_;
    Block& block_;
    Range text_;
    TextPlace place_;
    const NoteMarks& notes_;
    std::string_view view_;
    EscapeNeeds needs_;
    std::vector<std::size_t> runs_;
    std::vector<std::size_t> open_;
    std::size_t next_ = 0;
    bool new_origin_ = true;
};

}  // namespace

void write_inlines(std::string& source, Block& block, Range text, TextPlace place, const NoteMarks& notes) {
    InlineWriter(source, block, text, place, notes).run();
}

}  // namespace spor::rendering
