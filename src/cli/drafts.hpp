// The two drafts that a verb compares, from their files or out of git.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "git/repository.hpp"
#include "spor/read.hpp"

namespace spor::cli {

struct DraftFile {
    std::string path;                             ///< "-" is standard input, "REV:path" a file out of git
    std::optional<Format> format = std::nullopt;  ///< overrules detection
};

/// Two drafts, not read yet.
struct Sources {
    Source old_draft;
    Source new_draft;
};

/// A file's bytes and what reports call it. A file by that name comes first; "REV:path" is one at a revision of the
/// repository around, and is called by its path alone: annotations are put to files, not to revisions. Here and below
/// one of more than `max_size` bytes is refused.
[[nodiscard]] Result<Source> load_source(const DraftFile& file, std::uint64_t max_size);

/// OLD and NEW as a verb is given them: two drafts; or, where there is no file OLD, what git diff takes: "REV1..REV2"
/// and a path in them, or "REV" and a file as it stands here, each followed through its renamings. Of a file that was
/// added or removed in between the other draft is empty.
[[nodiscard]] Result<Sources> load_sources(const DraftFile& old_file, const DraftFile& new_file,
                                           std::uint64_t max_size);

/// One draft at two revisions.
[[nodiscard]] Result<Sources> load_between(const git::RevisionRange& range, const std::string& path,
                                           std::uint64_t max_size);

/// Both drafts of a file that git found.
[[nodiscard]] Result<Sources> load_changed(const git::Repository& repository, const git::ChangedFile& file);

/// A draft that is not there: empty, by the name of the one that is.
[[nodiscard]] Source no_draft(const std::string& name);

/// Reads both, and says on standard error what the readers doubted.
[[nodiscard]] Result<DraftPair> read_sources(Sources sources, const ReadOptions& options);

}  // namespace spor::cli
