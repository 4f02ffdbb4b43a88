#include "cli/drafts.hpp"

#include <utility>

#include "cli/messages.hpp"

namespace spor::cli {

Result<DraftPair> read_drafts(const DraftFile& old_file, const DraftFile& new_file, const ReadOptions& options) {
    Result<std::string> before = load(old_file.path);
    if (!before) return before.error();
    Result<std::string> after = load(new_file.path);
    if (!after) return after.error();
    Result<DraftPair> pair = read_pair({std::move(*before), old_file.path, old_file.format},
                                       {std::move(*after), new_file.path, new_file.format}, options);
    if (!pair) return pair;
    for (const Notice& notice : pair->old_draft.notices) report(options.language, notice, old_file.path);
    for (const Notice& notice : pair->new_draft.notices) report(options.language, notice, new_file.path);
    return pair;
}

}  // namespace spor::cli
