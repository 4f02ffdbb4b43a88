// How a language's file writes its tables of commitments: in reading order, sorted by the compiler.
#pragma once

#include <algorithm>
#include <array>

#include "text/commitments.hpp"

namespace spor::text {

/// Sorts a table by the member that it is looked up by.
template <class Row, std::size_t size>
constexpr std::array<Row, size> sorted_rows(std::string_view Row::*key, std::array<Row, size> rows) {
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return a.*key < b.*key; });
    return rows;
}

inline constexpr double kDaysPerMonth = 365.25 / 12;

[[nodiscard]] const CommitmentData& danish_commitments();
[[nodiscard]] const CommitmentData& english_commitments();

}  // namespace spor::text
