// Drafts out of a git repository: what a file was at a revision, and in which files two revisions differ.
//
// git itself is run, not libgit2: it reads whatever the reader's own git reads (partial clones, SHA-256, worktrees, the
// index that a hook is handed) and keeps to their settings of whom to trust. No shell is between, and of what the
// reader typed nothing becomes an option: revisions go in by standard input, and come back as ids. Hooks, filters,
// pagers and outer diff programs are not run.
//
// Entry point: Repository. Paths count from the repository's root unless said otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spor/read.hpp"
#include "spor/result.hpp"

namespace spor::git {

/// A file at a revision, as git writes it: "HEAD~1:plan.md", ":plan.md" (what is staged), "HEAD:./plan.md" (from here).
struct FileAt {
    std::string revision;  ///< empty: the index
    std::string path;      ///< as written, without the "./"
};
/// nullopt where it is not written so. Whether there is such a thing is for a Repository to say.
[[nodiscard]] std::optional<FileAt> parse_file_at(std::string_view text);

/// "REV1..REV2"; with three dots, REV1 is where the two parted. A side left out is HEAD.
struct RevisionRange {
    std::string before;
    std::string after;
    bool since_parting = false;
};
/// nullopt where it is not written so; "../plan.md" is not.
[[nodiscard]] std::optional<RevisionRange> parse_range(std::string_view text);

enum class FileChange : std::uint8_t {
    added,
    removed,
    modified,
    renamed,  ///< edited or not
    none      ///< of a file that was asked for by name
};

/// One file in two revisions. Ids are hexadecimal, for read_blob. What is not there is empty.
struct ChangedFile {
    FileChange change = FileChange::modified;
    std::string old_path;
    std::string old_blob;
    std::string new_path;
    std::string new_blob;
};

/// Two revisions, found: the names are for people. The later one may be the index: what is staged.
struct Revisions {
    std::string old_name;    ///< as written; where the two parted, the beginning of its id
    std::string new_name;    ///< empty: the index
    std::string old_tree;    ///< ids
    std::string new_tree;    ///< empty: the index
    std::string old_commit;  ///< empty where it is a tree and no commit
    std::string new_commit;  ///< of the index: HEAD's

    /// "v1..v2", or "v1" for what is staged since.
    [[nodiscard]] std::string name() const { return new_name.empty() ? old_name : old_name + ".." + new_name; }
};

class Repository {
public:
    /// The one that `folder` is in. Nothing is read yet.
    /// No file of more than `largest` bytes is read out of it.
    explicit Repository(std::string folder = ".", std::uint64_t largest = kLargestPossible)
        : folder_(std::move(folder)), largest_(largest) {}

    /// The bytes of a file at a revision, as parse_file_at understands it. An Error where git is missing, where this is
    /// no repository, and where there is no such revision or no such file in it.
    [[nodiscard]] Result<std::string> read_file(const std::string& file_at) const;

    [[nodiscard]] Result<Revisions> find(const RevisionRange& range) const;

    /// A revision, and what is staged. HEAD may be the one that is yet to come: before the first commit there is
    /// nothing.
    [[nodiscard]] Result<Revisions> find_staged(const std::string& since = "HEAD") const;

    /// Every file that differs, sorted by its path in the later revision (a removed one by its path in the earlier).
    /// Links and submodules are no files.
    [[nodiscard]] Result<std::vector<ChangedFile>> changed_files(const Revisions& revisions) const;

    /// One file, followed through its renamings: `path`, counted from the folder, is its name in the later revision, or
    /// else in the earlier. An Error where neither has it.
    [[nodiscard]] Result<ChangedFile> follow(const Revisions& revisions, const std::string& path) const;

    [[nodiscard]] Result<std::string> read_blob(const std::string& id, const std::string& name) const;

private:
    struct Object {
        std::string id;    ///< empty where there is none
        std::string type;  ///< "blob", "tree", "commit"
    };
    [[nodiscard]] Result<std::string> run(std::vector<std::string> arguments, const std::string& input,
                                          const std::string& about, std::uint64_t largest = kLargestPossible) const;
    [[nodiscard]] Result<std::vector<Object>> look_up(const std::vector<std::string>& names,
                                                      const std::string& about) const;
    [[nodiscard]] Result<std::string> from_root(const std::string& path) const;
    [[nodiscard]] Result<std::string> earliest_name(const Revisions& revisions, const std::string& path) const;

    std::string folder_;
    std::uint64_t largest_;
};

}  // namespace spor::git
