#include "align/tidy.hpp"

#include <algorithm>

namespace spor::alignment {
namespace {

constexpr std::uint32_t kLongestSlide = 200;  ///< words; bounds the work on `one word a million times`

/// How good it is for a change to stand at [begin, end) of a side.
int edge_score(const Side& side, std::uint32_t begin, std::uint32_t end) {
    constexpr int kScore[] = {0, 2, 5, 8};
    return kScore[static_cast<std::size_t>(side.edges[begin])] + kScore[static_cast<std::size_t>(side.edges[end])];
}

/// Slides stretches of pure insertion (or, with the sides exchanged, of pure removal) to the best edges among the
/// places that read the same. `partners` are those of the changed side, `back` those of the other.
class Slider {
public:
    Slider(const Side& side, const PassageMap& passages, std::vector<std::uint32_t>& partners,
           std::vector<std::uint32_t>& back)
        : side_(side), passages_(passages), partners_(partners), back_(back) {}

    void run() {
        const auto size = static_cast<std::uint32_t>(partners_.size());
        for (std::uint32_t t = 0; t < size;) {
            if (partners_[t] != kNone) {
                ++t;
                continue;
            }
            std::uint32_t end = t;
            while (end < size && partners_[end] == kNone) ++end;
            slide(t, end);
            while (end < size && partners_[end] == kNone) ++end;
            t = end;
        }
    }

private:
    /// Nothing of the other side is changed here: its neighbours are one another's.
    [[nodiscard]] bool is_pure(std::uint32_t begin, std::uint32_t end) const {
        if (begin == 0 || end == partners_.size()) return true;
        return partners_[begin - 1] != kNone && partners_[end] == partners_[begin - 1] + 1;
    }

    void slide(std::uint32_t begin, std::uint32_t end) {
        if (!is_pure(begin, end)) return;
        std::uint32_t left = 0;  // how far it can go: the word that it leaves behind must equal the word it takes in
        std::uint32_t right = 0;
        if (passages_.at(begin) != passages_.at(end - 1)) return;
        while (left < kLongestSlide && begin > left && passages_.at(begin - left - 1) == passages_.at(begin) &&
               linked(begin - left - 1, left == 0 ? kNone : partners_[begin - left]) &&
               side_.ids[begin - left - 1] == side_.ids[end - left - 1]) {
            ++left;
        }
        while (right < kLongestSlide && end + right < partners_.size() &&
               passages_.at(end + right) == passages_.at(begin) &&
               linked_up(end + right, right == 0 ? kNone : partners_[end + right - 1]) &&
               side_.ids[begin + right] == side_.ids[end + right]) {
            ++right;
        }
        if (left + right == 0) return;
        std::int64_t best = 0;
        int best_score = edge_score(side_, begin, end);
        for (std::int64_t shift = -static_cast<std::int64_t>(left); shift <= static_cast<std::int64_t>(right);
             ++shift) {
            const int score =
                edge_score(side_, static_cast<std::uint32_t>(begin + shift), static_cast<std::uint32_t>(end + shift));
            if (score > best_score || (score == best_score && shift > best && best_score == 0)) {
                best = shift;
                best_score = score;
            }
        }
        apply(begin, end, best);
    }

    [[nodiscard]] bool linked(std::uint32_t at, std::uint32_t next_partner) const {
        return partners_[at] != kNone && (next_partner == kNone || partners_[at] + 1 == next_partner);
    }
    [[nodiscard]] bool linked_up(std::uint32_t at, std::uint32_t previous_partner) const {
        return partners_[at] != kNone && (previous_partner == kNone || partners_[at] == previous_partner + 1);
    }

    void relink(std::uint32_t from, std::uint32_t to) {
        const std::uint32_t partner = partners_[from];
        partners_[from] = kNone;
        partners_[to] = partner;
        back_[partner] = to;
    }

    void apply(std::uint32_t begin, std::uint32_t end, std::int64_t shift) {
        for (; shift > 0; --shift, ++begin, ++end) relink(end, begin);
        for (; shift < 0; ++shift, --begin, --end) relink(begin - 1, end - 1);
    }

