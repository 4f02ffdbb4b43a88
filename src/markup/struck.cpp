#include "markup/struck.hpp"

#include <algorithm>

#include "markup/lines.hpp"
#include "markup/spacing.hpp"

namespace spor::markup {

namespace {

struct Sign {
    Range at;
    const Mark* mark = nullptr;
    bool opens = false;
};

std::vector<Sign> list_signs(const std::vector<Mark>& marks) {
    std::vector<Sign> signs;
    signs.reserve(marks.size() * 2);
    for (const Mark& mark : marks) {
        signs.push_back({mark.open, &mark, true});
        signs.push_back({mark.close, &mark, false});
    }
    std::stable_sort(signs.begin(), signs.end(), [](const Sign& a, const Sign& b) {
        return a.at.begin != b.at.begin ? a.at.begin < b.at.begin : a.at.end < b.at.end;
    });
    return signs;
}

class Depths {
public:
    explicit Depths(Side side) : side_(side) {}
    void step(const Sign& sign) {
        int& depth = sign.mark->kind == MarkKind::insertion  ? insertions_
                     : sign.mark->kind == MarkKind::deletion ? deletions_
                                                             : remarks_;
        depth += sign.opens ? 1 : -1;
    }
    [[nodiscard]] bool dropping() const {
        if (remarks_ > 0) return true;
        return side_ == Side::accept ? deletions_ > 0 : insertions_ > 0 && deletions_ == 0;
    }

private:
    Side side_;
    int insertions_ = 0;
    int deletions_ = 0;
    int remarks_ = 0;
};

/// Lines that go together; ranges of whole lines without the last line break.
struct Unit {
    Range lines;
    bool tight = false;  ///< item or row
};

class LineDropper {
public:
    LineDropper(std::string_view redline, const Markings& markings, Side side, const std::vector<Drop>& drops)
        : redline_(redline), markings_(markings), side_(side), drops_(drops) {
        if (redline.starts_with("\xEF\xBB\xBF")) start_ = 3;
    }

    std::vector<Range> run() {
        for (const Region& region : markings_.regions) add_region(region);
        const std::vector<Block>& blocks = markings_.blocks;
        for (std::size_t i = 0; i < blocks.size();) {
            if (blocks[i].table != 0) {
                i = add_table(i);
            } else {
                if (blocks[i].kind == BlockKind::front_matter) drop_lines_of(blocks[i]);
                if (goes(blocks[i])) units_.push_back({lines_of(blocks[i].source), blocks[i].kind == BlockKind::item});
                ++i;
            }
        }
        std::stable_sort(units_.begin(), units_.end(),
                         [](const Unit& a, const Unit& b) { return a.lines.begin < b.lines.begin; });
        drop_groups();
        return std::move(dropped_);
    }

private:
    // ---- which blocks ------------------------------------------------------------------------------------------

    /// All of the block's text is dropped, and something is. Blocks must come in order.
    bool goes(const Block& block) {
        while (drop_ < drops_.size() && drops_[drop_].at.end <= block.source.begin) ++drop_;
        if (drop_ == drops_.size() || drops_[drop_].at.begin >= block.source.end || block.verbatim) return false;
        std::size_t drop = drop_;
        std::uint32_t text = 0;
        std::uint32_t source = block.source.begin + static_cast<std::uint32_t>(block.lead.size());
        for (const Origin& origin : block.origins) {
            for (; text < origin.text; ++text) {
                if (!is_blank_byte(block.text[text]) && !dropped(source, drop)) return false;
            }
            for (std::uint32_t i = 0; i < origin.length; ++i) {
                if (!is_blank_byte(block.text[origin.text + i]) && !dropped(origin.source + i, drop)) return false;
            }
            text = origin.text + origin.length;
            source = origin.source + origin.length;
        }
        for (; text < block.text.size(); ++text) {
            if (!is_blank_byte(block.text[text]) && !dropped(source, drop)) return false;
        }
        const std::string_view behind = redline_.substr(drops_[std::min(drop, drops_.size() - 1)].at.end);
        return drops_[drop_].may_take_lines && !begins_empty_block(behind) && !begins_blank_line_end(behind);
    }

    [[nodiscard]] bool dropped(std::uint32_t at, std::size_t& drop) const {
        while (drop < drops_.size() && drops_[drop].at.end <= at) ++drop;
        return drop < drops_.size() && drops_[drop].at.contains(at) && drops_[drop].may_take_lines;
    }

    /// Front matter is marked line by line.
    void drop_lines_of(const Block& front_matter) {
        for (const Drop& drop : drops_) {
            if (drop.at.begin >= front_matter.source.end) break;
            if (drop.at.begin >= front_matter.source.begin) {
                dropped_.push_back({drop.at.begin, next_line(redline_, drop.at.end)});
            }
        }
    }

    /// Adds the rows of the table that begins at a block, and answers the block after it.
    std::size_t add_table(std::size_t first) {
        const std::vector<Block>& blocks = markings_.blocks;
        std::size_t end = first;
        bool all = true;
        std::vector<Unit> rows;
        for (; end < blocks.size() && blocks[end].table == blocks[first].table; ++end) {
            const bool row_goes = goes(blocks[end]);
            all = all && row_goes;
            if (row_goes && !blocks[end].header) rows.push_back({lines_of(blocks[end].source), true});
        }
        if (!all) {
            units_.insert(units_.end(), rows.begin(), rows.end());
            return end;
        }
        Range lines = {lines_of(blocks[first].source).begin, lines_of(blocks[end - 1].source).end};
        if (end - first == 1) lines.end = line_end(redline_, next_line(redline_, lines.end));
        units_.push_back({lines, false});
        return end;
    }

