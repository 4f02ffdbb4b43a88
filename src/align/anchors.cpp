#include "align/anchors.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <future>
#include <numeric>

namespace spor::alignment {
namespace {

constexpr std::uint32_t kRepeated = kNone - 1;  ///< the shingle stands more than once

constexpr std::uint32_t kVeryLongRange = 200'000;  ///< words

/// Where a shingle stands in both drafts.
struct Place {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};

/// Open-addressing table of shingles: where each stands in the old range, and where in the new one. Slots hold
/// positions only; shingles are compared by their words, so that a hash collision costs time, never correctness. Of
/// long ranges only the shingles whose hash ends in zeros are taken, the same ones in both drafts: matches are extended
/// afterwards, so that only short ones are lost, and a gap finds those again. Of several parts each holds the shingles
/// of its own hashes, so that threads can fill one each.
class ShingleTable {
public:
    struct Part {
        std::uint64_t number = 0;
        std::uint64_t of = 1;  ///< a power of two
    };

    ShingleTable(const Sides& sides, Range before, Range after, std::uint32_t size, Part part)
        : before_(sides.before.ids), after_(sides.after.ids), size_(size), part_(part) {
        sample_mask_ = before.size() > kVeryLongRange ? kRareSampleMask : before.size() > kLongRange ? kSampleMask : 0;
        const auto expected = before.size() / static_cast<std::uint32_t>((sample_mask_ + 1) * part.of);
        const std::uint32_t slots = std::bit_ceil(std::max<std::uint32_t>(16, 2 * expected));
        slots_.assign(slots, {});
        for (std::uint32_t k = 1; k < size_; ++k) highest_ *= kFactor;
        each_hash(before_, before, [&](std::uint32_t i, std::uint64_t h) { add_old(i, h); });
        each_hash(after_, after, [&](std::uint32_t j, std::uint64_t h) { add_new(j, h); });
    }

    /// The shingles that stand once in both ranges, by new position.
    [[nodiscard]] std::vector<Place> unique() const {
        std::vector<Place> places;
        for (const auto& [j, slot] : seen_) {
            if (slots_[slot].after == j && !slots_[slot].repeated) places.push_back({slots_[slot].before, j});
        }
        return places;
    }

private:
    static constexpr std::uint32_t kLongRange = 20'000;
    static constexpr std::uint32_t kSampleMask = 3;
    static constexpr std::uint32_t kRareSampleMask = 7;

    struct Slot {
        std::uint32_t before = kNone;  ///< where the shingle stands first
        std::uint32_t after = kNone;   ///< likewise, or kRepeated
        bool repeated = false;         ///< stands more than once in the old range
    };

    static constexpr std::uint64_t kFactor = 0xFF51AFD7ED558CCDULL;

    /// A polynomial in the ids, so that one position's comes from that of the position before (Karp and Rabin 1987).
    [[nodiscard]] std::uint64_t polynomial(const std::vector<std::uint32_t>& ids, std::uint32_t at) const {
        std::uint64_t sum = 0;
        for (std::uint32_t k = 0; k < size_; ++k) sum = sum * kFactor + ids[at + k] + 1;
        return sum;
    }
    /// The low bits of a polynomial's value depend on the low bits of the ids alone.
    [[nodiscard]] static std::uint64_t mix(std::uint64_t polynomial) {
        const std::uint64_t h = (polynomial ^ (polynomial >> 32)) * 0x9E3779B97F4A7C15ULL;
        return h ^ (h >> 29);
    }
    /// Calls `take(position, hash)` for the sampled shingles of a range, some positions after their slot was asked for,
    /// so that it has arrived from memory by then.
    template <class Take>
    void each_hash(const std::vector<std::uint32_t>& ids, Range range, Take take) const {
        struct Pending {
            std::uint32_t at;
            std::uint64_t hash;
        };
        std::array<Pending, 16> pending{};
        std::size_t count = 0;
        if (range.size() < size_) return;
        std::uint64_t rolled = polynomial(ids, range.begin);
        for (std::uint32_t at = range.begin; at + size_ <= range.end; ++at) {
            const std::uint64_t h = mix(rolled);
            if (at + size_ < range.end) {
                rolled = (rolled - (ids[at] + 1) * highest_) * kFactor + ids[at + size_] + 1;
            }
            if (!is_taken(h)) continue;
            Pending& oldest = pending[count % pending.size()];
            if (count >= pending.size()) take(oldest.at, oldest.hash);
            oldest = {at, h};
            __builtin_prefetch(&slots_[h & (slots_.size() - 1)]);
            ++count;
        }
        for (std::size_t p = count > pending.size() ? count - pending.size() : 0; p < count; ++p) {
            take(pending[p % pending.size()].at, pending[p % pending.size()].hash);
        }
    }
    [[nodiscard]] bool is_taken(std::uint64_t h) const {
        return ((h >> 56) & sample_mask_) == 0 && ((h >> 48) & (part_.of - 1)) == part_.number;
    }