    const Side& side_;
    const PassageMap& passages_;  ///< no link may leave its passage
    std::vector<std::uint32_t>& partners_;
    std::vector<std::uint32_t>& back_;
};

/// One sentence of a side: its words, and where the sentence after it begins.
std::uint32_t sentence_end(const Side& side, std::uint32_t begin) {
    std::uint32_t end = begin + 1;
    while (end < side.size() && side.edges[end] < Edge::sentence) ++end;
    return end;
}

constexpr std::uint32_t kShortPassage = 60;  ///< words
constexpr float kRewritten = 0.40F;          ///< kept share of two sentences below which one replaces the other
constexpr float kLongKeptRun = 4.0F;         ///< weight of a run of kept words that no rewriting hides

/// Looks no further than the first such run, which most sentences begin with.
bool keeps_long_run(const Sides& sides, const Alignment& alignment, std::uint32_t begin, std::uint32_t end) {
    float run = 0;
    std::uint32_t previous = kNone;
    for (std::uint32_t t = begin; t < end; ++t) {
        const std::uint32_t partner = alignment.partner_of_new[t];
        if (partner != kNone) {
            const float weight = sides.weight(sides.after.ids[t]);
            run = previous != kNone && partner == previous + 1 ? run + weight : weight;
            if (run >= kLongKeptRun) return true;
        }
        previous = partner;
    }
    return false;
}

struct Kept {
    float weight = 0;
    std::uint32_t old_begin = 0;  ///< of the old sentence that the first kept word comes from
    std::uint32_t old_end = 0;
};

Kept kept_in(const Sides& sides, const Alignment& alignment, std::uint32_t begin, std::uint32_t end) {
    Kept kept;
    for (std::uint32_t t = begin; t < end && kept.old_end == 0; ++t) {
        if (alignment.partner_of_new[t] == kNone) continue;
        kept.old_begin = alignment.partner_of_new[t];
        while (sides.before.edges[kept.old_begin] < Edge::sentence) --kept.old_begin;
        kept.old_end = sentence_end(sides.before, kept.old_begin);
    }
    for (std::uint32_t t = begin; t < end; ++t) {
        const std::uint32_t partner = alignment.partner_of_new[t];
        if (partner == kNone) continue;
        kept.weight += sides.weight(sides.after.ids[t]);
        kept.old_end = std::max(kept.old_end, partner + 1);
    }
    return kept;
}

/// Words of short moved passages, which were judged as a whole already.
std::vector<bool> settled_words(const Sides& sides, const Alignment& alignment) {
    std::vector<bool> settled(sides.after.size(), false);
    for (const MovedPassage& move : alignment.moves) {
        if (move.after.size() > kShortPassage) continue;
        std::fill(settled.begin() + move.after.begin, settled.begin() + move.after.end, true);
    }
    return settled;
}

float weight_of_removed(const Sides& sides, const Alignment& alignment, Range words) {
    float weight = 0;
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (alignment.partner_of_old[t] == kNone) weight += sides.weight(sides.before.ids[t]);
    }
    return weight;
}

/// A sentence changed beyond recognition is replaced whole: its few kept words would be confetti.
void replace_rewritten_sentences(const Sides& sides, const std::vector<bool>& settled, Alignment& alignment) {
    for (std::uint32_t begin = 0; begin < sides.after.size();) {
        const std::uint32_t end = sentence_end(sides.after, begin);
        const bool may_be = !settled[begin] && !keeps_long_run(sides, alignment, begin, end);
        const Kept kept = may_be ? kept_in(sides, alignment, begin, end) : Kept{};
        if (kept.weight > 0) {
            // What the old sentence left to other sentences is no loss of this one: it was split.
            const float gone = weight_of_removed(sides, alignment, {kept.old_begin, kept.old_end});
            const float new_weight = sides.weight(sides.after, {begin, end});
            if (2 * kept.weight < kRewritten * (kept.weight + gone + new_weight)) {
                for (std::uint32_t t = begin; t < end; ++t) {
                    if (alignment.partner_of_new[t] != kNone) alignment.unlink(alignment.partner_of_new[t], t);
                }
            }
        }
        begin = end;
    }
}

/// The moved passages of both drafts' words.
struct Passages {
    PassageMap of_old;
    PassageMap of_new;
};

constexpr std::uint32_t kLongestReplacement = 400;  ///< words on a side; bounds the work of one look

/// A stretch of change: old words and new ones between the same kept neighbours.
struct Stretch {
    Range before;
    Range after;
};

/// When all that went stands, in order, in what came (or the other way round), nothing was replaced: those words are
/// kept. Links greedily from the left; returns false, with nothing linked, where a word lacks or too little is at
/// stake.
bool keep_if_within(const Sides& sides, const Stretch& stretch, bool old_within_new, Alignment& alignment) {
    const Side& small = old_within_new ? sides.before : sides.after;
    const Side& large = old_within_new ? sides.after : sides.before;
    const Range few = old_within_new ? stretch.before : stretch.after;
    const Range many = old_within_new ? stretch.after : stretch.before;
    float weight = 0;
    std::vector<std::uint32_t> places;
    std::uint32_t at = many.begin;
    for (std::uint32_t t = few.begin; t < few.end; ++t, ++at) {
        while (at < many.end && large.ids[at] != small.ids[t]) ++at;
        if (at == many.end) return false;
        places.push_back(at);
        weight += sides.weight(small.ids[t]);
    }
    if (weight < 1.0F) return false;
    for (std::uint32_t k = 0; k < places.size(); ++k) {
        if (old_within_new) {
            alignment.link(few.begin + k, places[k]);
        } else {
            alignment.link(places[k], few.begin + k);
        }
    }
    return true;
}

/// Undoes replacements that are none. Only within one old and one new block, so that no link leaves its passage.
void keep_what_only_grew(const Sides& sides, const Passages& passages, const std::vector<bool>& settled,
                         Alignment& alignment) {
    const std::uint32_t size = sides.after.size();
    for (std::uint32_t t = 1; t < size; ++t) {
        const std::uint32_t previous = alignment.partner_of_new[t - 1];
        if (previous == kNone || alignment.partner_of_new[t] != kNone || settled[t]) continue;
        std::uint32_t end = t;
        while (end < size && alignment.partner_of_new[end] == kNone) ++end;
        if (end == size || end - t > kLongestReplacement) continue;
        const std::uint32_t next = alignment.partner_of_new[end];
        if (next <= previous + 1 || next - previous > kLongestReplacement) continue;
        const Stretch stretch{{previous + 1, next}, {t, end}};
        bool clear = sides.before.block_of(previous) == sides.before.block_of(next) &&
                     sides.after.block_of(t - 1) == sides.after.block_of(end);
        for (std::uint32_t i = stretch.before.begin; clear && i < stretch.before.end; ++i)
            clear = alignment.partner_of_old[i] == kNone && passages.of_old.at(i) == passages.of_old.at(previous);
        for (std::uint32_t j = t; clear && j <= end; ++j) clear = passages.of_new.at(j) == passages.of_new.at(t - 1);
        if (!clear) continue;
        if (!keep_if_within(sides, stretch, true, alignment)) keep_if_within(sides, stretch, false, alignment);
    }
}

void slide(const Sides& sides, const Passages& passages, Alignment& alignment) {
    Slider(sides.after, passages.of_new, alignment.partner_of_new, alignment.partner_of_old).run();
    Slider(sides.before, passages.of_old, alignment.partner_of_old, alignment.partner_of_new).run();
}

}  // namespace

void tidy(const Sides& sides, Alignment& alignment) {
    const std::vector<bool> settled = settled_words(sides, alignment);
    const Passages passages{{alignment.moves, true}, {alignment.moves, false}};
    // Slide first: a sentence is only judged rewritten where the change could not be shown as a whole one beside it.
    slide(sides, passages, alignment);
    replace_rewritten_sentences(sides, settled, alignment);
    keep_what_only_grew(sides, passages, settled, alignment);
    slide(sides, passages, alignment);
}

}  // namespace spor::alignment
