// What an input may cost: --max-size and --timeout.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "cli/verbs.hpp"
#include "spor/deadline.hpp"
#include "spor/result.hpp"

namespace spor::cli {

struct Limits {
    std::uint64_t max_size = 0;                                       ///< bytes of one input
    std::optional<std::chrono::milliseconds> timeout = std::nullopt;  ///< for one comparison
    /// Counted from now.
    [[nodiscard]] Deadline deadline() const { return timeout ? Deadline(*timeout) : Deadline(); }
};

enum class Limited : bool { reads, compares };

/// --max-size, and --timeout of a verb that compares.
void add_limits(CLI::App& verb, LimitArguments& arguments, Limited limited);

[[nodiscard]] Result<Limits> parse_limits(const LimitArguments& arguments);

}  // namespace spor::cli
