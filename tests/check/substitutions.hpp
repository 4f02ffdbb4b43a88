// Pairs of drafts that differ in one commitment, and pairs that differ in none, made from templates.
#pragma once

#include <optional>
#include <string>

#include "drafts/random.hpp"
#include "spor/ledger.hpp"

namespace spor::checking {

struct DraftCase {
    std::string before;
    std::string after;
    std::string what;                    ///< the substitution in words, for a failure's message
    std::optional<CommitmentKind> kind;  ///< nothing where no commitment changed
    Direction direction = Direction::changed;
};

/// Two drafts of a policy that differ in one commitment.
[[nodiscard]] DraftCase substituted(drafts::Random& random, Language language);
/// Two drafts that differ in words, order, typography or spelling, or in how the same figure is written.
[[nodiscard]] DraftCase harmless(drafts::Random& random, Language language);

}  // namespace spor::checking
