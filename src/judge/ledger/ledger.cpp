// The ledger of commitments: what binds, counts, dates and denies in OLD and in NEW, held against each other.
//
// Entry point: keep_ledger. Terms are found sentence by sentence (terms.hpp), paired along the comparison
// (ledger_pairs.hpp); a pair that says the same is no row.
#include "spor/ledger.hpp"

#include <algorithm>
#include <optional>

#include "judge/draft_places.hpp"
#include "judge/ledger/pairs.hpp"
#include "judge/ledger/references.hpp"
#include "render/places.hpp"

namespace spor {
namespace judging {
namespace {

using text::Bound;

/// How strongly a modal binds: a ban binds as a duty does, and what is no duty any more binds least.
std::uint32_t force_of(const Term& term) {
    if (!term.denied) return term.force;
    return term.forbids ? 4 : 0;
}

Direction by_size(double before, double after, Bound bound) {
    if (bound == Bound::least) return after > before ? Direction::strengthened : Direction::weakened;
    if (bound == Bound::most || bound == Bound::by)
        return after < before ? Direction::strengthened : Direction::weakened;
    return Direction::changed;
}

bool bounds(Bound bound) { return bound == Bound::least || bound == Bound::most || bound == Bound::by; }

/// A bound that is given up is less, whatever the figure; one that is new is more. Without "mindst" or "højst" the
/// figure itself stays, and only a worse one is less.
Direction turn_of_bound(const Term& before, const Term& after) {
    const bool plain = before.bound == Bound::none || after.bound == Bound::none;
    if (before.bound == Bound::by) return Direction::weakened;
    if (after.bound == Bound::by && before.bound == Bound::none) return Direction::strengthened;
    if (!plain) {
        if (bounds(before.bound)) return Direction::weakened;
        return bounds(after.bound) ? Direction::strengthened : Direction::changed;
    }
    if (before.kind != TermKind::figure || before.unit != after.unit) return Direction::changed;
    if (before.bound == Bound::least && after.high < before.high) return Direction::weakened;
    return before.bound == Bound::most && after.high > before.high ? Direction::weakened : Direction::changed;
}

/// A duration in days, roughly: enough to tell "to uger" from "tre måneder". 0 where it is no duration.
double rough_days(const Term& term) {
    if (term.unit == "minute") return term.high / (24 * 60);
    if (term.unit == "day") return term.high;
    if (term.unit == "workday" || term.unit == "bank day") return term.high * 7 / 5;
    return term.unit == "month" ? term.high * 30.4 : 0;
}

Direction direction_of_figure(const Term& before, const Term& after) {
    if (before.bound != after.bound) return turn_of_bound(before, after);
    const bool durations = rough_days(before) > 0 && rough_days(after) > 0;
    if (durations && before.unit != after.unit) return by_size(rough_days(before), rough_days(after), before.bound);
    if (before.unit != after.unit || !before.unread.empty() || !after.unread.empty()) return Direction::changed;
    const bool more_often = before.unit == kRhythmUnit && before.bound == Bound::none;
    return by_size(before.high, after.high, more_often ? Bound::least : before.bound);
}

Direction direction_of_date(const Term& before, const Term& after) {
    if (before.bound != after.bound) return turn_of_bound(before, after);
    const bool comparable = (before.date.year == 0) == (after.date.year == 0);
    const std::uint32_t was = last_day(before.until);
    const std::uint32_t is = last_day(after.until);
    return !comparable || was == is ? Direction::changed : by_size(was, is, before.bound);
}

Direction direction_of_modal(const Term& before, const Term& after) {
    const std::uint32_t was = force_of(before);
    const std::uint32_t is = force_of(after);
    if (was == is) return Direction::changed;
    return is > was ? Direction::strengthened : Direction::weakened;
}

/// What a row says besides its words; nothing where the pair says the same.
struct Verdict {
    CommitmentKind kind = CommitmentKind::obligation;
    Direction direction = Direction::changed;
};

std::optional<Verdict> judge_modals(const Term& before, const Term& after) {
    const bool turned = before.denied != after.denied;
    if (!turned && before.force == after.force) return std::nullopt;
    // "skal" → "skal ikke" is a denial, and so is a ban where there was a duty. "må" → "må ikke" is a ban where there
    // was leave. What denied a duty binds nobody more when it goes: "skal ikke" → "kan".
    const bool ban = before.forbids && after.forbids;
    const bool alike = before.force == after.force && !ban;
    if (turned && (alike || force_of(before) == force_of(after) || force_of(before) == 0))
        return Verdict{CommitmentKind::negation, after.denied ? Direction::added : Direction::dropped};
    return Verdict{CommitmentKind::obligation, direction_of_modal(before, after)};
}

Direction more_if(bool more) { return more ? Direction::strengthened : Direction::weakened; }

std::optional<Verdict> judge_pair(const Term& before, const Term& after) {
    if (before.kind == TermKind::modal) return judge_modals(before, after);
    if (say_the_same(before, after)) return std::nullopt;
    if (before.kind == TermKind::qualifier) return Verdict{CommitmentKind::obligation, more_if(after.binds)};
    if (before.kind == TermKind::scope) return Verdict{CommitmentKind::count, more_if(after.rank > before.rank)};
    if (before.weak && after.weak) return std::nullopt;
    const bool deadline = before.row == CommitmentKind::deadline || after.row == CommitmentKind::deadline;
    const CommitmentKind kind = deadline ? CommitmentKind::deadline : before.weak ? after.row : before.row;
    const Direction direction =
        before.kind == TermKind::date ? direction_of_date(before, after) : direction_of_figure(before, after);
    return Verdict{kind, direction};
}

/// One row, before its section is known.
struct Row {
    Commitment entry;
    std::uint32_t op = 0;
};

class Book {
public:
    explicit Book(const Revision& revision)
        : revision_(revision),
          drafts_(read_ledger_drafts(revision)),
          old_places_(*revision.old_draft),
          new_places_(*revision.new_draft) {}

