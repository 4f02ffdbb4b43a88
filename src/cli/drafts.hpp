// The two drafts that a verb compares, from their files.
#pragma once

#include <optional>
#include <string>

#include "spor/read.hpp"

namespace spor::cli {

struct DraftFile {
    std::string path;                             ///< "-" is standard input, "REV:path" a file out of git
    std::optional<Format> format = std::nullopt;  ///< overrules detection
};

/// Reads both, and says on standard error what the readers doubted.
[[nodiscard]] Result<DraftPair> read_drafts(const DraftFile& old_file, const DraftFile& new_file,
                                            const ReadOptions& options);

}  // namespace spor::cli
