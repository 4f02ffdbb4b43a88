#include "judge/audit/left_remarks.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "text/remarks.hpp"
#include "text/words.hpp"

namespace spor::judging {

namespace {

std::string_view slice(std::string_view text, Range range) { return text.substr(range.begin, range.size()); }

/// spor's own remarks at the ends of a move are marks, not text. Sorted.
std::vector<Range> marked_remarks(const markup::Markings& markings) {
    std::vector<Range> ranges;
    for (const markup::Mark& mark : markings.marks) {
        if (mark.kind == markup::MarkKind::remark) ranges.push_back({mark.open.begin, mark.close.end});
    }
    return ranges;
}

bool is_inside(const std::vector<Range>& sorted, Range at) {
    const auto next =
        std::partition_point(sorted.begin(), sorted.end(), [&](Range range) { return range.begin <= at.begin; });
    return next != sorted.begin() && std::prev(next)->end >= at.end;
}

/// `**(DOBBELT)**` goes with its mark.
Range with_mark(const markup::Markings& markings, Range at) {
    const auto next = std::partition_point(markings.marks.begin(), markings.marks.end(),
                                           [&](const markup::Mark& mark) { return mark.open.end < at.begin; });
    const bool whole = next != markings.marks.end() && next->open.end == at.begin && next->close.begin == at.end;
    return whole ? Range{next->open.begin, next->close.end} : at;
}

}  // namespace

std::vector<LeftRemark> find_left_remarks(const Document& old_draft, const Document& redline,
                                          const markup::Markings& markings, Language language) {
    std::set<std::string> known;
    for (const Block& block : old_draft.blocks) {
        if (block.verbatim) continue;
        for (const Range remark : text::find_remarks(block.text, language))
            known.insert(text::fold(slice(block.text, remark)));
    }
    const std::vector<Range> marked = marked_remarks(markings);
    std::vector<LeftRemark> found;
    for (std::size_t i = 0; i < markings.blocks.size(); ++i) {
        const Block& block = markings.blocks[i];
        if (block.verbatim) continue;
        for (const Range remark : text::find_remarks(block.text, language)) {
            const std::string_view text = slice(block.text, remark);
            if (known.count(text::fold(text)) > 0) continue;
            const Range at = {redline.source_of(block, remark.begin), redline.source_of(block, remark.end - 1) + 1};
            if (at.end <= at.begin || is_inside(marked, at)) continue;
            found.push_back({at, with_mark(markings, at), std::string(text), i});
        }
    }
    return found;
}

void take_out(const std::vector<LeftRemark>& remarks, markup::Markings& markings) {
    if (remarks.empty()) return;
    for (const LeftRemark& remark : remarks) {
        const Range open = {remark.whole.begin, remark.whole.begin};
        const Range close = {remark.whole.end, remark.whole.end};
        markings.marks.push_back({markup::MarkKind::remark, markup::MarkForm::delimiters, open, close});
    }
    std::stable_sort(markings.marks.begin(), markings.marks.end(),
                     [](const markup::Mark& a, const markup::Mark& b) { return a.open.begin < b.open.begin; });
}

}  // namespace spor::judging
