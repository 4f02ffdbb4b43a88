#include "check/ledger_of.hpp"

#include <gtest/gtest.h>

#include "spor/align.hpp"
#include "spor/read.hpp"

namespace spor::checking {

Revision compare(const std::string& before, const std::string& after, Language language) {
    ReadOptions how;
    how.language = language;
    Result<DraftPair> pair = read_pair({before, "old.md", Format::markdown}, {after, "new.md", Format::markdown}, how);
    if (!pair) {
        ADD_FAILURE() << pair.error().message();
        return {};
    }
    Options options;
    options.language = language;
    return align(std::move(pair->old_draft), std::move(pair->new_draft), options);
}

std::string written(const Ledger& ledger) {
    std::string text;
    for (const Commitment& row : ledger.commitments) {
        if (!text.empty()) text += '\n';
        text.append(name_of(row.kind)).append(" ").append(name_of(row.direction)).append(": ");
        text.append(row.before).append(" -> ").append(row.after);
    }
    return text;
}

std::string ledger_of(const std::string& before, const std::string& after, Language language) {
    return written(keep_ledger(compare(before, after, language)));
}

}  // namespace spor::checking
