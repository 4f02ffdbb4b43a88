#include "align/anchors.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace spor::alignment {
namespace {

constexpr std::uint32_t kRepeated = kNone - 1;  ///< slot: the shingle stands more than once

/// Open-addressing table of shingles: where each stands in the old range, and where in the new one. Slots hold
/// positions only; shingles are compared by their words, so that a hash collision costs time, never correctness.
class ShingleTable {
public:
    ShingleTable(const Sides& sides, Range before, Range after, std::uint32_t size)
        : before_(sides.before.ids), after_(sides.after.ids), size_(size) {
        const std::uint32_t slots = std::bit_ceil(std::max<std::uint32_t>(16, 2 * before.size()));
        mask_ = slots - 1;
        old_at_.assign(slots, kNone);
        new_at_.assign(slots, kNone);
        first_.assign(slots, kNone);
        for (std::uint32_t i = before.begin; i + size <= before.end; ++i) add_old(i);
        for (std::uint32_t j = after.begin; j + size <= after.end; ++j) add_new(j);
    }

    /// The old position of the shingle at new position `j`; kNone unless it stands once in both ranges.
    [[nodiscard]] std::uint32_t partner(std::uint32_t j) const {
        const std::uint32_t slot = find(after_, j);
        if (first_[slot] == kNone || new_at_[slot] != j) return kNone;
        return old_at_[slot] == kRepeated ? kNone : old_at_[slot];
    }

private:
    [[nodiscard]] std::uint32_t hash(const std::vector<std::uint32_t>& ids, std::uint32_t at) const {
        std::uint64_t h = 0x9E3779B97F4A7C15ULL;
        for (std::uint32_t k = 0; k < size_; ++k) {
            h ^= ids[at + k];
            h *= 0xFF51AFD7ED558CCDULL;
            h ^= h >> 32;
        }
        return static_cast<std::uint32_t>(h) & mask_;
    }
    [[nodiscard]] std::uint32_t find(const std::vector<std::uint32_t>& ids, std::uint32_t at) const {
        std::uint32_t slot = hash(ids, at);
        while (first_[slot] != kNone &&
               !std::equal(ids.begin() + at, ids.begin() + at + size_, before_.begin() + first_[slot])) {
            slot = (slot + 1) & mask_;
        }
        return slot;
    }
    void add_old(std::uint32_t i) {
        const std::uint32_t slot = find(before_, i);
        if (first_[slot] == kNone) {
            first_[slot] = i;
            old_at_[slot] = i;
        } else {
            old_at_[slot] = kRepeated;
        }
    }
    void add_new(std::uint32_t j) {
        const std::uint32_t slot = find(after_, j);
        if (first_[slot] != kNone) new_at_[slot] = new_at_[slot] == kNone ? j : kRepeated;
    }

