#include "align/moves.hpp"

#include <algorithm>
#include <span>

#include "align/anchors.hpp"

namespace spor::alignment {
namespace {

constexpr std::uint32_t kFewestWords = 8;
constexpr float kLeastContent = 4.0F;  ///< weight of the kept words of content
constexpr std::uint32_t kFewestWordsOfBlock = 3;
constexpr std::uint32_t kFewestWordsOfPart = 20;  ///< of a part of a sentence
constexpr float kLeastKept = 0.5F;                ///< of both passages' weight: half of what moved is still there
constexpr std::uint32_t kShortRest = 4;           ///< words
constexpr float kChance = 1.5F;  ///< weight of words that two blocks begin, or end, with by chance: a word of content
constexpr std::uint32_t kWidestHole = 40;  ///< words of an edit inside a moved passage …
constexpr float kHoleShare = 0.5F;         ///< … or this share of what is already known of it
constexpr std::size_t kOpenChains = 16;    ///< chains that a further match may join; bounds the work on hostile input

struct Chain {
    Range before;
    Range after;
    std::uint32_t words = 0;
    float content = 0;
    std::vector<Match> matches;
};

/// For each position, how many spine words stand before it: two positions with equal counts have no spine word between.
std::vector<std::uint32_t> count_taken(std::uint32_t size, const std::vector<Match>& spine, bool old_side) {
    std::vector<std::uint32_t> count(size + 1, 0);
    for (const Match& match : spine) {
        const std::uint32_t begin = old_side ? match.before : match.after;
        for (std::uint32_t k = 0; k < match.length; ++k) count[begin + k + 1] = 1;
    }
    for (std::uint32_t t = 0; t < size; ++t) count[t + 1] += count[t];
    return count;
}

bool is_block_edge(const Sides& sides, const Match& match, std::uint32_t at) {
    return sides.begin_blocks(match.before + at, match.after + at);
}

float chance_weight(const Sides& sides, std::uint32_t before, std::uint32_t after) {
    if (sides.before.is_label[before] && sides.after.is_label[after]) return 0;  // a number says nothing of its text
    return sides.weight(sides.before.ids[before]);
}

/// A match of whole blocks runs on by chance into a block that begins, or ends, with the same word: those few words are
/// not taken from a passage that moved.
Match without_chance_end(const Sides& sides, Match match) {
    float weight = 0;
    for (std::uint32_t k = 1; k < match.length && !is_block_edge(sides, match, match.length - k + 1); ++k) {
        weight += chance_weight(sides, match.before_end() - k, match.after_end() - k);
        if (weight >= kChance) break;
        if (is_block_edge(sides, match, match.length - k)) return {match.before, match.after, match.length - k};
    }
    return match;
}

Match without_chance_beginning(const Sides& sides, Match match) {
    float weight = 0;
    for (std::uint32_t k = 1; k < match.length && !is_block_edge(sides, match, k - 1); ++k) {
        weight += chance_weight(sides, match.before + k - 1, match.after + k - 1);
        if (weight >= kChance) break;
        if (is_block_edge(sides, match, k)) return {match.before + k, match.after + k, match.length - k};
    }
    return match;
}

Match without_chance_ends(const Sides& sides, const Match& match) {
    return without_chance_beginning(sides, without_chance_end(sides, match));
}

class Finder {
public:
    Finder(const Sides& sides, const std::vector<Match>& spine, const std::vector<Match>& strong)
        : sides_(sides),
          spine_(spine),
          old_taken_(count_taken(sides.before.size(), strong, true)),
          new_taken_(count_taken(sides.after.size(), strong, false)) {}

    std::vector<MovedPassage> find(const std::vector<Match>& matches) {
        for (const Match& match : matches) add(match);
        for (Chain& chain : chains_) drop_chance_ends(chain);
        std::erase_if(chains_, [&](const Chain& chain) { return !is_move(chain) || !crosses(chain); });
        for (Chain& chain : chains_) stretch(chain);
        // The largest tables of a comparison: let go before settle makes its own.
        std::vector<std::uint32_t>().swap(old_taken_);
        std::vector<std::uint32_t>().swap(new_taken_);
        return settle();
    }

private:
    [[nodiscard]] bool free_old(std::uint32_t from, std::uint32_t to) const {
        return old_taken_[from] == old_taken_[to];
    }
    [[nodiscard]] bool free_new(std::uint32_t from, std::uint32_t to) const {
        return new_taken_[from] == new_taken_[to];
    }

    /// The longest stretch of a match that the spine leaves free on both sides.
    [[nodiscard]] Match free_part(const Match& match) const {
        Match best;
        std::uint32_t run = 0;
        for (std::uint32_t k = 0; k < match.length; ++k) {
            const bool is_free =
                free_old(match.before + k, match.before + k + 1) && free_new(match.after + k, match.after + k + 1);
            run = is_free ? run + 1 : 0;
            if (run > best.length) best = {match.before + k + 1 - run, match.after + k + 1 - run, run};
        }
        return best;
    }