    [[nodiscard]] Range lines_of(Range source) const {
        return {std::max(start_, line_begin(redline_, source.begin)), trimmed_end(redline_, source)};
    }

    // ---- regions -----------------------------------------------------------------------------------------------

    void add_region(const Region& region) {
        const bool drop = region.kind == MarkKind::deletion ? side_ == Side::accept : side_ == Side::reject;
        std::uint32_t begin = region.open.begin;
        std::uint32_t end = region.close.end;
        if (region.tight_before) begin = blank_line_before(begin);
        if (region.tight_after) end = next_line(redline_, end);
        if (!drop) {
            const std::uint32_t inner = next_line(redline_, region.open.end);
            dropped_.push_back({begin, is_blank_line(inner) ? next_line(redline_, inner) : inner});
            dropped_.push_back({end_of_line_before(blank_line_before(region.close.begin)), end});
        } else if (region.tight_before || region.tight_after) {
            dropped_.push_back({begin, next_line(redline_, end)});
        } else {
            units_.push_back({{begin, end}, false});
        }
    }

    // ---- blank lines -------------------------------------------------------------------------------------------

    [[nodiscard]] bool is_blank_line(std::uint32_t begin) const {
        if (begin >= redline_.size()) return false;
        return redline_.substr(begin, line_end(redline_, begin) - begin).find_first_not_of(" \t>") ==
               std::string_view::npos;
    }

    /// The start of the line before this line where that is blank, otherwise the start of this one.
    [[nodiscard]] std::uint32_t blank_line_before(std::uint32_t begin) const {
        if (begin <= start_) return begin;
        const std::uint32_t previous = std::max(start_, previous_line(redline_, begin));
        return is_blank_line(previous) ? previous : begin;
    }

    /// Where the line before the one that begins here ends, before its line break.
    [[nodiscard]] std::uint32_t end_of_line_before(std::uint32_t begin) const {
        return std::max(start_, previous_line_end(redline_, begin));
    }

    void drop_groups() {
        for (std::size_t first = 0; first < units_.size();) {
            std::size_t last = first;
            std::uint32_t end = units_[first].lines.end;
            while (last + 1 < units_.size() && only_blank_lines(end, units_[last + 1].lines.begin)) {
                ++last;
                end = std::max(end, units_[last].lines.end);
            }
            drop_group({units_[first].lines.begin, end}, units_[first].tight, units_[last].tight);
            first = last + 1;
        }
        std::sort(dropped_.begin(), dropped_.end(), [](Range a, Range b) { return a.begin < b.begin; });
    }

    [[nodiscard]] bool only_blank_lines(std::uint32_t begin, std::uint32_t end) const {
        if (end <= begin) return true;
        return redline_.substr(begin, end - begin).find_first_not_of(" \t>\r\n") == std::string_view::npos;
    }

    void drop_group(Range lines, bool first_tight, bool last_tight) {
        const auto size = static_cast<std::uint32_t>(redline_.size());
        const std::uint32_t before = blank_line_before(lines.begin);
        const std::uint32_t after = next_line(redline_, lines.end);
        const bool blank_before = before != lines.begin;
        const bool text_before = lines.begin > start_ && !blank_before;
        if (after == size) {
            const bool final_break = lines.end < size;
            dropped_.push_back({final_break ? before : end_of_line_before(before), size});
        } else if ((text_before && first_tight) || (!is_blank_line(after) && last_tight)) {
            dropped_.push_back({lines.begin, after});
        } else if (is_blank_line(after)) {
            dropped_.push_back({lines.begin, next_line(redline_, after)});
        } else {
            dropped_.push_back({before, after});
        }
    }

    std::string_view redline_;
    const Markings& markings_;
    Side side_;
    const std::vector<Drop>& drops_;
    std::uint32_t start_ = 0;  ///< behind a byte-order mark
    std::size_t drop_ = 0;
    std::vector<Unit> units_;
    std::vector<Range> dropped_;
};

}  // namespace

std::vector<Drop> list_drops(const Markings& markings, Side side) {
    std::vector<Drop> drops;
    Depths depths(side);
    bool dropping = false;
    for (const Sign& sign : list_signs(markings.marks)) {
        depths.step(sign);
        if (depths.dropping() == dropping) continue;
        dropping = !dropping;
        if (dropping) {
            const bool blank = sign.mark->form == MarkForm::delimiters || sign.mark->kind == MarkKind::remark;
            drops.push_back({sign.at, blank, sign.mark->form != MarkForm::tags});
        } else {
            drops.back().at.end = sign.at.end;
        }
    }
    return drops;
}

std::vector<Range> whole_lines_to_drop(std::string_view redline, const Markings& markings, Side side,
                                       const std::vector<Drop>& drops) {
    return LineDropper(redline, markings, side, drops).run();
}

}  // namespace spor::markup