    /// The shingle's slot, or the free one where it would go; the table's size where it is full.
    [[nodiscard]] std::size_t find(const std::vector<std::uint32_t>& ids, std::uint32_t at, std::uint64_t h) const {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t slot = h & mask;; slot = (slot + 1) & mask) {
            const std::uint32_t first = slots_[slot].before;
            if (first == kNone || std::equal(ids.begin() + at, ids.begin() + at + size_, before_.begin() + first))
                return slot;
        }
    }
    void add_old(std::uint32_t i, std::uint64_t h) {
        Slot& slot = slots_[find(before_, i, h)];
        if (slot.before != kNone) {
            slot.repeated = true;
            return;
        }
        slot.before = i;
        if (2 * ++used_ > slots_.size()) grow();
    }
    void add_new(std::uint32_t j, std::uint64_t h) {
        const std::size_t at = find(after_, j, h);
        Slot& slot = slots_[at];
        if (slot.before == kNone || slot.repeated) return;
        slot.after = slot.after == kNone ? j : kRepeated;
        if (slot.after == j) seen_.emplace_back(j, at);
    }
    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.before != kNone) slots_[find(before_, slot.before, mix(polynomial(before_, slot.before)))] = slot;
        }
    }

    const std::vector<std::uint32_t>& before_;
    const std::vector<std::uint32_t>& after_;
    std::uint32_t size_;
    Part part_;
    std::uint64_t highest_ = 1;  ///< the factor of a shingle's first id
    std::uint32_t sample_mask_ = 0;
    std::uint32_t used_ = 0;
    std::vector<Slot> slots_;
    std::vector<std::pair<std::uint32_t, std::size_t>> seen_;  ///< new position and slot of shingles found in both
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
    return sides.weight(sides.before, {match.before, match.before_end()});
}

namespace {

/// The shingles that stand once in both ranges, by new position.
std::vector<Place> unique_shingles(const Sides& sides, Range before, Range after, std::uint32_t size) {
    if (before.size() <= kVeryLongRange) return ShingleTable(sides, before, after, size, {}).unique();
    auto even = std::async(std::launch::async, [&] {
        return ShingleTable(sides, before, after, size, {0, 2}).unique();
    });
    const std::vector<Place> odd = ShingleTable(sides, before, after, size, {1, 2}).unique();
    const std::vector<Place> other = even.get();
    std::vector<Place> all(odd.size() + other.size());
    std::merge(odd.begin(), odd.end(), other.begin(), other.end(), all.begin(),
               [](const Place& x, const Place& y) { return x.after < y.after; });
    return all;
}

}  // namespace

std::vector<Match> unique_matches(const Sides& sides, Range before, Range after, std::uint32_t size) {
    std::vector<Match> matches;
    if (before.size() < size || after.size() < size) return matches;
    std::vector<std::uint32_t> open;  // matches that may still cover the next shingles
    for (const Place& place : unique_shingles(sides, before, after, size)) {
        std::erase_if(open, [&](std::uint32_t m) { return matches[m].after_end() <= place.after; });
        const bool covered = std::any_of(open.begin(), open.end(), [&](std::uint32_t m) {
            return place.before - matches[m].before == place.after - matches[m].after &&
                   place.before < matches[m].before_end();
        });
        if (covered) continue;
        open.push_back(static_cast<std::uint32_t>(matches.size()));
        matches.push_back(extend(sides, before, after, place.before, place.after));
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