    void add(const Match& whole) {
        const Match match = free_part(whole);
        if (match.length < 2) return;
        const std::size_t oldest = chains_.size() > kOpenChains ? chains_.size() - kOpenChains : 0;
        for (std::size_t c = chains_.size(); c-- > oldest;) {
            if (join(chains_[c], match)) return;
        }
        Chain chain;
        chain.before = {match.before, match.before_end()};
        chain.after = {match.after, match.after_end()};
        count(chain, match);
        chains_.push_back(std::move(chain));
    }

    bool join(Chain& chain, const Match& match) {
        if (match.before < chain.before.end || match.after < chain.after.end) return false;
        const std::uint32_t widest =
            std::max(kWidestHole, static_cast<std::uint32_t>(kHoleShare * static_cast<float>(chain.words)));
        if (match.before - chain.before.end > widest || match.after - chain.after.end > widest) return false;
        if (!free_old(chain.before.end, match.before) || !free_new(chain.after.end, match.after)) return false;
        chain.before.end = match.before_end();
        chain.after.end = match.after_end();
        count(chain, match);
        return true;
    }

    void count(Chain& chain, const Match& match) const {
        chain.matches.push_back(match);
        for (std::uint32_t k = 0; k < match.length; ++k) {
            const std::uint32_t id = sides_.before.ids[match.before + k];
            if (sides_.is_word(id)) ++chain.words;
            if (sides_.weight(id) >= 1.0F) chain.content += sides_.weight(id);
        }
    }

    [[nodiscard]] bool is_move(const Chain& chain) const {
        if (chain.words >= kFewestWords && chain.content >= kLeastContent) return true;
        const bool whole_block = sides_.before.edges[chain.before.begin] == Edge::block &&
                                 sides_.before.edges[chain.before.end] == Edge::block &&
                                 sides_.after.edges[chain.after.begin] == Edge::block &&
                                 sides_.after.edges[chain.after.end] == Edge::block;
        return whole_block && chain.words >= kFewestWordsOfBlock && chain.content >= 2.0F &&
               chain.before.size() == chain.after.size();
    }

    /// A short block that moved may be hidden by the word that the next one begins with, too.
    void drop_chance_ends(Chain& chain) const {
        if (chain.matches.size() != 1 || is_move(chain)) return;
        const Match match = without_chance_ends(sides_, chain.matches.front());
        Chain bare;
        bare.before = {match.before, match.before_end()};
        bare.after = {match.after, match.after_end()};
        count(bare, match);
        if (is_move(bare)) chain = std::move(bare);
    }

    /// Something that stayed stands before the passage in one draft and after it in the other.
    [[nodiscard]] bool crosses(const Chain& chain) const {
        const auto old_ahead = std::partition_point(
            spine_.begin(), spine_.end(), [&](const Match& match) { return match.before_end() <= chain.before.begin; });
        const auto new_ahead = std::partition_point(
            spine_.begin(), spine_.end(), [&](const Match& match) { return match.after_end() <= chain.after.begin; });
        return old_ahead != new_ahead;
    }

    /// A reworded beginning or end of the same sentence belongs to the passage, and so does a short rest of its block.
    void stretch(Chain& chain) const {
        for (const Edge edge : {Edge::sentence, Edge::block}) {
            stretch_back(chain, edge);
            stretch_ahead(chain, edge);
        }
        cut_chance_ends(chain);
        stretch_over_heading(chain);
    }

    /// Words of the blocks beside that begin, or end, alike do not move where the rest of those blocks does not.
    void cut_chance_ends(Chain& chain) const {
        Match& last = chain.matches.back();
        if (chain.before.end == last.before_end() && chain.after.end == last.after_end()) {
            last = without_chance_end(sides_, last);
            chain.before.end = last.before_end();
            chain.after.end = last.after_end();
        }
        Match& first = chain.matches.front();
        if (chain.before.begin == first.before && chain.after.begin == first.after) {
            first = without_chance_beginning(sides_, first);
            chain.before.begin = first.before;
            chain.after.begin = first.after;
        }
    }

    /// A heading goes with the section that it heads, whatever its number is now.
    void stretch_over_heading(Chain& chain) const {
        const std::uint32_t old_begin = heading_before(sides_.before, chain.before.begin);
        const std::uint32_t new_begin = heading_before(sides_.after, chain.after.begin);
        if (old_begin == kNone || new_begin == kNone) return;
        if (!free_old(old_begin, chain.before.begin) || !free_new(new_begin, chain.after.begin)) return;
        const auto title = [](const Side& side, std::uint32_t begin, std::uint32_t end) {
            const std::uint32_t text = side.label_of({begin, end}).end;
            return std::span(side.ids).subspan(text, end - text);
        };
        const auto before = title(sides_.before, old_begin, chain.before.begin);
        const auto after = title(sides_.after, new_begin, chain.after.begin);
        if (before.empty() || !std::equal(before.begin(), before.end(), after.begin(), after.end())) return;
        chain.before.begin = old_begin;
        chain.after.begin = new_begin;
    }

