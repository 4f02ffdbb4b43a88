// The command as a whole: finds the verb, and turns every kind of trouble into one line and exit code 2.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace spor::cli {

/// Runs what the command line asks for; the program's name is not among the arguments. The exit code.
[[nodiscard]] int run(const std::vector<std::string>& arguments);

/// All verbs and flags as they are defined, for what is written about them: man pages and completions.
void show_command(const std::function<void(const CLI::App&)>& show);

}  // namespace spor::cli
