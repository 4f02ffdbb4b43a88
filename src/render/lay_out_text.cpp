#include "render/lay_out_text.hpp"

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
        case Style::link:
            if (run.target.empty() || run.target.find_first_of(" ()<>\\\r\n\t|") != std::string::npos) return {};
            return {"[", "](" + run.target + ")"};
        default:
            return {};
    }
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

class InlineWriter {
public:
    InlineWriter(std::string& source, Block& block, Range text, TextPlace place)
        : source_(source),
          block_(block),
          text_(text),
          place_(place),
          view_(std::string_view(block.text).substr(text.begin, text.size())),
          needs_(view_, {false, place == TextPlace::cell, false}) {}

    void run() {
        find_runs();
        const std::size_t start = place_ == TextPlace::cell ? std::string_view::npos : markup::start_escape(view_);
        for (std::uint32_t i = text_.begin; i < text_.end; ++i) {
            close_runs(i);
            open_runs(i);
            const std::size_t offset = i - text_.begin;
            if (needs_.at(offset) || offset == start || needs_here(offset)) {
                source_ += '\\';
                new_origin_ = true;
            }
            put(i);
        }
        close_runs(text_.end);
    }

private:
    /// Backslashes that only the kind of block asks for.
    [[nodiscard]] bool needs_here(std::size_t offset) const {
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
        if (run.style == Style::link) return true;
        const std::string_view text = block_.text;
        const char delimiter = delimiters.open.front();
        const std::string_view inside = text.substr(run.text.begin, run.text.size());
        return markup::can_open(text.substr(text_.begin, run.text.begin - text_.begin), inside, delimiter) &&
               markup::can_close(inside, text.substr(run.text.end, text_.end - run.text.end), delimiter);
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
    std::string_view view_;
    EscapeNeeds needs_;
    std::vector<std::size_t> runs_;
    std::vector<std::size_t> open_;
    std::size_t next_ = 0;
    bool new_origin_ = true;
};

}  // namespace

void write_inlines(std::string& source, Block& block, Range text, TextPlace place) {
    InlineWriter(source, block, text, place).run();
}

}  // namespace spor::rendering