    /// Where the heading begins that stands right above the block that a word begins; kNone: none does.
    [[nodiscard]] static std::uint32_t heading_before(const Side& side, std::uint32_t word) {
        if (word == 0 || side.edges[word] != Edge::block) return kNone;
        const std::uint32_t block = side.block_of(word - 1);
        return side.block_kind[block] == BlockKind::heading ? side.block_start[block] : kNone;
    }

    void stretch_back(Chain& chain, Edge edge) const {
        const std::uint32_t most = std::max(kShortRest, chain.words);
        std::uint32_t i = chain.before.begin;
        std::uint32_t j = chain.after.begin;
        while (sides_.before.edges[i] < edge && chain.before.begin - i <= most) --i;
        while (sides_.after.edges[j] < edge && chain.after.begin - j <= most) --j;
        const bool reached = sides_.before.edges[i] >= edge && sides_.after.edges[j] >= edge;
        if (!reached || !free_old(i, chain.before.begin) || !free_new(j, chain.after.begin)) return;
        chain.before.begin = i;
        chain.after.begin = j;
    }

    void stretch_ahead(Chain& chain, Edge edge) const {
        const std::uint32_t most = std::max(kShortRest, chain.words);
        std::uint32_t i = chain.before.end;
        std::uint32_t j = chain.after.end;
        while (sides_.before.edges[i] < edge && i - chain.before.end <= most) ++i;
        while (sides_.after.edges[j] < edge && j - chain.after.end <= most) ++j;
        const bool reached = sides_.before.edges[i] >= edge && sides_.after.edges[j] >= edge;
        if (!reached || !free_old(chain.before.end, i) || !free_new(chain.after.end, j)) return;
        chain.before.end = i;
        chain.after.end = j;
    }

    /// Which passage a word belongs to, and whether that passage needs it.
    struct Claims {
        explicit Claims(std::uint32_t size) : owner(size, kNone), needed(size, false) {}
        std::vector<std::uint32_t> owner;
        std::vector<bool> needed;

        /// A passage may stand in a hole of a heavier one, never across its edge.
        [[nodiscard]] bool admit(Range range) const {
            for (std::uint32_t t = range.begin; t < range.end; ++t) {
                if (needed[t] || owner[t] != owner[range.begin]) return false;
            }
            return true;
        }
    };

    /// Heaviest first; what takes words from a heavier one is dropped.
    std::vector<MovedPassage> settle() {
        std::stable_sort(chains_.begin(), chains_.end(),
                         [](const Chain& x, const Chain& y) { return x.content > y.content; });
        Claims of_old(sides_.before.size());
        Claims of_new(sides_.after.size());
        std::vector<MovedPassage> moves;
        for (const Chain& chain : chains_) {
            if (!of_old.admit(chain.before) || !of_new.admit(chain.after)) continue;
            const auto index = static_cast<std::uint32_t>(moves.size());
            std::fill(of_old.owner.begin() + chain.before.begin, of_old.owner.begin() + chain.before.end, index);
            std::fill(of_new.owner.begin() + chain.after.begin, of_new.owner.begin() + chain.after.end, index);
            for (const Match& match : chain.matches) {
                std::fill_n(of_old.needed.begin() + match.before, match.length, true);
                std::fill_n(of_new.needed.begin() + match.after, match.length, true);
            }
            moves.push_back({chain.before, chain.after});
        }
        return moves;
    }

    const Sides& sides_;
    const std::vector<Match>& spine_;
    std::vector<std::uint32_t> old_taken_;
    std::vector<std::uint32_t> new_taken_;
    std::vector<Chain> chains_;
};

}  // namespace

bool is_worth_telling(const Sides& sides, const MovedPassage& move, const std::vector<Match>& kept) {
    std::uint32_t words = 0;
    float kept_weight = 0;
    for (const Match& match : kept) {
        kept_weight += match_weight(sides, match);
        for (std::uint32_t k = 0; k < match.length; ++k)
            words += sides.is_word(sides.before.ids[match.before + k]) ? 1 : 0;
    }
    const float weight = sides.weight(sides.before, move.before) + sides.weight(sides.after, move.after);
    if (2 * kept_weight < kLeastKept * weight) return false;
    const auto whole = [](const Side& side, Range range, Edge edge) {
        return side.edges[range.begin] >= edge && side.edges[range.end] >= edge;
    };
    if (whole(sides.before, move.before, Edge::block) && whole(sides.after, move.after, Edge::block)) {
        return words >= kFewestWordsOfBlock;
    }
    if (whole(sides.before, move.before, Edge::sentence) && whole(sides.after, move.after, Edge::sentence)) {
        return words >= kFewestWords;
    }
    return words >= kFewestWordsOfPart;
}

std::vector<MovedPassage> find_moves(const Sides& sides, const std::vector<Match>& matches,
                                     const std::vector<Match>& spine) {
    std::vector<Match> sure;
    std::vector<Match> strong;
    for (const Match& match : spine) {
        sure.push_back(without_chance_ends(sides, match));
        if (match_weight(sides, match) >= kWeakAnchor) strong.push_back(sure.back());
    }
    return Finder(sides, sure, strong).find(matches);
}

}  // namespace spor::alignment
