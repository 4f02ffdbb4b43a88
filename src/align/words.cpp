#include "align/words.hpp"

#include <algorithm>

#include "align/anchors.hpp"
#include "align/gaps.hpp"
#include "align/labels.hpp"
#include "align/moves.hpp"
#include "align/showable.hpp"
#include "align/tidy.hpp"

namespace spor::alignment {
namespace {

constexpr std::uint32_t kShingle = 3;
constexpr std::uint32_t kLongShingle = 5;     ///< for long drafts, in which three words often recur
constexpr std::uint32_t kLongDraft = 60'000;  ///< words
/// Words by words: up to here the stretch around a weak anchor is small enough to be looked at as a whole.
constexpr std::uint64_t kSmallNeighbourhood = 60'000;

/// Anchors of a few common words force changes apart that belong together: where the neighbourhood is small, they are
/// dropped and the stretch is aligned as one.
std::vector<Match> drop_weak(const Sides& sides, const std::vector<Match>& spine) {
    std::vector<Match> strong;
    for (std::size_t s = 0; s < spine.size(); ++s) {
        const std::uint32_t old_begin = strong.empty() ? 0 : strong.back().before_end();
        const std::uint32_t new_begin = strong.empty() ? 0 : strong.back().after_end();
        const std::uint32_t old_end = s + 1 < spine.size() ? spine[s + 1].before : sides.before.size();
        const std::uint32_t new_end = s + 1 < spine.size() ? spine[s + 1].after : sides.after.size();
        const std::uint64_t area = static_cast<std::uint64_t>(old_end - old_begin) * (new_end - new_begin);
        if (match_weight(sides, spine[s]) < kWeakAnchor && area <= kSmallNeighbourhood) continue;
        strong.push_back(spine[s]);
    }
    return strong;
}

constexpr std::uint32_t kLongestRagged = 60;  ///< words of an anchor that are given up

bool begins_block_within(const Side& side, Range words) {
    for (std::uint32_t t = words.begin + 1; t < words.end; ++t) {
        if (side.edges[t] == Edge::block) return true;
    }
    return false;
}

/// Equal words at the beginning of two blocks may make an anchor that runs on into the one block from what stands above
/// the other: `The third | [new words. | The fourth] ...`. Where a block came or went beside an anchor's end, the
/// anchor is cut back to where blocks begin in both drafts, and the words are aligned with the rest.
class RaggedEnds {
public:
    explicit RaggedEnds(const Sides& sides) : sides_(sides) {}

    [[nodiscard]] std::vector<Match> cut_back(std::vector<Match> spine) const {
        spine.push_back({sides_.before.size(), sides_.after.size(), 0});
        std::vector<Match> even{{0, 0, 0}};
        for (Match& match : spine) {
            if (has_blocks_between(even.back(), match)) cut_tail(even, match);
            if (has_blocks_between(even.back(), match)) cut_head(even.back(), match);
            if (match.length > 0) even.push_back(match);
        }
        even.erase(even.begin());
        return even;
    }

private:
    [[nodiscard]] bool has_blocks_between(const Match& above, const Match& below) const {
        return begins_block_within(sides_.before, {above.before_end(), below.before}) ||
               begins_block_within(sides_.after, {above.after_end(), below.after});
    }
    [[nodiscard]] bool begin_blocks(const Match& match, std::uint32_t word) const {
        return sides_.begin_blocks(match.before + word, match.after + word);
    }
    [[nodiscard]] bool is_small(const Match& above, const Match& below, std::uint32_t given_up) const {
        const std::uint64_t before = below.before - above.before_end() + given_up;
        const std::uint64_t after = below.after - above.after_end() + given_up;
        return before * after <= kSmallNeighbourhood;
    }

    void cut_tail(std::vector<Match>& even, const Match& below) const {
        Match& above = even.back();
        std::uint32_t ragged = 0;
        while (ragged < above.length && !begin_blocks(above, above.length - ragged)) ++ragged;
        if (ragged == 0 || ragged > kLongestRagged || !is_small(above, below, ragged)) return;
        if (ragged < above.length) {
            above.length -= ragged;
        } else if (begin_blocks(above, 0)) {
            even.pop_back();
        }
    }

    void cut_head(const Match& above, Match& below) const {
        std::uint32_t ragged = 0;
        while (ragged < below.length && !begin_blocks(below, ragged)) ++ragged;
        if (ragged == 0 || ragged > kLongestRagged || !is_small(above, below, ragged)) return;
        if (ragged == below.length && !begin_blocks(below, ragged)) return;
        below = {below.before + ragged, below.after + ragged, below.length - ragged};
    }

