#include "cli/dictionary.hpp"

#include <cstdlib>
#include <sstream>
#include <vector>

namespace spor::cli {
namespace {

/// DICPATH, hunspell's own variable, names folders between colons; the system's follow.
std::vector<std::string> folders() {
    std::vector<std::string> found;
    const char* told = std::getenv("DICPATH");  // NOLINT(concurrency-mt-unsafe): before any thread
    std::istringstream list(told == nullptr ? "" : told);
    for (std::string folder; std::getline(list, folder, ':');) {
        if (!folder.empty()) found.push_back(folder);
    }
    for (std::string& folder : dictionary_folders()) found.push_back(std::move(folder));
    return found;
}

}  // namespace

Result<KnownWord> choose_dictionary(const std::string& choice, Language language) {
    if (choice == "none") return KnownWord();
    if (choice != "auto") return open_dictionary(choice);
    if (!reads_dictionaries()) return KnownWord();
    const auto path = find_dictionary(language, folders());
    if (!path) return KnownWord();
    Result<KnownWord> found = open_dictionary(*path);
    return found ? std::move(found) : Result<KnownWord>(KnownWord());
}

}  // namespace spor::cli
