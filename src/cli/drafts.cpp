#include "cli/drafts.hpp"

#include <utility>

#include "cli/messages.hpp"
#include "git/repository.hpp"

namespace spor::cli {

namespace {

/// A file by that name comes first; "REV:path" is one at a revision of the repository around.
Result<std::string> load_draft(const std::string& path) {
    Result<std::string> bytes = load(path);
    if (bytes || bytes.error().what != "no such file" || !git::parse_file_at(path)) return bytes;
    return git::Repository().read_file(path);
}

/// What a report calls the draft. One out of git goes by its path alone: annotations are put to files, not to
/// revisions.
std::string name_in_reports(const std::string& path) {
    const std::optional<git::FileAt> at = git::parse_file_at(path);
    return at && !load(path) ? at->path : path;
}

}  // namespace

Result<DraftPair> read_drafts(const DraftFile& old_file, const DraftFile& new_file, const ReadOptions& options) {
    Result<std::string> before = load_draft(old_file.path);
    if (!before) return before.error();
    Result<std::string> after = load_draft(new_file.path);
    if (!after) return after.error();
    Result<DraftPair> pair = read_pair({std::move(*before), name_in_reports(old_file.path), old_file.format},
                                       {std::move(*after), name_in_reports(new_file.path), new_file.format}, options);
    if (!pair) return pair;
    for (const Notice& notice : pair->old_draft.notices) report(options.language, notice, old_file.path);
    for (const Notice& notice : pair->new_draft.notices) report(options.language, notice, new_file.path);
    return pair;
}

}  // namespace spor::cli
