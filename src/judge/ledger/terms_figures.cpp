// Figures with their bounds and units. Entry point: figure_at.
#include <algorithm>

#include "judge/ledger/figure_context.hpp"
#include "judge/ledger/terms.hpp"
#include "text/characters.hpp"
#include "text/language.hpp"

namespace spor::judging {
namespace {

using text::Bound;
using text::CommitmentData;
using text::contains;

/// Thousands parted by blanks: "10 000" is two words and one number.
std::uint32_t number_end(const Sentence& sentence, std::uint32_t at, std::string& digits) {
    digits = sentence.written(at);
    std::uint32_t end = at + 1;
    const auto plain = [](std::string_view word) {
        return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (digits.size() > 3 || !plain(digits)) return end;
    while (end < sentence.size() && sentence.written(end).size() >= 3 && plain(sentence.written(end).substr(0, 3)) &&
           (sentence.written(end).size() == 3 || !plain(sentence.written(end).substr(3, 1))) &&
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

}  // namespace

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
