#include "markup/marks.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "markup/bytes.hpp"
#include "markup/critic.hpp"
#include "markup/flanking.hpp"
#include "markup/lines.hpp"
#include "markup/parse.hpp"
#include "markup/tags.hpp"

namespace spor::markup {

namespace {

std::string_view slice(std::string_view text, Range range) { return text.substr(range.begin, range.size()); }

/// A mark whose whole content is `<small>…</small>` is a remark.
MarkKind kind_of(std::string_view redline, Range open, Range close, MarkKind otherwise) {
    const std::string_view content = redline.substr(open.end, close.begin - open.end);
    const bool small = content.starts_with("<small>") && content.ends_with("</small>");
    return small ? MarkKind::remark : otherwise;
}

class Reader {
public:
    Reader(std::string_view redline, Notices notices) : redline_(redline), notices_(notices) {}

    Markings read() {
        found_.blocks = parse_markdown(redline_);
        CriticMarks critic = read_critic(redline_, masked_ranges(found_.blocks));
        found_.critic = critic.any_change;
        if (!found_.critic) {
            for (const Block& block : found_.blocks) read_block(block);
            close_regions();
            keep_only_remarks(critic);
        } else {
            found_.regions = std::move(critic.regions);
        }
        append(critic);
        sort_all();
        return std::move(found_);
    }

private:
    struct OpenTag {
        Tag tag;
        Range at;
    };

    /// In bold and strike only the remarks of CriticMarkup count.
    static void keep_only_remarks(CriticMarks& critic) {
        std::erase_if(critic.marks, [](const Mark& mark) { return mark.kind != MarkKind::remark; });
    }

    void append(CriticMarks& critic) {
        found_.marks.insert(found_.marks.end(), critic.marks.begin(), critic.marks.end());
        found_.swaps.insert(found_.swaps.end(), critic.swaps.begin(), critic.swaps.end());
        for (Notice& notice : critic.notices) found_.notices.push_back(std::move(notice));
    }

    void sort_all() {
        std::stable_sort(found_.marks.begin(), found_.marks.end(),
                         [](const Mark& a, const Mark& b) { return a.open.begin < b.open.begin; });
        std::stable_sort(found_.swaps.begin(), found_.swaps.end(),
                         [](const Swap& a, const Swap& b) { return a.at.begin < b.at.begin; });
        std::stable_sort(found_.notices.begin(), found_.notices.end(),
                         [](const Notice& a, const Notice& b) { return a.line < b.line; });
    }

    void read_block(const Block& block) {
        if (block.kind == BlockKind::front_matter) return read_front_matter(block);
        if (block.verbatim) return read_region_tag(block);
        if (block.runs.empty()) return note_strays(block);
        const Run* before = nullptr;
        for (const Run& run : block.runs) {
            read_run(run, before);
            before = &run;
        }
        for (std::vector<OpenTag>& stack : open_tags_) {
            for (const OpenTag& tag : stack) note_unpaired(tag.tag, tag.at.begin);
            stack.clear();
        }
        note_strays(block);
    }

    /// `***x***` is a mark around the author's emphasis, though markdown has it the other way round.
    static bool fills(const Run& strong, const Run* outer) {
        return outer != nullptr && outer->style == Style::emphasis && outer->text == strong.text &&
               outer->open.end == strong.open.begin && strong.close.end == outer->close.begin;
    }

    void read_run(const Run& run, const Run* before) {
        const std::string_view open = slice(redline_, run.open);
        if (run.style == Style::html) return read_tag_run(run);
        if (run.style == Style::strong && open == "**") {
            const bool swapped = fills(run, before) && redline_[before->open.begin] == '*';
            const std::uint32_t shift = swapped ? 1 : 0;
            add_mark(MarkKind::insertion, {run.open.begin - shift, run.open.end - shift},
                     {run.close.begin + shift, run.close.end + shift});
        }
        if (run.style == Style::strong && open == "__") swap_pair(run.open, run.close, "**");
        if (run.style == Style::strike && open == "~~") add_mark(MarkKind::deletion, run.open, run.close);
    }

