#include "cli/limits.hpp"

#include <CLI/CLI.hpp>

#include "cli/quantities.hpp"

namespace spor::cli {

void add_limits(CLI::App& verb, LimitArguments& arguments, Limited limited) {
    verb.add_option("--max-size", arguments.max_size, "Refuse inputs that are larger, as 10M or 1G; otherwise 256M");
    if (limited == Limited::reads) return;
    verb.add_option("--timeout", arguments.timeout,
                    "Seconds to compare carefully; then the rest is compared coarsely, and a note says so");
}

Result<Limits> parse_limits(const LimitArguments& arguments) {
    const auto max_size = parse_size(arguments.max_size, "--max-size");
    if (!max_size) return max_size.error();
    const auto timeout = parse_seconds(arguments.timeout, "--timeout");
    if (!timeout) return timeout.error();
    return Limits{*max_size, *timeout};
}

}  // namespace spor::cli
