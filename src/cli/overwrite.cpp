#include "cli/overwrite.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/flags.hpp"
#include "git/repository.hpp"

namespace spor::cli {
namespace {

constexpr std::array<std::string_view, 11> kFormatEndings{".docx", ".htm", ".html",  ".json", ".markdown", ".md",
                                                          ".odt",  ".pdf", ".sarif", ".csv",  ".xml"};

/// Two names of one file, whether there is one yet or not.
bool same_file(const std::string& one, const std::string& other) {
    namespace fs = std::filesystem;
    if (one == other) return true;
    std::error_code unknown;
    if (fs::equivalent(one, other, unknown)) return true;
    const fs::path place = fs::weakly_canonical(fs::absolute(one), unknown);
    return !place.empty() && place == fs::weakly_canonical(fs::absolute(other), unknown);
}

/// A device may be read and written at once: /dev/null is nobody's draft.
bool may_be_lost(const std::string& path) {
    std::error_code unknown;
    return to_file(path) && !std::filesystem::is_other(path, unknown);
}

}  // namespace

std::vector<std::string> files_behind(const std::vector<std::string>& drafts) {
    std::vector<std::string> files = drafts;
    for (const std::string& draft : drafts)
        if (const auto at = git::parse_file_at(draft)) files.push_back(at->path);
    return files;
}

std::optional<Error> refuse_overwrite(const std::string& flag, const std::string& path,
                                      const std::vector<std::string>& others) {
    if (!may_be_lost(path)) return std::nullopt;
    for (const std::string& other : others) {
        if (!may_be_lost(other) || !same_file(path, other)) continue;
        return Error{"would overwrite what the command reads or writes: " + other, flag + " " + path,
                     "give it another name"};
    }
    return std::nullopt;
}

std::optional<Error> refuse_ending(const std::string& flag, const std::string& path,
                                   const std::vector<std::string>& own) {
    const std::string ending = ending_of(path);
    const bool another = std::find(kFormatEndings.begin(), kFormatEndings.end(), ending) != kFormatEndings.end() &&
                         std::find(own.begin(), own.end(), ending) == own.end();
    if (!another) return std::nullopt;
    return Error{"the ending is of another format than what is written", flag + " " + path,
                 "give it another ending, or none"};
}

}  // namespace spor::cli