    const std::vector<std::uint32_t>& before_;
    const std::vector<std::uint32_t>& after_;
    std::uint32_t size_;
    std::uint32_t mask_ = 0;
    std::vector<std::uint32_t> first_, old_at_, new_at_;
};

/// A lone stop at the start of a match ends the sentence before it, which need not be the same: it is left to the gap.
Match without_leading_stop(const Sides& sides, Match match) {
    while (match.length > 1 && !sides.is_word(sides.before.ids[match.before]) &&
           sides.before.edges[match.before + 1] >= Edge::sentence &&
           sides.after.edges[match.after + 1] >= Edge::sentence) {
        match = {match.before + 1, match.after + 1, match.length - 1};
    }
    return match;
}

Match extend(const Sides& sides, Range before, Range after, std::uint32_t i, std::uint32_t j) {
    const auto& a = sides.before.ids;
    const auto& b = sides.after.ids;
    std::uint32_t back = 0;
    while (i - back > before.begin && j - back > after.begin && a[i - back - 1] == b[j - back - 1]) ++back;
    std::uint32_t ahead = 0;
    while (i + ahead < before.end && j + ahead < after.end && a[i + ahead] == b[j + ahead]) ++ahead;
    return without_leading_stop(sides, {i - back, j - back, back + ahead});
}

/// Maximum over prefixes, for the chain: a Fenwick tree of (weight, match).
class BestPrefix {
public:
    explicit BestPrefix(std::size_t size) : best_(size + 1, {0.0, kNone}) {}
    void raise(std::size_t at, double weight, std::uint32_t match) {
        for (++at; at < best_.size(); at += at & (~at + 1)) {
            if (weight > best_[at].first) best_[at] = {weight, match};
        }
    }
    [[nodiscard]] std::pair<double, std::uint32_t> before(std::size_t at) const {
        std::pair<double, std::uint32_t> result{0.0, kNone};
        for (; at > 0; at &= at - 1) {
            if (best_[at].first > result.first) result = best_[at];
        }
        return result;
    }

private:
    std::vector<std::pair<double, std::uint32_t>> best_;
};

/// Overlaps in either draft go to the earlier match.
std::vector<Match> trim_overlaps(const std::vector<Match>& chain) {
    std::vector<Match> result;
    for (Match match : chain) {
        if (!result.empty()) {
            const Match& last = result.back();
            const std::uint32_t old_overlap = last.before_end() > match.before ? last.before_end() - match.before : 0;
            const std::uint32_t new_overlap = last.after_end() > match.after ? last.after_end() - match.after : 0;
            const std::uint32_t overlap = std::max(old_overlap, new_overlap);
            if (overlap >= match.length) continue;
            match = {match.before + overlap, match.after + overlap, match.length - overlap};
        }
        result.push_back(match);
    }
    return result;
}

}  // namespace

float match_weight(const Sides& sides, const Match& match) {
    float weight = 0;
    for (std::uint32_t k = 0; k < match.length; ++k) weight += sides.weight(sides.before.ids[match.before + k]);
    return weight;
}

std::vector<Match> unique_matches(const Sides& sides, Range before, Range after, std::uint32_t size) {
    std::vector<Match> matches;
    if (before.size() < size || after.size() < size) return matches;
    const ShingleTable table(sides, before, after, size);
    std::vector<std::uint32_t> open;  // matches that may still cover the next shingles
    for (std::uint32_t j = after.begin; j + size <= after.end; ++j) {
        const std::uint32_t i = table.partner(j);
        if (i == kNone) continue;
        std::erase_if(open, [&](std::uint32_t m) { return matches[m].after_end() <= j; });
        const bool covered = std::any_of(open.begin(), open.end(), [&](std::uint32_t m) {
            return i - matches[m].before == j - matches[m].after && i < matches[m].before_end();
        });
        if (covered) continue;
        open.push_back(static_cast<std::uint32_t>(matches.size()));
        matches.push_back(extend(sides, before, after, i, j));
    }
    std::sort(matches.begin(), matches.end(), [](const Match& x, const Match& y) {
        return x.after != y.after ? x.after < y.after : x.before < y.before;
    });
    return matches;
}

std::vector<Match> heaviest_chain(const Sides& sides, const std::vector<Match>& matches) {
    std::vector<std::uint32_t> order(matches.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t x, std::uint32_t y) { return matches[x].before < matches[y].before; });
    std::vector<std::uint32_t> rank(matches.size());  // by old position
    for (std::uint32_t r = 0; r < order.size(); ++r) rank[order[r]] = r;

    BestPrefix best(matches.size());
    std::vector<std::uint32_t> previous(matches.size(), kNone);
    std::pair<double, std::uint32_t> heaviest{0.0, kNone};
    for (std::uint32_t m = 0; m < matches.size(); ++m) {
        const auto [weight, from] = best.before(rank[m]);
        const double total = weight + static_cast<double>(match_weight(sides, matches[m]));
        previous[m] = from;
        best.raise(rank[m], total, m);
        if (total > heaviest.first) heaviest = {total, m};
    }
    std::vector<Match> chain;
    for (std::uint32_t m = heaviest.second; m != kNone; m = previous[m]) chain.push_back(matches[m]);
    std::reverse(chain.begin(), chain.end());
    return trim_overlaps(chain);
}

}  // namespace spor::alignment