    std::vector<Commitment> keep() {
        for (const TermPair& pair : pair_terms(drafts_)) enter(pair);
        std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.op < b.op; });
        return with_sections();
    }

private:
    void enter(const TermPair& pair) {
        if (pair.before == kNowhere) {
            const PlacedTerm& term = drafts_.new_draft.terms[pair.after];
            if (const auto verdict = judge_alone(drafts_.new_draft, term, Direction::added))
                add(*verdict, nullptr, &term, {}, term.term.shown);
        } else if (pair.after == kNowhere) {
            const PlacedTerm& term = drafts_.old_draft.terms[pair.before];
            if (const auto verdict = judge_alone(drafts_.old_draft, term, Direction::dropped))
                add(*verdict, &term, nullptr, term.term.shown, {});
        } else {
            enter_both(drafts_.old_draft.terms[pair.before], drafts_.new_draft.terms[pair.after]);
        }
    }

    /// A term of one draft only. A qualifier counts by what it does to a sentence that both have; one that comes or
    /// goes with its sentence says nothing that the row about the sentence does not.
    static std::optional<Verdict> judge_alone(const LedgerDraft& side, const PlacedTerm& term, Direction direction) {
        if (term.term.kind != TermKind::qualifier) return Verdict{term.term.row, direction};
        if (!stands_in_both(side, term)) return std::nullopt;
        return Verdict{term.term.row, more_if(term.term.binds == (direction == Direction::added))};
    }

    /// Were half of the other words of the sentence kept?
    static bool stands_in_both(const LedgerDraft& side, const PlacedTerm& term) {
        const Sentence& sentence = side.sentences[term.sentence];
        std::uint32_t kept = 0;
        std::uint32_t others = 0;
        for (std::uint32_t word = 0; word < sentence.size(); ++word) {
            if (sentence.is_mark(word) || term.term.core.contains(word)) continue;
            ++others;
            if (side.fates[sentence.first_token + word].other != kNowhere) ++kept;
        }
        return kept > 0 && kept * 2 >= others;
    }

    void enter_both(const PlacedTerm& before, const PlacedTerm& after) {
        if (const auto verdict = judge_pair(before.term, after.term))
            add(*verdict, &before, &after, before.term.shown, after.term.shown);
        if (before.term.kind != TermKind::modal || before.term.heads == after.term.heads) return;
        if (before.term.heads.empty() || after.term.heads.empty()) return;
        add({CommitmentKind::actor, Direction::changed}, &before, &after, before.term.subject, after.term.subject);
    }

    void add(Verdict verdict, const PlacedTerm* before, const PlacedTerm* after, Range old_words, Range new_words) {
        Row row;
        row.entry.kind = verdict.kind;
        row.entry.direction = verdict.direction;
        row.entry.bound_lost = before != nullptr && bounds(before->term.bound) &&
                               (after == nullptr || after->term.bound != before->term.bound);
        if (before != nullptr) {
            row.op = before->op;
            quote(drafts_.old_draft, *before, old_words, old_places_, row.entry.before, row.entry.old_place);
        }
        if (after != nullptr) {
            row.op = after->op;
            quote(drafts_.new_draft, *after, new_words, new_places_, row.entry.after, row.entry.new_place);
        }
        rows_.push_back(std::move(row));
    }

    static void quote(const LedgerDraft& side, const PlacedTerm& term, Range words, DraftPlaces& places,
                      std::string& quoted, DraftPlace& place) {
        const Sentence& sentence = side.sentences[term.sentence];
        const Range at{sentence.words[words.begin].text.begin, sentence.words[words.end - 1].text.end};
        quoted = sentence.text.substr(at.begin, at.size());
        place = places.of(side.draft->blocks[side.block_of[term.sentence]], at);
    }

    std::vector<Commitment> with_sections() {
        std::vector<Commitment> entries;
        rendering::SectionPath path(revision_);
        auto row = rows_.begin();
        for (const BlockOp& block : revision_.blocks) {
            const auto& section = path.step(block);
            for (; row != rows_.end() && row->op < block.ops.end; ++row) {
                row->entry.section.assign(section.begin(), section.end());
                row->entry.op = row->op;
                entries.push_back(std::move(row->entry));
            }
        }
        return entries;
    }

    const Revision& revision_;
    LedgerDrafts drafts_;
    DraftPlaces old_places_;
    DraftPlaces new_places_;
    std::vector<Row> rows_;
};

}  // namespace
}  // namespace judging

Ledger keep_ledger(const Revision& revision) {
    Ledger ledger;
    ledger.commitments = judging::Book(revision).keep();
    judging::trace_references(revision, ledger);
    return ledger;
}

}  // namespace spor
