#include "judge/ledger/anchors_of.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/words.hpp"

namespace spor::judging {
namespace {

/// Every heading's anchor; the second of a name gets "-1".
std::map<std::string, std::uint32_t> headings_of(const Document& draft) {
    std::map<std::string, std::uint32_t> anchors;
    std::map<std::string, std::uint32_t> seen;
    for (std::uint32_t index = 0; index < draft.blocks.size(); ++index) {
        if (draft.blocks[index].kind != BlockKind::heading) continue;
        std::string anchor = anchor_of(draft.blocks[index].text);
        const std::uint32_t times = seen[anchor]++;
        if (times > 0) anchor += "-" + std::to_string(times);
        anchors.try_emplace(std::move(anchor), index);
    }
    return anchors;
}

}  // namespace

std::string anchor_of(std::string_view heading) {
    std::string anchor;
    const std::string folded = text::fold(heading);
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        const char32_t c = text::next_character(folded, at);
        if (text::is_word_character(c) || c == '-' || c == '_') {
            anchor += folded.substr(begin, at - begin);
        } else if (text::is_blank(c)) {
            anchor += '-';
        }
    }
    return anchor;
}

Anchors::Anchors(const Revision& revision, const std::vector<std::int64_t>& new_of_old)
    : new_draft_(*revision.new_draft),
      old_headings_(headings_of(*revision.old_draft)),
      new_headings_(headings_of(*revision.new_draft)),
      new_of_old_(new_of_old),
      places_(*revision.new_draft) {
    for (const auto& [anchor, block] : new_headings_) anchor_of_new_.try_emplace(block, anchor);
}

bool Anchors::is_set_by_hand(const std::string& anchor) const {
    const std::string& source = new_draft_.source;
    const std::array forms{"id=\"", "name=\"", "{#"};
    return std::any_of(forms.begin(), forms.end(),
                       [&](const char* form) { return source.find(form + anchor) != std::string::npos; });
}

std::vector<BrokenReference> Anchors::broken_in(const Block& block) {
    std::vector<BrokenReference> broken;
    for (const Run& run : block.runs) {
        if (run.style != Style::link || run.target.size() < 2 || run.target.front() != '#') continue;
        const std::string anchor = run.target.substr(1);
        if (new_headings_.contains(anchor) || anchor.find('%') != std::string::npos || is_set_by_hand(anchor)) continue;
        BrokenReference reference;
        reference.text = run.target;
        reference.place = places_.of(block, run.text);
        const auto old_heading = old_headings_.find(anchor);
        const std::int64_t now = old_heading == old_headings_.end() ? -1 : new_of_old_[old_heading->second];
        const auto found = now < 0 ? anchor_of_new_.end() : anchor_of_new_.find(static_cast<std::uint32_t>(now));
        if (found != anchor_of_new_.end()) {
            reference.state = ReferenceState::moved;
            reference.points_to = "#" + found->second;
        }
        broken.push_back(std::move(reference));
    }
    return broken;
}

}  // namespace spor::judging
