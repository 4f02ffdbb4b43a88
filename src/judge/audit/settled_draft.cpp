#include "judge/audit/settled_draft.hpp"

#include <algorithm>

#include "read/markdown.hpp"

namespace spor::judging {

SettledDraft::SettledDraft(std::string_view redline, const markup::Markings& markings, markup::Side side,
                           Language language) {
    Document draft;
    draft.format = Format::markdown;
    const auto exposed = side == markup::Side::reject ? markup::Exposed::escaped : markup::Exposed::as_it_is;
    for (const markup::Piece& piece : markup::settle(redline, markings, side, exposed)) {
        const bool verbatim = piece.with.empty();
        stretches_.push_back({static_cast<std::uint32_t>(draft.source.size()), piece.source.begin, verbatim});
        draft.source += verbatim ? redline.substr(piece.source.begin, piece.source.size()) : piece.with;
    }
    draft.line_starts = find_line_starts(draft.source);
    reading::read_markdown(draft, language);
    draft_ = std::make_shared<const Document>(std::move(draft));
}

std::uint32_t SettledDraft::in_redline(std::uint32_t settled) const {
    const auto next = std::partition_point(stretches_.begin(), stretches_.end(),
                                           [&](const Stretch& stretch) { return stretch.settled <= settled; });
    if (next == stretches_.begin()) return 0;
    const Stretch& stretch = *std::prev(next);
    return stretch.redline + (stretch.verbatim ? settled - stretch.settled : 0);
}

Range SettledDraft::in_redline(const Block& block, Range text) const {
    const std::uint32_t begin = in_redline(draft_->source_of(block, text.begin));
    if (text.empty()) return {begin, begin};
    const std::uint32_t end = in_redline(draft_->source_of(block, text.end - 1)) + 1;
    return {begin, std::max(begin, end)};
}

}  // namespace spor::judging
