// Terms of OLD and NEW in pairs, sentence by sentence. Entry point: pair_terms.
#include "judge/ledger/pairs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace spor::judging {
namespace {

/// Sentences of both drafts that share words or a stretch of change: union-find, OLD's first.
class Groups {
public:
    explicit Groups(const LedgerDrafts& drafts)
        : new_from_(static_cast<std::uint32_t>(drafts.old_draft.sentences.size())),
          parent_(new_from_ + drafts.new_draft.sentences.size()) {
        std::iota(parent_.begin(), parent_.end(), 0U);
        link_kept(drafts);
        link_changed(drafts);
    }
    [[nodiscard]] std::uint32_t of_old(std::uint32_t sentence) { return find(sentence); }
    [[nodiscard]] std::uint32_t of_new(std::uint32_t sentence) { return find(new_from_ + sentence); }

private:
    void link_kept(const LedgerDrafts& drafts) {
        for (const TokenFate& fate : drafts.old_draft.fates) {
            if (fate.sentence == kNowhere || fate.other == kNowhere) continue;
            const std::uint32_t other = drafts.new_draft.fates[fate.other].sentence;
            if (other != kNowhere) join(fate.sentence, new_from_ + other);
        }
    }
    void link_changed(const LedgerDrafts& drafts) {
        std::map<std::uint32_t, std::uint32_t> old_of;  // a stretch's first old sentence
        for (const TokenFate& fate : drafts.old_draft.fates) {
            if (fate.sentence == kNowhere || fate.stretch == 0) continue;
            const auto [place, first] = old_of.try_emplace(fate.stretch, fate.sentence);
            if (!first) join(place->second, fate.sentence);
        }
        for (const TokenFate& fate : drafts.new_draft.fates) {
            if (fate.sentence == kNowhere || fate.stretch == 0) continue;
            const auto found = old_of.find(fate.stretch);
            if (found != old_of.end()) join(found->second, new_from_ + fate.sentence);
        }
    }
    std::uint32_t find(std::uint32_t item) {
        while (parent_[item] != item) {
            parent_[item] = parent_[parent_[item]];
            item = parent_[item];
        }
        return item;
    }
    void join(std::uint32_t a, std::uint32_t b) { parent_[find(a)] = find(b); }

    std::uint32_t new_from_;
    std::vector<std::uint32_t> parent_;
};

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

/// Figures become figures, dates dates; but how often becomes no amount, and a time of day no other figure.
bool may_pair(const Term& before, const Term& after) {
    const auto both_or_none = [&](std::string_view unit) { return (before.unit == unit) == (after.unit == unit); };
    return before.kind == after.kind && both_or_none(kRhythmUnit) && both_or_none(kClockUnit);
}

/// Indices of terms by a key, in order.
using Shelf = std::map<std::uint32_t, std::vector<std::uint32_t>>;

std::uint32_t stretch_of(const LedgerDraft& side, const PlacedTerm& term) {
    for (std::uint32_t token = term.tokens.begin; token < term.tokens.end; ++token) {
        if (side.fates[token].stretch != 0) return side.fates[token].stretch;
    }
    return 0;
}

class Pairing {
public:
    explicit Pairing(const LedgerDrafts& drafts)
        : old_(drafts.old_draft),
          new_(drafts.new_draft),
          groups_(drafts),
          old_done_(old_.terms.size()),
          new_done_(new_.terms.size()) {}

    std::vector<TermPair> run() {
        pair_kept();
        pair_shelves(by_stretch(old_, old_done_), by_stretch(new_, new_done_), true);
        drop_weak();
        pair_shelves(by_group(true), by_group(false), false);
        for (std::uint32_t i = 0; i < old_.terms.size(); ++i)
            if (!old_done_[i]) pairs_.push_back({i, kNowhere});
        for (std::uint32_t i = 0; i < new_.terms.size(); ++i)
            if (!new_done_[i]) pairs_.push_back({kNowhere, i});
        return std::move(pairs_);
    }

private:
    void settle(std::uint32_t before, std::uint32_t after) {
        pairs_.push_back({before, after});
        old_done_[before] = true;
        new_done_[after] = true;
    }

