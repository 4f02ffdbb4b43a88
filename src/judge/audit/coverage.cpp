#include "judge/audit/coverage.hpp"

#include <algorithm>

namespace spor::judging {

namespace {

Claim claim_of(bool inserted) { return inserted ? Claim::inserted : Claim::struck; }

}  // namespace

Coverage::Coverage(std::string_view redline, const markup::Markings& markings) {
    list_marks(markings);
    const auto size = static_cast<std::uint32_t>(redline.size());
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        std::vector<Cover>& covers = marks_[i].claim == Claim::inserted ? inserted_ : struck_;
        const Range content = {marks_[i].content.begin, std::min(marks_[i].content.end, size)};
        if (!covers.empty() && content.end <= covers.back().content.end) continue;  // inside another of its kind
        if (!covers.empty() && content.begin < covers.back().content.end) {
            covers.push_back({{covers.back().content.end, content.end}, i});
        } else {
            covers.push_back({content, i});
        }
    }
}

void Coverage::list_marks(const markup::Markings& markings) {
    using markup::MarkKind;
    for (const markup::Mark& mark : markings.marks) {
        if (mark.kind == MarkKind::remark) continue;
        marks_.push_back({claim_of(mark.kind == MarkKind::insertion),
                          {mark.open.begin, mark.close.end},
                          {mark.open.end, mark.close.begin}});
    }
    for (const markup::Region& region : markings.regions) {
        if (region.kind == MarkKind::remark) continue;
        marks_.push_back({claim_of(region.kind == MarkKind::insertion),
                          {region.open.begin, region.close.end},
                          {region.open.end, region.close.begin}});
    }
    for (const markup::RawRegion& raw : markings.raw) {
        if (raw.kind == markup::RawKind::kept) continue;
        marks_.push_back({claim_of(raw.kind == markup::RawKind::inserted), raw.whole, raw.content});
    }
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const ClaimMark& a, const ClaimMark& b) { return outer_first(a.whole, b.whole); });
}

const Coverage::Cover* Coverage::find(const std::vector<Cover>& covers, std::uint32_t offset) {
    const auto next = std::partition_point(covers.begin(), covers.end(),
                                           [&](const Cover& cover) { return cover.content.end <= offset; });
    return next != covers.end() && next->content.begin <= offset ? &*next : nullptr;
}

const std::vector<Coverage::Cover>& Coverage::covers(Claim claim) const {
    return claim == Claim::inserted ? inserted_ : struck_;
}

Claim Coverage::at(std::uint32_t redline_offset) const {
    if (find(struck_, redline_offset) != nullptr) return Claim::struck;
    return find(inserted_, redline_offset) != nullptr ? Claim::inserted : Claim::kept;
}

bool Coverage::all(Range range, Claim claim) const {
    if (range.empty()) return false;
    return at(range.begin) == claim && at(range.end - 1) == claim;
}

std::size_t Coverage::mark_at(std::uint32_t redline_offset, Claim claim) const {
    const Cover* cover = find(covers(claim), redline_offset);
    return cover == nullptr ? marks_.size() : cover->mark;
}

}  // namespace spor::judging
