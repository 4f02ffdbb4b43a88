#include "judge/certificate/groups.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace spor::judging {
namespace {

/// Disjoint sets with path halving.
class Sets {
public:
    explicit Sets(std::uint32_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::uint32_t root(std::uint32_t at) {
        while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
        return at;
    }
    /// The smaller number becomes the root, so that a group is known by its first sentence.
    void join(std::uint32_t one, std::uint32_t other) {
        one = root(one);
        other = root(other);
        parent_[std::max(one, other)] = std::min(one, other);
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace

std::vector<SentenceGroup> group_sentences(std::uint32_t old_count, std::uint32_t new_count,
                                           const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links) {
    Sets sets(old_count + new_count);
    for (const auto& [before, after] : links) sets.join(before, old_count + after);
    std::vector<SentenceGroup> groups;
    std::vector<std::uint32_t> group_of(old_count + new_count, 0);
    for (std::uint32_t each = 0; each < old_count + new_count; ++each) {
        const std::uint32_t root = sets.root(each);
        if (root == each) {
            group_of[each] = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back();
        }
        SentenceGroup& group = groups[group_of[root]];
        (each < old_count ? group.before : group.after).push_back(each < old_count ? each : each - old_count);
    }
    return groups;
}

std::vector<bool> crossing(const std::vector<SentenceGroup>& groups) {
    std::vector<bool> crosses(groups.size(), false);
    std::uint32_t furthest = 0;  // first sentence in NEW, plus one, of the groups so far
    for (std::size_t g = 0; g < groups.size(); ++g) {
        if (!groups[g].linked()) continue;
        const std::uint32_t at = groups[g].after.front() + 1;
        if (at < furthest) crosses[g] = true;
        furthest = std::max(furthest, at);
    }
    std::uint32_t nearest = std::numeric_limits<std::uint32_t>::max();
    for (std::size_t g = groups.size(); g-- > 0;) {
        if (!groups[g].linked()) continue;
        const std::uint32_t at = groups[g].after.front() + 1;
        if (at > nearest) crosses[g] = true;
        nearest = std::min(nearest, at);
    }
    return crosses;
}

}  // namespace spor::judging
