// What a run and a merge end with. Entry point: finish.
#pragma once

#include "batch/folder.hpp"
#include "batch/journal.hpp"
#include "batch/work.hpp"
#include "spor/batch.hpp"

namespace spor::batching {

/// Puts the work down in the folder, before anything is done.
[[nodiscard]] std::optional<Error> begin(const Folder& folder, const Work& work);

/// Takes away what belongs to no pair any more, writes the journal anew in the work's order, and, where the folder has
/// every pair, the reports.
[[nodiscard]] Result<BatchOutcome> finish(const Folder& folder, const Work& work, Journal& journal, bool whole);

}  // namespace spor::batching
