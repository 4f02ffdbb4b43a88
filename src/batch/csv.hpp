// Comma-separated values (RFC 4180), in and out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "spor/result.hpp"

namespace spor::batching {

struct CsvRow {
    std::vector<std::string> fields;
    std::uint32_t line = 0;  ///< 1-based, where it begins
};

/// Rows that hold something. Fails on a quote that nothing closes and on one inside a field without quotes; the Error
/// names `name` and the line. A byte-order mark is skipped. O(bytes).
[[nodiscard]] Result<std::vector<CsvRow>> read_csv(std::string_view text, const std::string& name);

/// A field as it stands between commas. What a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] std::string csv_field(std::string_view text);

}  // namespace spor::batching
