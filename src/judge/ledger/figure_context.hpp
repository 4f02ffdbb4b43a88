// What stands around a figure or a date: its bound, and what makes it a mere name.
#pragma once

#include <cstdint>

#include "judge/ledger/terms.hpp"

namespace spor::judging {

/// "bilag 3", "tabel 4": a number that names, as a reference does.
[[nodiscard]] bool names_something(const Sentence& sentence, std::uint32_t at, Language language);

/// "12 boliger": a noun at word `at`, behind a number without a unit, makes it a count.
[[nodiscard]] bool counts_noun(const Sentence& sentence, std::uint32_t at, Language language);

/// The bound that stands before word `at`, as it is meant there: "flere end" behind a denied verb is a most.
struct FoundLimit {
    text::Bound bound = text::Bound::none;
    std::uint32_t begin = 0;  ///< the first word that belongs to it
};
[[nodiscard]] FoundLimit limit_before(const Sentence& sentence, std::uint32_t at, const text::CommitmentData& data);

/// Gives a figure or a date the bound that stands before it.
void set_limit(Term& term, const Sentence& sentence, const text::CommitmentData& data);

}  // namespace spor::judging
