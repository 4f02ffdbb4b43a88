#include "judge/audit/idle_pairs.hpp"

namespace spor::judging {

namespace {

/// Nothing but blanks of one line stands between: what a redline strikes in one block and brings in the next one has
/// changed its place.
bool side_by_side(std::string_view redline, const ClaimMark& one, const ClaimMark& next) {
    if (next.whole.begin < one.whole.end) return false;
    const std::string_view between = redline.substr(one.whole.end, next.whole.begin - one.whole.end);
    return between.find_first_not_of(" \t") == std::string_view::npos;
}

std::string_view held(std::string_view redline, const ClaimMark& mark) {
    return redline.substr(mark.content.begin, mark.content.size());
}

}  // namespace

std::vector<IdlePair> find_idle_pairs(std::string_view redline, const std::vector<ClaimMark>& marks) {
    std::vector<IdlePair> found;
    for (std::size_t i = 0; i + 1 < marks.size(); ++i) {
        const ClaimMark& one = marks[i];
        const ClaimMark& next = marks[i + 1];
        if (one.claim == next.claim || !side_by_side(redline, one, next)) continue;
        if (held(redline, one) != held(redline, next)) continue;
        found.push_back({{one.whole.begin, next.whole.end}, (one.claim == Claim::inserted ? one : next).content});
        ++i;
    }
    return found;
}

}  // namespace spor::judging
