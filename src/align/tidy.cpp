#include "align/tidy.hpp"

#include <algorithm>

#include "align/block_ends.hpp"
#include "align/rows.hpp"

namespace spor::alignment {
namespace {

constexpr std::uint32_t kLongestSlide = 200;  ///< words; bounds the work on `one word a million times`

/// How good it is for a change to stand at [begin, end) of a side.
int edge_score(const Side& side, std::uint32_t begin, std::uint32_t end) {
    constexpr int kScore[] = {0, 2, 5, 8};
    // From behind one block's number to behind that of another: the number follows its text, so this is a whole block.
    const auto is_behind_label = [&](std::uint32_t t) {
        return t > 0 && side.is_label[t - 1] && t < side.size() && !side.is_label[t];
    };
    if (is_behind_label(begin) && is_behind_label(end)) return 2 * kScore[static_cast<std::size_t>(Edge::block)];
    return kScore[static_cast<std::size_t>(side.edges[begin])] + kScore[static_cast<std::size_t>(side.edges[end])];
}

/// Slides stretches of pure insertion (or, with the sides exchanged, of pure removal) to the best edges among the
/// places that read the same. `partners` are those of the changed side, `back` those of the other.
class Slider {
public:
    Slider(const Sides& sides, const Side& side, const PassageMap& passages, std::vector<std::uint32_t>& partners,
           std::vector<std::uint32_t>& back)
        : sides_(sides), side_(side), passages_(passages), partners_(partners), back_(back) {}

