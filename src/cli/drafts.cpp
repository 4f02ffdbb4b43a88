#include "cli/drafts.hpp"

#include <utility>

#include "cli/messages.hpp"
#include "git/repository.hpp"

namespace spor::cli {

namespace {

/// A file by that name comes first; "REV:path" is one at a revision of the repository around. Reports call that by its
/// path alone: annotations are put to files, not to revisions.
Result<Source> load_draft(const DraftFile& file) {
    Result<std::string> bytes = load(file.path);
    if (bytes) return Source{std::move(*bytes), file.path, file.format};
    const auto at = git::parse_file_at(file.path);
    if (bytes.error().what != "no such file" || !at) return bytes.error();
    bytes = git::Repository().read_file(file.path);
    if (!bytes) return bytes.error();
    return Source{std::move(*bytes), at->path, file.format};
}

}  // namespace

Result<DraftPair> read_drafts(const DraftFile& old_file, const DraftFile& new_file, const ReadOptions& options) {
    Result<Source> before = load_draft(old_file);
    if (!before) return before.error();
    Result<Source> after = load_draft(new_file);
    if (!after) return after.error();
    Result<DraftPair> pair = read_pair(std::move(*before), std::move(*after), options);
    if (!pair) return pair;
    for (const Notice& notice : pair->old_draft.notices) report(options.language, notice, old_file.path);
    for (const Notice& notice : pair->new_draft.notices) report(options.language, notice, new_file.path);
    return pair;
}

}  // namespace spor::cli
