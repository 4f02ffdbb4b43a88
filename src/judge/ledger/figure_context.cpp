#include "judge/ledger/figure_context.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/language.hpp"

namespace spor::judging {
namespace {

using text::Bound;
using text::CommitmentData;
using text::contains;

constexpr std::uint32_t kLongestLimit = 4;
/// Between "senest" and its date: "senest ved udgangen af 2026".
constexpr std::uint32_t kDeadlineReach = 4;
constexpr std::uint32_t kLimitReach = 2;
/// Between a denial and what it turns round: "må ikke på noget tidspunkt være flere end".
constexpr std::uint32_t kDenialReach = 6;

bool has_digit(std::string_view written) {
    return std::any_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The denied verb's negation before a comparison; `limit` where there is none.
std::uint32_t denial_before(const Sentence& sentence, std::uint32_t limit, const CommitmentData& data) {
    for (std::uint32_t gap = 1; gap <= kDenialReach && gap <= limit; ++gap) {
        const std::uint32_t at = limit - gap;
        if (sentence.is_mark(at) || contains(data.clause_starts, sentence.folded[at])) break;
        if (contains(data.negators, sentence.folded[at])) return at;
        const auto verb = match_phrase(sentence, at, data.modals, &text::Modal::phrase, 1);
        if (verb.row != nullptr && verb.row->denies) return at;  // "cannot"
    }
    return limit;
}

Bound turned(Bound bound) {
    switch (bound) {
        case Bound::least:
            return Bound::most;
        case Bound::most:
            return Bound::least;
        case Bound::by:
            return Bound::after;
        case Bound::after:
            return Bound::by;
        default:
            return bound;
    }
}

FoundLimit as_meant(const text::Limit& limit, std::uint32_t begin, const Sentence& sentence,
                    const CommitmentData& data) {
    const std::uint32_t denial = limit.compares ? denial_before(sentence, begin, data) : begin;
    return denial == begin ? FoundLimit{limit.bound, begin} : FoundLimit{turned(limit.bound), denial};
}

}  // namespace

bool names_something(const Sentence& sentence, std::uint32_t at, Language language) {
    if (sentence.words[at].kind == text::WordKind::reference || sentence.words[at].kind == text::WordKind::address)
        return true;
    if (at == 0) return false;
    const std::string& before = sentence.folded[at - 1];
    const CommitmentData& data = text::commitment_data(language);
    const bool names = contains(text::language_data(language).provisions, before) || contains(data.counted, before);
    return names && !sentence.is_mark(at - 1);
}

bool counts_noun(const Sentence& sentence, std::uint32_t at, Language language) {
    if (at >= sentence.size() || sentence.words[at].kind != text::WordKind::word) return false;
    std::size_t first = sentence.words[at].text.begin;
    const bool lower = text::is_lower(text::next_character(sentence.text, first));
    const CommitmentData& data = text::commitment_data(language);
    return lower && !contains(text::language_data(language).function_words, sentence.folded[at]) &&
           match_phrase(sentence, at, data.modals, &text::Modal::phrase, 1).row == nullptr;
}

FoundLimit limit_before(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    for (std::uint32_t gap = 0; gap <= kDeadlineReach && gap < at; ++gap) {
        const std::uint32_t end = at - gap;
        for (std::uint32_t count = std::min(end, kLongestLimit); count > 0; --count) {
            const auto match = match_phrase(sentence, end - count, data.limits, &text::Limit::phrase, count);
            if (match.row == nullptr || match.words != count) continue;
            const bool deadline = match.row->bound == Bound::by || match.row->bound == Bound::after;
            if (gap == 0 || deadline || (match.row->reaches && gap <= kLimitReach))
                return as_meant(*match.row, end - count, sentence, data);
        }
        const bool stops = sentence.is_mark(end - 1) || has_digit(sentence.folded[end - 1]) ||
                           match_phrase(sentence, end - 1, data.modals, &text::Modal::phrase, 1).row != nullptr;
        if (stops) break;
    }
    return {Bound::none, at};
}

void set_limit(Term& term, const Sentence& sentence, const CommitmentData& data) {
    const FoundLimit limit = limit_before(sentence, term.core.begin, data);
    const bool deadline = limit.bound == Bound::by || limit.bound == Bound::after;
    const bool counts_time = term.kind == TermKind::date || term.row == CommitmentKind::deadline;
    if (limit.bound == Bound::none || (deadline && !counts_time)) return;
    term.bound = limit.bound;
    term.shown.begin = limit.begin;
}

}  // namespace spor::judging
