// The names that the ledger's rows go by.
#include "spor/ledger.hpp"

#include <array>

namespace spor {

std::string_view name_of(CommitmentKind kind) {
    constexpr std::array<std::string_view, 9> kNames = {"obligation", "number", "amount", "percentage", "date",
                                                        "deadline",   "count",  "actor",  "negation"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Direction direction) {
    constexpr std::array<std::string_view, 5> kNames = {"strengthened", "weakened", "added", "dropped", "changed"};
    return kNames[static_cast<std::size_t>(direction)];
}

std::string_view name_of(ReferenceState state) { return state == ReferenceState::moved ? "moved" : "gone"; }

}  // namespace spor
