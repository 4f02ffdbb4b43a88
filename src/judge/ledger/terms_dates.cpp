// Dates: days, months, years, and the numbered parts of a year. Entry points: date_at, year_part_at.
#include "judge/ledger/figure_context.hpp"
#include "judge/ledger/terms.hpp"
#include "text/characters.hpp"
#include "text/language.hpp"

namespace spor::judging {
namespace {

using text::Bound;
using text::CommitmentData;
using text::contains;

/// Word behind which a year may stand: "i 2026", "juni 2026".
bool speaks_of_time(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    if (at == 0) return false;
    const std::string& word = sentence.folded[at - 1];
    return sentence.is_mark(at - 1) || contains(data.time_prepositions, word) || read_month(word, data) != 0 ||
           limit_before(sentence, at, data).bound == Bound::by;
}

bool is_year_at(const Sentence& sentence, std::uint32_t at, Language language) {
    const CommitmentData& data = text::commitment_data(language);
    if (at >= sentence.size() || sentence.words[at].kind != text::WordKind::number) return false;
    const auto value = read_number(sentence.written(at), data);
    if (!value || !value->plain_year) return false;
    if (match_phrase(sentence, at + 1, data.units, &text::Unit::phrase, 2).row != nullptr) return false;
    return speaks_of_time(sentence, at, data) || !counts_noun(sentence, at + 1, language);
}

/// "juni 2026", "July 1, 2026", "juni": a date that begins with its month.
Term month_at(const Sentence& sentence, std::uint32_t at, Language language) {
    Term term;
    const CommitmentData& data = text::commitment_data(language);
    const std::uint8_t month = read_month(sentence.folded[at], data);
    if (month == 0) return term;
    term.date.month = month;
    std::uint32_t end = at + 1;
    if (end < sentence.size() && sentence.words[end].kind == text::WordKind::number && data.months_are_names) {
        const auto day = read_number(sentence.written(end), data);
        if (day && day->low == day->high && day->low >= 1 && day->low <= 31 && day->sign.empty()) {
            term.date.day = static_cast<std::uint8_t>(day->low);
            ++end;
            if (end + 1 < sentence.size() && sentence.folded[end] == ",") ++end;
        }
    }
    if (is_year_at(sentence, end, language)) {
        term.date.year = static_cast<std::uint16_t>(read_number(sentence.written(end), data)->low);
        ++end;
    } else if (sentence.folded[end - 1] == ",") {
        --end;
    }
    const char first = sentence.written(at).front();
    const bool named =
        first >= 'A' && first <= 'Z' && at > 0 && contains(data.time_prepositions, sentence.folded[at - 1]);
    if (data.months_are_names && end == at + 1 && !named) return {};
    term.core = {at, end};
    return term;
}

Term day_at(const Sentence& sentence, std::uint32_t at, Language language) {
    Term term;
    const CommitmentData& data = text::commitment_data(language);
    if (sentence.words[at].kind != text::WordKind::number) return term;
    if (const auto date = read_date(sentence.folded[at], data)) {
        term.core = {at, at + 1};
        term.date = *date;
        // "1/7 2026"
        if (date->year == 0 && is_year_at(sentence, at + 1, language)) {
            term.date.year = static_cast<std::uint16_t>(read_number(sentence.written(at + 1), data)->low);
            ++term.core.end;
        }
    } else if (is_year_at(sentence, at, language)) {
        const auto value = read_number(sentence.written(at), data);
        term.core = {at, at + 1};
        term.date.year = static_cast<std::uint16_t>(value->low);
        term.until.year = static_cast<std::uint16_t>(value->high);
    }
    return term;
}

const text::NumberedPart* part_at(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    return match_phrase(sentence, at, data.year_parts, &text::NumberedPart::name, 1).row;
}

/// "Q1": the number of a quarter that is written with its letter; 0 for any other word.
double quarter_of(std::string_view folded) {
    const bool named = folded.size() == 2 && folded[0] == 'q' && folded[1] >= '1' && folded[1] <= '4';
    return named ? folded[1] - '0' : 0;
}

/// Which part of a year begins at a word, its numbers (a span has two) and the words that it takes.
struct FoundPart {
    text::YearPart part = text::YearPart::none;
    double low = 0;
    double high = 0;
    std::uint32_t words = 0;
};

FoundPart find_part(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    if (const double quarter = quarter_of(sentence.folded[at]); quarter > 0)
        return {text::YearPart::quarter, quarter, quarter, 1};
    const auto is_number = [&](std::uint32_t word) {
        return word < sentence.size() && sentence.words[word].kind == text::WordKind::number;
    };
    const text::NumberedPart* part = part_at(sentence, at, data);
    if (part != nullptr && part->number_follows && is_number(at + 1)) {
        // "hver uge 12 elever" counts pupils.
        const bool plain = at == 0 || (!contains(data.determiners, sentence.folded[at - 1]) && !is_number(at - 1));
        const auto value = read_number(sentence.written(at + 1), data);
        if (plain && value && value->sign.empty()) return {part->part, value->low, value->high, 2};
        return {};
    }
    double number = 0;
    std::uint32_t next = at + 1;
    if (const auto ordinal = match_phrase(sentence, at, data.ordinals, &text::Numeral::phrase, 1); ordinal.row) {
        number = ordinal.row->value;
    } else if (is_number(at)) {
        const auto value = read_number(sentence.written(at), data);
        if (value && value->low == value->high && value->sign.empty()) number = value->low;
        if (next < sentence.size() && sentence.folded[next] == ".") ++next;
    }
    if (number == 0 || next >= sentence.size()) return {};
    part = part_at(sentence, next, data);
    if (part == nullptr || part->number_follows) return {};
    return {part->part, number, number, next + 1 - at};
}

/// "uge 12 i 2027", "Q1 2027"
void read_year_behind(Term& term, const Sentence& sentence, Language language) {
    const CommitmentData& data = text::commitment_data(language);
    std::uint32_t at = term.core.end;
    if (at < sentence.size() && contains(data.time_prepositions, sentence.folded[at])) ++at;
    if (!is_year_at(sentence, at, language)) return;
    const auto year = static_cast<std::uint16_t>(read_number(sentence.written(at), data)->low);
    term.date.year = term.until.year = year;
    term.core.end = at + 1;
}

void finish_date(Term& term, const Sentence& sentence, const CommitmentData& data) {
    term.kind = TermKind::date;
    term.row = CommitmentKind::date;
    term.shown = term.core;
    set_limit(term, sentence, data);
    if (term.bound == Bound::by) term.row = CommitmentKind::deadline;
}

}  // namespace

Term year_part_at(const Sentence& sentence, std::uint32_t at, Language language) {
    const CommitmentData& data = text::commitment_data(language);
    Term term;
    const FoundPart found = find_part(sentence, at, data);
    const auto first = date_of_part(found.part, found.low);
    const auto last = date_of_part(found.part, found.high);
    if (!first || !last) return term;
    term.core = {at, at + found.words};
    term.date = *first;
    term.until = *last;
    read_year_behind(term, sentence, language);
    finish_date(term, sentence, data);
    return term;
}

Term date_at(const Sentence& sentence, std::uint32_t at, Language language) {
    if (names_something(sentence, at, language)) return {};
    Term term = day_at(sentence, at, language);
    if (term.core.empty()) term = month_at(sentence, at, language);
    if (term.core.empty()) return term;
    if (term.until == DateValue{}) term.until = term.date;
    finish_date(term, sentence, text::commitment_data(language));
    return term;
}

}  // namespace spor::judging
