// What the manual asks of a flag and of the verbs.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace spor::cli {

/// As written on the command line, short ones first: `-o`, `--output`. A positional's own name.
[[nodiscard]] std::vector<std::string> flag_names(const CLI::Option& option);
/// False of a switch and of a positional.
[[nodiscard]] bool takes_value(const CLI::Option& option);
/// `FORMAT` of `--from-old`, by what the value is.
[[nodiscard]] std::string value_name(const CLI::Option& option);
/// In the order of their definition.
[[nodiscard]] std::vector<const CLI::App*> shown_verbs(const CLI::App& app);

}  // namespace spor::cli
