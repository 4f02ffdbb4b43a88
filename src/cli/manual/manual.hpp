// Man pages and shell completions, written from the definitions that the command line is parsed by, so that they cannot
// drift from it.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace spor::cli {

/// A file of the manual: its name without a folder, and its text.
struct ManualFile {
    std::string name;
    std::string text;
};

/// spor(1), a page for each verb (spor-diff(1)), and spor.toml(5). No dates: the same build gives the same bytes.
[[nodiscard]] std::vector<ManualFile> man_pages(const CLI::App& app, const std::string& version);

/// For bash (`spor`), zsh (`_spor`) and fish (`spor.fish`).
[[nodiscard]] std::vector<ManualFile> completions(const CLI::App& app);

}  // namespace spor::cli
