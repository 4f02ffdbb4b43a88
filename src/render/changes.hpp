// The changes of a Revision one by one, as a reader counts them and a reviewer decides on them.
//
// A change is a stretch of inserted, removed and altered words inside one block operation, with no kept word in it. Its
// number is its place in the redline, from 1, so that the last number is Counts::changes. Moves are numbered apart
// (Move::id): what was edited inside a moved passage is a change of its own.
//
// Some can only be decided together: those in one block of code, and the new and dropped rows of a table whose header
// is new or dropped too.
//
// Entry point: number_changes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "spor/revision.hpp"

namespace spor::rendering {

enum class ChangeKind : std::uint8_t { insertion, deletion, replacement };

struct NumberedChange {
    ChangeKind kind = ChangeKind::insertion;
    ChangeClass weight = ChangeClass::typography;  ///< what kind of difference it is
    std::uint32_t block = 0;                       ///< index into Revision::blocks
    std::uint32_t with = 0;                        ///< the number of the change that it is decided with; its own mostly
};

struct Changes {
    std::vector<NumberedChange> list;  ///< list[i] is change i + 1
    std::vector<std::uint32_t> of_op;  ///< the change of each word operation, or 0
    [[nodiscard]] const NumberedChange& at(std::uint32_t number) const { return list[number - 1]; }
    [[nodiscard]] std::uint32_t operator[](std::uint32_t op) const { return op < of_op.size() ? of_op[op] : 0; }
};

/// O(words).
[[nodiscard]] Changes number_changes(const Revision& revision);

/// The move whose decision holds for each move, by id: a longer one in whose old place its words stood, or itself. [0]
/// is 0.
[[nodiscard]] std::vector<std::uint32_t> deciding_moves(const Revision& revision);

/// As the redline's JSON and its page write them.
[[nodiscard]] std::string_view name_of(ChangeKind kind);
[[nodiscard]] std::string_view name_of(ChangeClass weight);

}  // namespace spor::rendering
