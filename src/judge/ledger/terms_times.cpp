// How often, and at what time of day. Entry points: rhythm_at, clock_at.
#include "judge/ledger/figure_context.hpp"
#include "judge/ledger/terms.hpp"
#include "text/language.hpp"

namespace spor::judging {
namespace {

using text::Bound;
using text::CommitmentData;
using text::contains;

/// Between the times and what they are in: "to gange om året", "three times in every year".
constexpr std::uint32_t kCycleReach = 2;
constexpr double kMinutesToNoon = 12 * 60;

/// How many words there are from `at` on that say how often, and how often that is a month. 0 words: none.
struct Rhythm {
    std::uint32_t words = 0;
    double a_month = 0;
};

const text::Cycle* cycle_at(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    return match_phrase(sentence, at, data.cycles, &text::Cycle::phrase, 1).row;
}

/// A number at word `at`, however it is written, with the full stop of an ordinal; 0 where there is none.
double number_at(const Sentence& sentence, std::uint32_t& at, const CommitmentData& data) {
    if (at >= sentence.size()) return 0;
    double number = 0;
    if (sentence.words[at].kind == text::WordKind::number) {
        const auto value = read_number(sentence.written(at), data);
        if (value && value->low == value->high && value->sign.empty()) number = value->low;
        if (number > 0 && at + 1 < sentence.size() && sentence.folded[at + 1] == ".") ++at;
    } else {
        number = read_numeral(sentence.folded[at], data).value_or(0);
    }
    if (number > 0) ++at;
    return number;
}

/// "hvert andet år", "hver 14. dag", "every two years"
Rhythm every_at(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    if (!contains(data.every, sentence.folded[at])) return {};
    std::uint32_t next = at + 1;
    double cycles = 1;
    const auto ordinal = match_phrase(sentence, next, data.ordinals, &text::Numeral::phrase, 1);
    if (ordinal.row != nullptr) {
        cycles = ordinal.row->value;
        ++next;
    } else if (const double number = number_at(sentence, next, data); number > 0) {
        cycles = number;
    }
    const text::Cycle* cycle = cycle_at(sentence, next, data);
    return cycle == nullptr ? Rhythm{} : Rhythm{next + 1 - at, 1 / (cycle->months * cycles)};
}

/// "to gange om året", "twice a year"
Rhythm times_at(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    std::uint32_t next = at;
    double count = 0;
    if (const auto repeat = match_phrase(sentence, at, data.repeats, &text::Numeral::phrase, 1); repeat.row) {
        count = repeat.row->value;
        ++next;
    } else {
        count = number_at(sentence, next, data);
        if (count == 0 || next >= sentence.size() || !contains(data.times, sentence.folded[next])) return {};
        ++next;
    }
    for (std::uint32_t gap = 0; gap <= kCycleReach && next < sentence.size(); ++gap, ++next) {
        if (const text::Cycle* cycle = cycle_at(sentence, next, data)) return {next + 1 - at, count / cycle->months};
        const std::string& word = sentence.folded[next];
        const bool joins = contains(data.prepositions, word) || contains(data.determiners, word) ||
                           contains(data.every, word) || contains(data.time_prepositions, word);
        if (!joins) break;
    }
    return {};
}

Rhythm find_rhythm(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    if (const auto named = match_phrase(sentence, at, data.rhythms, &text::Cycle::phrase, 1); named.row)
        return {1, 1 / named.row->months};
    const Rhythm every = every_at(sentence, at, data);
    return every.words > 0 ? every : times_at(sentence, at, data);
}

/// The minutes after midnight at which a word begins and ends: "8-16" has two.
bool read_clocks(Term& term, std::string_view written) {
    std::string_view low = written;
    std::string_view high = written;
    for (const std::string_view dash : {"-", "–", "‑"}) {
        const std::size_t at = written.find(dash);
        if (at == std::string_view::npos) continue;
        low = written.substr(0, at);
        high = written.substr(at + dash.size());
        break;
    }
    const auto from = read_clock(low);
    const auto to = read_clock(high);
    if (!from || !to) return false;
    term.low = *from;
    term.high = *to;
    return true;
}

}  // namespace

Term rhythm_at(const Sentence& sentence, std::uint32_t at, Language language) {
    const CommitmentData& data = text::commitment_data(language);
    Term term;
    const Rhythm rhythm = find_rhythm(sentence, at, data);
    if (rhythm.words == 0) return term;
    term.kind = TermKind::figure;
    term.row = CommitmentKind::number;
    term.core = {at, at + rhythm.words};
    term.shown = term.core;
    term.low = term.high = rhythm.a_month;
    term.unit = kRhythmUnit;
    set_limit(term, sentence, data);
    return term;
}

Term clock_at(const Sentence& sentence, std::uint32_t at, Language language) {
    const CommitmentData& data = text::commitment_data(language);
    Term term;
    const bool named = contains(data.clocks, sentence.folded[at]);
    const std::uint32_t number = named ? at + 1 : at;
    if (number >= sentence.size() || sentence.words[number].kind != text::WordKind::number) return term;
    const auto half = match_phrase(sentence, number + 1, data.halves_of_day, &text::Numeral::phrase, 1);
    if (!named && half.row == nullptr) return term;
    if (!read_clocks(term, sentence.written(number))) return {};
    if (half.row != nullptr && term.low < kMinutesToNoon) term.low += half.row->value * 60;
    if (half.row != nullptr && term.high < kMinutesToNoon) term.high += half.row->value * 60;
    term.kind = TermKind::date;  // bounds of time belong to it
    term.core = {at, number + 1 + half.words};
    term.shown = term.core;
    set_limit(term, sentence, data);
    term.kind = TermKind::figure;
    term.row = term.bound == Bound::by ? CommitmentKind::deadline : CommitmentKind::date;
    term.unit = kClockUnit;
    return term;
}

}  // namespace spor::judging