    void run() {
        const auto size = static_cast<std::uint32_t>(partners_.size());
        for (std::uint32_t t = 0; t < size;) {
            if (partners_[t] != kNone) {
                ++t;
                continue;
            }
            std::uint32_t end = t;
            while (end < size && partners_[end] == kNone) ++end;
            if (const std::uint32_t stop = first_stop(t, end); stop != end) {
                relink(end, stop);
                end = stop;
            }
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

    /// Where a sentence grew at its end and others came behind it, the full stop that was kept is that of the first:
    /// it, or `end` where all is well.
    [[nodiscard]] std::uint32_t first_stop(std::uint32_t begin, std::uint32_t end) const {
        if (begin == 0 || end == partners_.size() || !is_pure(begin, end)) return end;
        if (side_.edges[begin] >= Edge::sentence || side_.edges[end] >= Edge::sentence) return end;
        if (side_.edges[end + 1] < Edge::sentence || sides_.is_word(side_.ids[end])) return end;
        if (passages_.at(begin - 1) != passages_.at(end)) return end;
        for (std::uint32_t t = begin; t < end; ++t) {
            if (passages_.at(t) != passages_.at(end)) return end;
            if (side_.edges[t + 1] >= Edge::sentence) return side_.ids[t] == side_.ids[end] ? t : end;
        }
        return end;
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

    const Sides& sides_;
    const Side& side_;
    const PassageMap& passages_;  ///< no link may leave its passage
    std::vector<std::uint32_t>& partners_;
    std::vector<std::uint32_t>& back_;
};

constexpr std::uint32_t kShortPassage = 60;  ///< words
constexpr float kRewritten = 0.55F;          ///< kept share of two sentences below which one replaces the other
constexpr float kUnrelated = 0.10F;          ///< kept share below which not even a start that is the same stays
constexpr float kLongKeptRun = 5.0F;         ///< weight of a run of kept words that no rewriting hides
constexpr float kHeldStart = 0.6F;           ///< weight of a start of both sentences that stays
constexpr float kHeldEnd = 1.2F;             ///< of an end: a full stop alone goes with its sentence
constexpr float kHeldBareEnd = 1.0F;         ///< of one without a stop, of a heading or a cell: a word of content

struct Kept {
    float weight = 0;
    std::uint32_t old_begin = 0;  ///< of the old sentence that the first kept word comes from
    std::uint32_t old_end = 0;
};

Kept kept_in(const Sides& sides, const Alignment& alignment, Range sentence) {
    Kept kept;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        const std::uint32_t partner = alignment.partner_of_new[t];
        if (partner == kNone || sides.after.is_label[t]) continue;
        if (kept.old_end == 0) {
            kept.old_begin = partner;
            while (sides.before.edges[kept.old_begin] < Edge::sentence) --kept.old_begin;
            kept.old_end = sides.before.sentence_end(kept.old_begin);
        }
        kept.weight += sides.weight(sides.after.ids[t]);
        kept.old_end = std::max(kept.old_end, partner + 1);
    }
    return kept;
}

/// New words t - 1 and t are kept, and stand side by side in the old draft too.
bool goes_on(const Alignment& alignment, std::uint32_t t) {
    const std::uint32_t previous = alignment.partner_of_new[t - 1];
    return previous != kNone && alignment.partner_of_new[t] == previous + 1;
}

/// A number says nothing of the sentence behind it.
float weight_but_for_label(const Sides& sides, Range words) {
    while (!words.empty() && sides.after.is_label[words.begin]) ++words.begin;
    return sides.weight(sides.after, words);
}

/// The sentence without the words that begin, or end, both it and an old one: who rewrites its rest leaves those alone.
Range rest_of(const Sides& sides, const Alignment& alignment, Range sentence) {
    const std::uint32_t first = alignment.partner_of_new[sentence.begin];
    const std::uint32_t last = alignment.partner_of_new[sentence.end - 1];
    Range rest = sentence;
    if (first != kNone && sides.before.edges[first] >= Edge::sentence) {
        do ++rest.begin;
        while (rest.begin < sentence.end && goes_on(alignment, rest.begin));
    }
    if (weight_but_for_label(sides, {sentence.begin, rest.begin}) < kHeldStart) rest.begin = sentence.begin;
    if (rest.begin < sentence.end && last != kNone && sides.before.edges[last + 1] >= Edge::sentence) {
        do --rest.end;
        while (rest.end > rest.begin && goes_on(alignment, rest.end));
    }
    const bool bare = sides.is_word(sides.after.ids[sentence.end - 1]);
    if (sides.weight(sides.after, {rest.end, sentence.end}) >= (bare ? kHeldBareEnd : kHeldEnd)) return rest;
    // A full stop goes with a sentence replaced whole; behind a start that stays it stays, too.
    const bool stop_stays = rest.begin > sentence.begin && rest.begin + 1 < sentence.end && rest.end < sentence.end &&
                            !bare && last + 1 == sides.before.sentence_end(first);
    rest.end = stop_stays ? sentence.end - 1 : sentence.end;
    return rest;
}

/// Looks no further than the first such run.
bool keeps_long_run(const Sides& sides, const Alignment& alignment, Range words) {
    float run = 0;
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (t > words.begin && !goes_on(alignment, t)) run = 0;
        if (alignment.partner_of_new[t] != kNone) run += sides.weight(sides.after.ids[t]);
        if (run >= kLongKeptRun) return true;
    }
    return false;
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

/// What an old sentence lost that one of the new ones answers for. The sentence may have been split over several, or
/// the line of a page over a row's cells: each answers by its part of the words that stayed.
float weight_of_removed(const Sides& sides, const Alignment& alignment, const Kept& kept) {
    float removed = 0;
    float stayed = 0;
    for (std::uint32_t t = kept.old_begin; t < kept.old_end; ++t) {
        if (sides.before.is_label[t]) continue;
        (alignment.partner_of_old[t] == kNone ? removed : stayed) += sides.weight(sides.before.ids[t]);
    }
    return stayed > kept.weight ? removed * kept.weight / stayed : removed;
}

/// But for a number that both sentences begin with: it says which provision was rewritten.
void unlink_rewritten(const Sides& sides, Alignment& alignment, Range new_words) {
    alignment.unlink_new({sides.after.label_of(new_words).end, new_words.end});
}

/// A sentence changed beyond recognition is replaced, but for the words that begin or end it still: the few kept words
/// between would be confetti.
void replace_rewritten_sentences(const Sides& sides, const std::vector<bool>& settled, Alignment& alignment) {
    Range sentence;
    for (; sentence.begin < sides.after.size(); sentence.begin = sentence.end) {
        sentence.end = sides.after.sentence_end(sentence.begin);
        const Range rest = rest_of(sides, alignment, sentence);
        if (rest.empty() || settled[sentence.begin] || keeps_long_run(sides, alignment, rest)) continue;
        const Kept kept = kept_in(sides, alignment, sentence);
        if (kept.weight == 0) continue;
        const float gone = weight_of_removed(sides, alignment, kept);
        const float new_weight = weight_but_for_label(sides, sentence);
        const float share = 2 * kept.weight / (kept.weight + gone + new_weight);
        if (share >= kRewritten) continue;
        if (share < kUnrelated) {
            alignment.unlink_new(sentence);
        } else {
            unlink_rewritten(sides, alignment, rest);
        }
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
bool keep_if_within(const Sides& sides, const Stretch& stretch, bool old_within_new, float least_weight,
                    Alignment& alignment) {
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
    if (weight < least_weight) return false;
    for (std::uint32_t k = 0; k < places.size(); ++k) {
        if (old_within_new) {
            alignment.link(few.begin + k, places[k]);
        } else {
            alignment.link(places[k], few.begin + k);
        }
    }
    return true;
}

/// Of a side's stretch what stands in its last sentence: all of it where no sentence begins with it.
Range last_sentence(const Side& side, Range words) {
    if (side.edges[words.begin] < Edge::sentence) return words;
    for (std::uint32_t t = words.end; --t > words.begin;) {
        if (side.edges[t] >= Edge::sentence) return {t, words.end};
    }
    return words;
}

/// Where sentences went, or came, in front of one that changed in a word, `~~Det koster 10 kr. Du skal~~ **Du skal
/// blot**`, that word is judged by itself.
void keep_what_grew(const Sides& sides, const Stretch& stretch, Alignment& alignment) {
    constexpr float kLeast = 1.0F;
    constexpr float kLeastBehindSentence = 0.85F;  // two little words: the edge of a sentence vouches for them, too
    const auto try_both = [&](const Stretch& part, float least) {
        return keep_if_within(sides, part, true, least, alignment) ||
               keep_if_within(sides, part, false, least, alignment);
    };
    if (try_both(stretch, kLeast)) return;
    const Stretch last{last_sentence(sides.before, stretch.before), last_sentence(sides.after, stretch.after)};
    const bool trimmed = last.before.begin > stretch.before.begin || last.after.begin > stretch.after.begin;
    const bool starts = sides.before.edges[last.before.begin] >= Edge::sentence &&
                        sides.after.edges[last.after.begin] >= Edge::sentence &&
                        sides.before.ids[last.before.begin] == sides.after.ids[last.after.begin];
    if (trimmed && starts) try_both(last, kLeastBehindSentence);
}

/// Changed words of a side in front of kept word `end`, in its block.
Range changed_before(const Side& side, const std::vector<std::uint32_t>& partners, std::uint32_t end) {
    const std::uint32_t begin = side.block_start[side.block_of(end)];
    const std::uint32_t limit = end - std::min(end - begin, kLongestReplacement);
    Range changed{end, end};
    while (changed.begin > limit && partners[changed.begin - 1] == kNone) --changed.begin;
    return changed;
}

bool is_one_passage(const PassageMap& passages, Range words) {
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (passages.at(t) != passages.at(words.end)) return false;
    }
    return true;
}

/// Undoes replacements that are none. Only within one old and one new block, so that no link leaves its passage.
void keep_what_only_grew(const Sides& sides, const Passages& passages, const std::vector<bool>& settled,
                         Alignment& alignment) {
    const auto opens_block = [](const Side& side, std::uint32_t t) {
        return t == side.block_start[side.block_of(t)] || side.is_label[t - 1];
    };
    for (std::uint32_t end = 1; end < sides.after.size(); ++end) {
        const std::uint32_t next = alignment.partner_of_new[end];
        if (next == kNone || alignment.partner_of_new[end - 1] != kNone || settled[end - 1]) continue;
        const Stretch stretch{changed_before(sides.before, alignment.partner_of_old, next),
                              changed_before(sides.after, alignment.partner_of_new, end)};
        if (stretch.before.empty() || stretch.after.empty()) continue;
        const std::uint32_t old_begin = stretch.before.begin;
        const std::uint32_t new_begin = stretch.after.begin;
        const bool goes_on = new_begin > 0 && old_begin > 0 && alignment.partner_of_new[new_begin - 1] == old_begin - 1;
        if (!goes_on && (!opens_block(sides.before, old_begin) || !opens_block(sides.after, new_begin))) continue;
        if (is_one_passage(passages.of_old, stretch.before) && is_one_passage(passages.of_new, stretch.after)) {
            keep_what_grew(sides, stretch, alignment);
        }
    }
}

/// Words of one side from `from` on that are changed, and stand in the block and the passage of the word before them.
Range changed_from(const Side& side, const PassageMap& passages, const std::vector<std::uint32_t>& partners,
                   std::uint32_t from) {
    const std::uint32_t limit = std::min(side.block_start[side.block_of(from - 1) + 1], from + kLongestReplacement);
    Range changed{from, from};
    while (changed.end < limit && partners[changed.end] == kNone && passages.at(changed.end) == passages.at(from - 1)) {
        ++changed.end;
    }
    return changed;
}

/// The mark that ends the first sentence in a stretch; kNone: none ends there, or with a word.
std::uint32_t first_stop_in(const Sides& sides, const Side& side, Range words) {
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (side.edges[t + 1] >= Edge::sentence) return sides.is_word(side.ids[t]) ? kNone : t;
    }
    return kNone;
}

/// Words before `end` that are kept side by side, back to the beginning of their sentence at most, weigh something.
bool has_held_start(const Sides& sides, const Alignment& alignment, std::uint32_t end) {
    float weight = 0;
    for (std::uint32_t t = end; t-- > 0 && weight < kHeldStart;) {
        if (alignment.partner_of_new[t] == kNone) return false;
        weight += sides.weight(sides.after.ids[t]);
        if (sides.after.edges[t] >= Edge::sentence) break;
    }
    return weight >= kHeldStart;
}

/// `ends here~~, as it did. A sentence went.~~ **. Another came.**`: a sentence that only lost its end, or grew one, or
/// still begins as it did, keeps its full stop, so that the mark of what became of it is not that of the sentences
/// behind it.
void keep_first_stops(const Sides& sides, const Passages& passages, Alignment& alignment) {
    for (std::uint32_t t = 1; t < sides.after.size(); ++t) {
        const std::uint32_t previous = alignment.partner_of_new[t - 1];
        if (previous == kNone || alignment.partner_of_new[t] != kNone) continue;
        const Range came = changed_from(sides.after, passages.of_new, alignment.partner_of_new, t);
        const Range went = changed_from(sides.before, passages.of_old, alignment.partner_of_old, previous + 1);
        const std::uint32_t old_stop = first_stop_in(sides, sides.before, went);
        const std::uint32_t new_stop = first_stop_in(sides, sides.after, came);
        if (old_stop == kNone || new_stop == kNone || sides.before.ids[old_stop] != sides.after.ids[new_stop]) continue;
        const bool begins = sides.after.edges[t] < Edge::sentence && sides.before.edges[previous + 1] < Edge::sentence;
        const bool grew = (old_stop == went.begin) != (new_stop == came.begin);
        if (grew || (begins && has_held_start(sides, alignment, t))) alignment.link(old_stop, new_stop);
    }
}

void slide(const Sides& sides, const Passages& passages, Alignment& alignment) {
    Slider(sides, sides.after, passages.of_new, alignment.partner_of_new, alignment.partner_of_old).run();
    Slider(sides, sides.before, passages.of_old, alignment.partner_of_old, alignment.partner_of_new).run();
}

}  // namespace

void tidy(const Sides& sides, Alignment& alignment) {
    const std::vector<bool> settled = settled_words(sides, alignment);
    const Passages passages{{alignment.moves, true}, {alignment.moves, false}};
    keep_block_ends(sides, passages.of_old, passages.of_new, alignment);
    // Slide first: a sentence is only judged rewritten where the change could not be shown as a whole one beside it.
    slide(sides, passages, alignment);
    replace_rewritten_sentences(sides, settled, alignment);
    replace_renamed_rows(sides, alignment);
    keep_what_only_grew(sides, passages, settled, alignment);
    keep_first_stops(sides, passages, alignment);
    slide(sides, passages, alignment);
}

}  // namespace spor::alignment
