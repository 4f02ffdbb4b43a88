// Which term of OLD became which term of NEW. Entry point: pair_terms.
#pragma once

#include <cstdint>
#include <vector>

#include "judge/ledger/draft.hpp"

namespace spor::judging {

/// Indices into the drafts' terms; kNowhere where it has no partner.
struct TermPair {
    std::uint32_t before = kNowhere;
    std::uint32_t after = kNowhere;
};

/// Pairs the terms of sentences that became one another: words that were kept first, then what stands in one stretch of
/// change, then what says the same anywhere in the sentence, then what is left of the same kind. Every term is in one
/// pair.
[[nodiscard]] std::vector<TermPair> pair_terms(const LedgerDrafts& drafts);

/// Two terms that say the same, however it is written.
[[nodiscard]] bool say_the_same(const Term& before, const Term& after);
[[nodiscard]] bool same_value(const Term& before, const Term& after);

}  // namespace spor::judging
