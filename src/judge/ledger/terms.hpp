// The terms of a sentence that commit somebody: its modal verbs with their subjects, its denials, figures and dates.
//
// Entry point: find_terms. What the words mean stands in the languages' tables (text/commitments.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "judge/ledger/sentence.hpp"
#include "judge/ledger/values.hpp"
#include "spor/ledger.hpp"

namespace spor::judging {

enum class TermKind : std::uint8_t { modal, denial, qualifier, scope, figure, date };

/// Ranges are words of the sentence.
struct Term {
    TermKind kind = TermKind::denial;
    CommitmentKind row = CommitmentKind::negation;  ///< what a row about it is called
    Range core;   ///< the words whose fate is the term's: the number, the verb, the denial
    Range shown;  ///< with bound and unit, or with the verb it binds
    // modal
    std::uint8_t force = 0;
    bool forbids = false;  ///< its denial is a ban
    bool denied = false;
    Range subject;
    std::vector<std::string> heads;  ///< the subject's nouns, folded
    // qualifier
    bool binds = false;
    // scope
    std::uint8_t rank = 0;
    // figure
    double low = 0;
    double high = 0;
    std::string unit;    ///< canonical; empty for none
    std::string unread;  ///< the number as written where its value cannot be told
    bool weak = false;   ///< means something against its like only: an article ("en", "one"), "alle" against "nogle"
    // figure, date
    text::Bound bound = text::Bound::none;
    // date
    DateValue date;
    DateValue until;  ///< end of a span of years
};

/// Units of figures that no unit is written behind: how often a month, and minutes after midnight.
inline constexpr std::string_view kRhythmUnit = "rhythm";
inline constexpr std::string_view kClockUnit = "clock";

[[nodiscard]] std::vector<Term> find_terms(const Sentence& sentence, Language language);

/// The pieces, each for one kind: a term that begins at word `at`, or none (then its core is empty).
[[nodiscard]] Term date_at(const Sentence& sentence, std::uint32_t at, Language language);
[[nodiscard]] Term year_part_at(const Sentence& sentence, std::uint32_t at, Language language);
[[nodiscard]] Term rhythm_at(const Sentence& sentence, std::uint32_t at, Language language);
[[nodiscard]] Term clock_at(const Sentence& sentence, std::uint32_t at, Language language);
[[nodiscard]] Term figure_at(const Sentence& sentence, std::uint32_t at, Language language);
[[nodiscard]] Term modal_at(const Sentence& sentence, std::uint32_t at, const text::CommitmentData& data);

}  // namespace spor::judging
