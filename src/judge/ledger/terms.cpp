// Terms in the order of the sentence. Entry point: find_terms.
#include "judge/ledger/terms.hpp"

#include <algorithm>

#include "text/language.hpp"

namespace spor::judging {
namespace {

constexpr std::uint32_t kLongestPhrase = 4;
constexpr std::uint32_t kLongestQualifier = 5;

bool is_in(std::span<const std::string_view> words, std::string_view word) { return text::contains(words, word); }

/// How many words from `at` on look like a denial and are none: "ikke kun". 0 where there is none.
std::uint32_t no_denial_at(const Sentence& sentence, std::uint32_t at, const text::CommitmentData& data) {
    for (std::uint32_t count = kLongestPhrase; count > 1; --count) {
        const std::string phrase = sentence.phrase(at, count);
        if (!phrase.empty() && is_in(data.no_denials, phrase)) return count;
    }
    return 0;
}

/// The words of a phrase and the next one, which it is about.
Range with_next(const Sentence& sentence, Range phrase) {
    Range shown = phrase;
    if (shown.end < sentence.size() && !sentence.is_mark(shown.end)) ++shown.end;
    return shown;
}

Term qualifier_at(const Sentence& sentence, std::uint32_t at, const text::CommitmentData& data) {
    Term term;
    const auto match = match_phrase(sentence, at, data.qualifiers, &text::Qualifier::phrase, kLongestQualifier);
    if (match.row == nullptr) return term;
    term.kind = TermKind::qualifier;
    term.row = CommitmentKind::obligation;
    term.core = {at, at + match.words};
    term.shown = with_next(sentence, term.core);
    term.binds = match.row->binds;
    return term;
}

Term scope_at(const Sentence& sentence, std::uint32_t at, const text::CommitmentData& data) {
    Term term;
    const auto match = match_phrase(sentence, at, data.scopes, &text::Scope::phrase, 2);
    if (match.row == nullptr) return term;
    term.kind = TermKind::scope;
    term.row = CommitmentKind::count;
    term.core = {at, at + match.words};
    term.shown = with_next(sentence, term.core);
    term.rank = match.row->rank;
    term.weak = true;
    return term;
}

Term denial_at(const Sentence& sentence, std::uint32_t at, const text::CommitmentData& data) {
    Term term;
    if (sentence.is_mark(at) || !is_in(data.denials, sentence.folded[at])) return term;
    term.kind = TermKind::denial;
    term.row = CommitmentKind::negation;
    term.core = {at, at + 1};
    term.shown = with_next(sentence, term.core);
    return term;
}

/// The denials that a modal has taken in are no terms of their own.
void drop_taken(std::vector<Term>& terms, const Sentence& sentence, const text::CommitmentData& data) {
    std::vector<bool> taken(sentence.size(), false);
    for (const Term& term : terms) {
        if (term.kind != TermKind::modal || !term.denied) continue;
        for (std::uint32_t word = term.shown.begin; word < term.shown.end; ++word)
            taken[word] = is_in(data.negators, sentence.folded[word]);
    }
    std::erase_if(terms, [&](const Term& term) { return term.kind == TermKind::denial && taken[term.core.begin]; });
}

/// The first that suits, in the order in which one kind's words may hold another's: "hvert år" is no year.
Term term_at(const Sentence& sentence, std::uint32_t at, Language language) {
    const text::CommitmentData& data = text::commitment_data(language);
    for (const auto find : {rhythm_at, clock_at, year_part_at, date_at, figure_at}) {
        if (Term term = find(sentence, at, language); !term.core.empty()) return term;
    }
    for (const auto find : {modal_at, scope_at, denial_at}) {
        if (Term term = find(sentence, at, data); !term.core.empty()) return term;
    }
    return {};
}

}  // namespace

std::vector<Term> find_terms(const Sentence& sentence, Language language) {
    const text::CommitmentData& data = text::commitment_data(language);
    std::vector<Term> terms;
    for (std::uint32_t at = 0; at < sentence.size();) {
        if (sentence.is_mark(at) || sentence.words[at].text.begin < sentence.label_size) {
            ++at;
            continue;
        }
        if (Term qualifier = qualifier_at(sentence, at, data); !qualifier.core.empty()) {
            at = qualifier.core.end;
            terms.push_back(std::move(qualifier));
            continue;
        }
        if (const std::uint32_t skip = no_denial_at(sentence, at, data); skip > 0) {
            at += skip;
            continue;
        }
        Term term = term_at(sentence, at, language);
        // A figure's unit is no term of its own ("80 tusind kr."); what a verb binds to may hold others.
        const bool whole = term.kind == TermKind::figure || term.kind == TermKind::date;
        at = term.core.empty() ? at + 1 : std::max({at + 1, term.core.end, whole ? term.shown.end : 0U});
        if (!term.core.empty()) terms.push_back(std::move(term));
    }
    drop_taken(terms, sentence, data);
    return terms;
}

}  // namespace spor::judging
