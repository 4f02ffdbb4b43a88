// Figures and dates with their bounds and units.
#include <algorithm>

#include "judge/terms.hpp"
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

bool has_digit(std::string_view written) {
    return std::any_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "bilag 3", "tabel 4": a number that names, as a reference does.
bool names_something(const Sentence& sentence, std::uint32_t at, Language language) {
    if (sentence.words[at].kind == text::WordKind::reference || sentence.words[at].kind == text::WordKind::address)
        return true;
    if (at == 0) return false;
    const std::string& before = sentence.folded[at - 1];
    const CommitmentData& data = text::commitment_data(language);
    const bool names = contains(text::language_data(language).provisions, before) || contains(data.counted, before);
    return names && !sentence.is_mark(at - 1);
}

struct FoundLimit {
    Bound bound = Bound::none;
    std::uint32_t begin = 0;
};

/// The bound that stands before word `at`: directly, or a few words back where it is a deadline's.
FoundLimit limit_before(const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    for (std::uint32_t gap = 0; gap <= kDeadlineReach && gap < at; ++gap) {
        const std::uint32_t end = at - gap;
        for (std::uint32_t count = std::min(end, kLongestLimit); count > 0; --count) {
            const auto match = match_phrase(sentence, end - count, data.limits, &text::Limit::phrase, count);
            if (match.row == nullptr || match.words != count) continue;
            const bool deadline = match.row->bound == Bound::by || match.row->bound == Bound::after;
            if (gap == 0 || deadline || (match.row->reaches && gap <= kLimitReach))
                return {match.row->bound, end - count};
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

/// Thousands parted by blanks: "10 000" is two words and one number.
std::uint32_t number_end(const Sentence& sentence, std::uint32_t at, std::string& digits) {
    digits = sentence.written(at);
    std::uint32_t end = at + 1;
    const auto plain = [](std::string_view word) {
        return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (digits.size() > 3 || !plain(digits)) return end;
    while (end < sentence.size() && sentence.written(end).size() >= 3 && plain(sentence.written(end).substr(0, 3)) &&
           (sentence.written(end).size() == 3 || !has_digit(sentence.written(end).substr(3, 1))) &&
           sentence.words[end].text.begin - sentence.words[end - 1].text.end <= 3) {
        digits += sentence.written(end);
        if (!plain(sentence.written(end++))) break;
    }
    return end;
}

/// Reads the number itself: digits, letters, or a share by its name.
bool read_core(Term& term, const Sentence& sentence, std::uint32_t at, const CommitmentData& data) {
    const auto named = match_phrase(sentence, at, data.numerals, &text::Numeral::phrase, 2);
    if (named.row != nullptr) {
        term.core = {at, at + named.words};
        term.low = term.high = named.row->value;
        term.unit = named.row->unit;
        term.weak = named.row->weak;
        return true;
    }
    if (sentence.words[at].kind == text::WordKind::number) {
        std::string digits;
        term.core = {at, number_end(sentence, at, digits)};
        if (const auto value = read_number(digits, data)) {
            term.low = value->low;
            term.high = value->high;
            term.unit = value->sign;
        } else {
            term.unread = text::fold(digits);
        }
        return true;
    }
    if (const auto value = read_numeral(sentence.folded[at], data)) {
        term.core = {at, at + 1};
        term.low = term.high = *value;
        return true;
    }
    return false;
}

void multiply(Term& term, double factor) {
    term.low *= factor;
    term.high *= factor;
}

const text::Unit* unit_named(std::string_view name, const CommitmentData& data) {
    const auto found = std::lower_bound(data.units.begin(), data.units.end(), name,
                                        [](const text::Unit& unit, std::string_view key) { return unit.phrase < key; });
    return found != data.units.end() && found->phrase == name ? &*found : nullptr;
}

/// Takes in what multiplies and measures the number: "1,5 mio. kr.", "€ 5 million".
const text::Unit* read_unit(Term& term, const Sentence& sentence, const CommitmentData& data) {
    const text::Unit* unit = term.unit.empty() ? nullptr : unit_named(term.unit, data);
    std::uint32_t end = term.core.end;
    if (const auto scale = match_phrase(sentence, end, data.scales, &text::Scale::phrase, 1); scale.row != nullptr) {
        multiply(term, scale.row->factor);
        if (!scale.row->unit.empty()) unit = unit_named(scale.row->unit, data);
        end += scale.words;
    }
    if (unit == nullptr) {
        if (const auto match = match_phrase(sentence, end, data.units, &text::Unit::phrase, 2); match.row != nullptr) {
            unit = match.row;
            end += match.words;
        } else if (term.core.begin > 0) {
            const text::Unit* before = unit_named(sentence.folded[term.core.begin - 1], data);
            if (before != nullptr && before->measure == text::Measure::money) {
                unit = before;
                term.shown.begin = term.core.begin - 1;
            }
        }
    }
    term.shown.end = end;
    return unit;
}

CommitmentKind kind_of(const text::Unit* unit) {
    if (unit == nullptr) return CommitmentKind::number;
    switch (unit->measure) {
        case text::Measure::share:
            return CommitmentKind::percentage;
        case text::Measure::money:
            return CommitmentKind::amount;
        case text::Measure::time:
            return CommitmentKind::deadline;
        case text::Measure::size:
            return CommitmentKind::number;
    }
    return CommitmentKind::number;
}

/// "12 boliger": a noun behind a number without a unit makes it a count.
bool counts_noun(const Sentence& sentence, std::uint32_t at, Language language) {
    if (at >= sentence.size() || sentence.words[at].kind != text::WordKind::word) return false;
    std::size_t first = sentence.words[at].text.begin;
    const bool lower = text::is_lower(text::next_character(sentence.text, first));
    const CommitmentData& data = text::commitment_data(language);
    return lower && !contains(text::language_data(language).function_words, sentence.folded[at]) &&
           match_phrase(sentence, at, data.modals, &text::Modal::phrase, 1).row == nullptr;
}

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

}  // namespace

Term date_at(const Sentence& sentence, std::uint32_t at, Language language) {
    if (names_something(sentence, at, language)) return {};
    Term term = day_at(sentence, at, language);
    if (term.core.empty()) term = month_at(sentence, at, language);
    if (term.core.empty()) return term;
    term.kind = TermKind::date;
    term.row = CommitmentKind::date;
    term.shown = term.core;
    if (term.until == DateValue{}) term.until = term.date;
    set_limit(term, sentence, text::commitment_data(language));
    if (term.bound == Bound::by) term.row = CommitmentKind::deadline;
    return term;
}

Term figure_at(const Sentence& sentence, std::uint32_t at, Language language) {
    const CommitmentData& data = text::commitment_data(language);
    Term term;
    if (names_something(sentence, at, language) || !read_core(term, sentence, at, data)) return {};
    term.kind = TermKind::figure;
    term.shown = term.core;
    const text::Unit* unit = read_unit(term, sentence, data);
    term.row = kind_of(unit);
    if (unit != nullptr) {
        term.unit = unit->unit;
        multiply(term, unit->factor);
    }
    set_limit(term, sentence, data);
    if (term.row == CommitmentKind::deadline && term.bound != Bound::by) term.row = CommitmentKind::number;
    if (unit == nullptr && counts_noun(sentence, term.shown.end, language)) {
        term.row = CommitmentKind::count;
        ++term.shown.end;
    }
    return term;
}

}  // namespace spor::judging