    /// A term whose words were kept became the term that they stand in now.
    void pair_kept() {
        std::map<std::uint32_t, std::uint32_t> term_at;  // by each token of a new term's core
        for (std::uint32_t i = 0; i < new_.terms.size(); ++i) {
            const Range& tokens = new_.terms[i].tokens;
            for (std::uint32_t token = tokens.begin; token < tokens.end; ++token) term_at[token] = i;
        }
        for (std::uint32_t i = 0; i < old_.terms.size(); ++i) {
            const std::uint32_t other = old_.fates[old_.terms[i].tokens.begin].other;
            const auto found = term_at.find(other);
            if (other == kNowhere || found == term_at.end() || new_done_[found->second]) continue;
            if (may_pair(old_.terms[i].term, new_.terms[found->second].term)) settle(i, found->second);
        }
    }

    static Shelf by_stretch(const LedgerDraft& side, const std::vector<bool>& done) {
        Shelf shelf;
        for (std::uint32_t i = 0; i < side.terms.size(); ++i) {
            const std::uint32_t stretch = stretch_of(side, side.terms[i]);
            if (!done[i] && stretch != 0) shelf[stretch].push_back(i);
        }
        return shelf;
    }

    Shelf by_group(bool old_side) {
        Shelf shelf;
        const LedgerDraft& side = old_side ? old_ : new_;
        for (std::uint32_t i = 0; i < side.terms.size(); ++i) {
            if ((old_side ? old_done_ : new_done_)[i]) continue;
            const std::uint32_t sentence = side.terms[i].sentence;
            shelf[old_side ? groups_.of_old(sentence) : groups_.of_new(sentence)].push_back(i);
        }
        return shelf;
    }

    /// Pairs what stands on the same shelf: the same value first, then in order what is of one kind. Beyond a stretch
    /// of change a figure becomes a figure of the same unit only.
    void pair_shelves(const Shelf& before, const Shelf& after, bool close) {
        for (const auto& [key, olds] : before) {
            const auto found = after.find(key);
            if (found == after.end()) continue;
            pair_lists(olds, found->second, [](const Term& a, const Term& b) { return say_the_same(a, b); });
            pair_lists(olds, found->second, [](const Term& a, const Term& b) { return same_value(a, b); });
            pair_lists(olds, found->second, [](const Term& a, const Term& b) {
                return may_pair(a, b) && a.kind != TermKind::scope &&
                       (a.kind != TermKind::figure || (a.row == b.row && a.unit == b.unit));
            });
            if (close) pair_lists(olds, found->second, may_pair);
        }
    }

    /// In order: each old term takes the first free new one that suits. Lists are as long as a sentence at most times
    /// the sentences of one group; a bound keeps a draft of nothing but numbers from costing their square.
    template <class Suits>
    void pair_lists(const std::vector<std::uint32_t>& olds, const std::vector<std::uint32_t>& news, Suits suits) {
        constexpr std::size_t kReach = 200;
        std::size_t first = 0;
        for (const std::uint32_t before : olds) {
            if (old_done_[before]) continue;
            while (first < news.size() && new_done_[news[first]]) ++first;
            const std::size_t last = std::min(news.size(), first + kReach);
            for (std::size_t i = first; i < last; ++i) {
                if (new_done_[news[i]] || !suits(old_.terms[before].term, new_.terms[news[i]].term)) continue;
                settle(before, news[i]);
                break;
            }
        }
    }

    /// An article is a number only where another number took its place.
    void drop_weak() {
        for (std::uint32_t i = 0; i < old_.terms.size(); ++i)
            if (old_.terms[i].term.weak) old_done_[i] = true;
        for (std::uint32_t i = 0; i < new_.terms.size(); ++i)
            if (new_.terms[i].term.weak) new_done_[i] = true;
    }

    const LedgerDraft& old_;
    const LedgerDraft& new_;
    Groups groups_;
    std::vector<bool> old_done_;
    std::vector<bool> new_done_;
    std::vector<TermPair> pairs_;
};

}  // namespace

bool same_value(const Term& before, const Term& after) {
    if (before.kind != after.kind) return false;
    switch (before.kind) {
        case TermKind::modal:
            return before.force == after.force && before.denied == after.denied;
        case TermKind::denial:
            return true;
        case TermKind::qualifier:
            return before.binds == after.binds;
        case TermKind::scope:
            return before.rank == after.rank;
        case TermKind::figure:
            return before.unread == after.unread && near(before.low, after.low) && near(before.high, after.high) &&
                   before.unit == after.unit;
        case TermKind::date:
            return before.date == after.date && before.until == after.until;
    }
    return false;
}

bool say_the_same(const Term& before, const Term& after) {
    return same_value(before, after) && before.bound == after.bound;
}

std::vector<TermPair> pair_terms(const LedgerDrafts& drafts) { return Pairing(drafts).run(); }

}  // namespace spor::judging