    void add_mark(MarkKind kind, Range open, Range close) {
        found_.marks.push_back({kind_of(redline_, open, close, kind), MarkForm::delimiters, open, close});
    }

    void swap_pair(Range open, Range close, std::string_view with) {
        found_.swaps.push_back({open, with});
        found_.swaps.push_back({close, with});
    }

    void read_tag_run(const Run& run) {
        const auto tag = read_tag(slice(redline_, run.open));
        if (!tag) return;
        if (tag->stuffed) {
            found_.swaps.push_back({{run.open.end - 2, run.open.end}, ">"});
        } else if (!tag->closing) {
            stack_of(tag->name).push_back({*tag, run.open});
        } else {
            close_tag(*tag, run.open);
        }
    }

    void close_tag(const Tag& tag, Range at) {
        std::vector<OpenTag>& stack = stack_of(tag.name);
        if (stack.empty()) return note_unpaired(tag, at.begin);
        const Range open = stack.back().at;
        const bool plain = stack.back().tag.attributes.empty();
        stack.pop_back();
        switch (tag.name) {
            case TagName::ins:
                found_.marks.push_back({MarkKind::insertion, MarkForm::tags, open, at});
                break;
            case TagName::del:
                found_.marks.push_back({MarkKind::deletion, MarkForm::tags, open, at});
                break;
            case TagName::b:
                if (plain) swap_pair(open, at, "**");
                break;
            case TagName::strong:
                if (plain) swap_pair(open, at, "__");
                break;
            case TagName::s:
                if (plain) swap_pair(open, at, "~~");
                break;
            case TagName::small:
                break;
        }
    }

    std::vector<OpenTag>& stack_of(TagName name) { return open_tags_[static_cast<std::size_t>(name)]; }

    void note_unpaired(const Tag& tag, std::size_t at) {
        if (tag.name != TagName::ins && tag.name != TagName::del) return;
        const std::string name = tag.name == TagName::ins ? "ins" : "del";
        note(tag.closing ? "</" + name + "> without <" + name + ">" : "<" + name + "> without </" + name + ">", at);
    }

    /// Delimiters that stand in the text because they have no partner, and are not just `2 ** 3`.
    void note_strays(const Block& block) {
        if (notices_ == Notices::no) return;
        auto code = block.runs.begin();
        for (const Origin& origin : block.origins) {
            while (code != block.runs.end() && (code->style != Style::code || code->text.end <= origin.text)) ++code;
            if (code != block.runs.end() && code->text.begin <= origin.text) continue;
            note_strays({origin.source, origin.source + origin.length});
        }
    }

    void note_strays(Range text) {
        static constexpr ByteSet kDelimiters("*~");
        const std::string_view before_end = redline_.substr(0, text.end);
        for (std::size_t at = kDelimiters.find_in(before_end, text.begin); at < text.end;
             at = kDelimiters.find_in(before_end, at)) {
            const auto end = std::min<std::size_t>(redline_.find_first_not_of(redline_[at], at), text.end);
            if (end - at == 2 && looks_like_mark(at)) note(std::string(2, redline_[at]) + " without a partner", at);
            at = end;
        }
    }

    [[nodiscard]] bool looks_like_mark(std::size_t at) const {
        constexpr std::size_t kNear = 16;
        const std::size_t from = at > kNear ? at - kNear : 0;
        if (at > 0 && redline_[at - 1] == '\\') return false;
        const Flanks found = flanks(redline_.substr(from, at - from), redline_.substr(at + 2, kNear), redline_[at]);
        return found.can_open || found.can_close;
    }

    void note(std::string what, std::size_t at) {
        constexpr std::size_t kMost = 1000;  // no hostile redline may fill the memory with notices
        if (found_.notices.size() >= kMost) return;
        if (line_starts_.empty()) line_starts_ = find_line_starts(redline_);
        const auto line = std::upper_bound(line_starts_.begin(), line_starts_.end(), at) - line_starts_.begin();
        found_.notices.push_back({std::move(what) + "; left as it is", static_cast<std::uint32_t>(line)});
    }

    // ---- blocks ------------------------------------------------------------------------------------------------