    const Sides& sides_;
};

/// The words of a gap that are not part of a moved passage, as sides of their own.
struct Rest {
    Sides sides;
    std::vector<std::uint32_t> before;  ///< their positions in the drafts
    std::vector<std::uint32_t> after;
};

void collect(const Side& side, Range range, const std::vector<bool>& moved, Side& rest,
             std::vector<std::uint32_t>& positions) {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
        if (moved[t]) continue;
        rest.ids.push_back(side.ids[t]);
        rest.edges.push_back(side.edges[t]);
        rest.is_label.push_back(side.is_label[t]);
        positions.push_back(t);
    }
    rest.edges.push_back(range.end < side.size() ? side.edges[range.end] : Edge::block);
}

class Aligner {
public:
    explicit Aligner(const Sides& sides) : sides_(sides) {
        old_moved_.assign(sides.before.size(), false);
        new_moved_.assign(sides.after.size(), false);
    }

    Alignment run() {
        const Range before{0, sides_.before.size()};
        const Range after{0, sides_.after.size()};
        const std::uint32_t size = std::max(before.size(), after.size()) > kLongDraft ? kLongShingle : kShingle;
        const std::vector<Match> matches = unique_matches(sides_, before, after, size);
        std::vector<Match> spine = heaviest_chain(sides_, matches);
        std::vector<MovedPassage> found;
        if (!sides_.late()) found = find_moves(sides_, matches, spine);
        result_.partner_of_old.assign(sides_.before.size(), kNone);
        result_.partner_of_new.assign(sides_.after.size(), kNone);
        // Lightest first: a passage in a hole of a heavier one takes its words before that one is aligned.
        // NOLINTNEXTLINE(modernize-loop-convert): clang 14 cannot build std::ranges::reverse_view
        for (auto move = found.rbegin(); move != found.rend(); ++move) take_move(*move);
        std::sort(result_.moves.begin(), result_.moves.end(),
                  [](const MovedPassage& x, const MovedPassage& y) { return outer_first(x.after, y.after); });
        std::erase_if(spine, [&](const Match& match) { return touches_move(match); });
        align_along(RaggedEnds(sides_).cut_back(drop_weak(sides_, spine)));
        return std::move(result_);
    }

private:
    [[nodiscard]] bool touches_move(const Match& match) const {
        for (std::uint32_t k = 0; k < match.length; ++k) {
            if (old_moved_[match.before + k] || new_moved_[match.after + k]) return true;
        }
        return false;
    }

    /// What two passages keep of each other decides whether they are one that moved.
    void take_move(const MovedPassage& move) {
        const std::vector<Match> kept = align_rest(move.before, move.after);
        if (!is_worth_telling(sides_, move, kept)) return;
        result_.moves.push_back(move);
        std::fill(old_moved_.begin() + move.before.begin, old_moved_.begin() + move.before.end, true);
        std::fill(new_moved_.begin() + move.after.begin, new_moved_.begin() + move.after.end, true);
        for (const Match& match : kept) result_.link(match);
    }

    void align_along(const std::vector<Match>& spine) {
        std::uint32_t i = 0;
        std::uint32_t j = 0;
        for (const Match& match : spine) {
            link(align_rest({i, match.before}, {j, match.after}));
            result_.link(match);
            i = match.before_end();
            j = match.after_end();
        }
        link(align_rest({i, sides_.before.size()}, {j, sides_.after.size()}));
    }

    void link(const std::vector<Match>& matches) {
        for (const Match& match : matches) result_.link(match);
    }

    /// Matches between two ranges, words that moved left out.
    [[nodiscard]] std::vector<Match> align_rest(Range before, Range after) const {
        if (before.empty() || after.empty()) return {};
        const auto has_moved = [](const std::vector<bool>& moved, Range range) {
            return std::find(moved.begin() + range.begin, moved.begin() + range.end, true) != moved.begin() + range.end;
        };
        if (!has_moved(old_moved_, before) && !has_moved(new_moved_, after)) return align_gap(sides_, before, after);
        Rest rest{{{}, {}, sides_.values, sides_.deadline}, {}, {}};
        collect(sides_.before, before, old_moved_, rest.sides.before, rest.before);
        collect(sides_.after, after, new_moved_, rest.sides.after, rest.after);
        std::vector<Match> matches;
        const Range old_rest{0, rest.sides.before.size()};
        const Range new_rest{0, rest.sides.after.size()};
        for (const Match& match : align_gap(rest.sides, old_rest, new_rest)) {
            for (std::uint32_t k = 0; k < match.length; ++k) {
                matches.push_back({rest.before[match.before + k], rest.after[match.after + k], 1});
            }
        }
        return matches;
    }

    const Sides& sides_;
    Alignment result_;
    std::vector<bool> old_moved_;
    std::vector<bool> new_moved_;
};

}  // namespace

Alignment align_words(const Sides& sides) {
    Alignment alignment = Aligner(sides).run();
    settle_labels(sides, alignment);  // while sentences that will be replaced still say whose numbers are one
    tidy(sides, alignment);
    settle_labels(sides, alignment);
    drop_unshowable(sides, alignment);
    return alignment;
}

}  // namespace spor::alignment