    /// Changed lines of front matter are marked one by one, line for line.
    void read_front_matter(const Block& block) {
        std::size_t at = block.source.begin;
        while (at < block.source.end) {
            std::size_t end = std::min<std::size_t>(redline_.find_first_of("\r\n", at), block.source.end);
            const std::string_view line = redline_.substr(at, end - at);
            const bool inserted = line.size() >= 4 && line.starts_with("**") && line.ends_with("**");
            const bool deleted = line.size() >= 4 && line.starts_with("~~") && line.ends_with("~~");
            if (inserted || deleted) {
                const auto first = static_cast<std::uint32_t>(at);
                const auto last = static_cast<std::uint32_t>(end);
                found_.marks.push_back({inserted ? MarkKind::insertion : MarkKind::deletion,
                                        MarkForm::delimiters,
                                        {first, first + 2},
                                        {last - 2, last}});
            }
            at = end + 1;
        }
    }

    /// `<del>` or `</del>` alone in a block of raw HTML opens or closes a region.
    void read_region_tag(const Block& block) {
        std::string_view text = block.text;
        while (!text.empty() && is_blank_byte(text.back())) text.remove_suffix(1);
        while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
        if (text.find('\n') != std::string_view::npos) return;
        const auto tag = read_tag(text);
        if (!tag || (tag->name != TagName::ins && tag->name != TagName::del)) return;
        if (tag->stuffed) return drop_stuffing(block);
        if (!tag->closing) {
            const bool tight = tag->attributes == R"(class="tight")";
            pending_.push_back({tag->name == TagName::ins ? MarkKind::insertion : MarkKind::deletion,
                                whole_lines(block),
                                {},
                                tight || tag->attributes == R"(class="tight-above")",
                                tight || tag->attributes == R"(class="tight-below")"});
        } else if (!pending_.empty() && (pending_.back().kind == MarkKind::insertion) == (tag->name == TagName::ins)) {
            pending_.back().close = whole_lines(block);
            found_.regions.push_back(pending_.back());
            pending_.pop_back();
        } else {
            note_unpaired(*tag, block.source.begin);
        }
    }

    void drop_stuffing(const Block& block) {
        const std::size_t end = redline_.substr(0, block.source.end).rfind('>');
        if (end == std::string_view::npos || end < block.source.begin + 1) return;
        const auto at = static_cast<std::uint32_t>(end);
        found_.swaps.push_back({{at - 1, at + 1}, ">"});
    }

    [[nodiscard]] Range whole_lines(const Block& block) const {
        const std::size_t before =
            block.source.begin == 0 ? std::string_view::npos : redline_.find_last_of("\r\n", block.source.begin - 1);
        std::size_t end = block.source.end;
        while (end > block.source.begin && (redline_[end - 1] == '\n' || redline_[end - 1] == '\r')) --end;
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    void close_regions() {
        for (const Region& region : pending_) {
            note_unpaired({region.kind == MarkKind::insertion ? TagName::ins : TagName::del, false, false, {}},
                          region.open.begin);
        }
        std::sort(found_.regions.begin(), found_.regions.end(),
                  [](const Region& a, const Region& b) { return a.open.begin < b.open.begin; });
    }

    std::string_view redline_;
    Notices notices_;
    Markings found_;
    std::array<std::vector<OpenTag>, 6> open_tags_;  ///< by TagName
    std::vector<std::uint32_t> line_starts_;
    std::vector<Region> pending_;
};

}  // namespace

Markings read_marks(std::string_view redline, Notices notices) {
    std::vector<RawRegion> raw = find_raw_regions(redline);
    if (raw.empty()) return Reader(redline, notices).read();
    const std::string visible = blank_out(redline, raw);
    Markings found = Reader(visible, notices).read();
    // What the swaps write is static text or stands at the same place of the redline.
    for (Swap& swap : found.swaps) {
        if (swap.with.data() >= visible.data() && swap.with.data() < visible.data() + visible.size()) {
            swap.with = redline.substr(static_cast<std::size_t>(swap.with.data() - visible.data()), swap.with.size());
        }
    }
    found.raw = std::move(raw);
    return found;
}

}  // namespace spor::markup
