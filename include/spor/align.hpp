// Two Documents become a Revision.
#pragma once

#include <memory>
#include <string>

#include "spor/deadline.hpp"
#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/revision.hpp"

namespace spor {

/// Compares two drafts. Deterministic: the same drafts and options give the same Revision.
/// Time is near linear in the number of words for drafts that share most of their text, and bounded for those that do
/// not. Past the deadline what is left is compared coarsely, in time near linear in the number of words: no more moves
/// are looked for, and between passages that surely belong together all words count as replaced. The laws hold all the
/// same; a Notice says so. Then the Revision is no longer the same on every machine.
[[nodiscard]] Revision align(std::shared_ptr<const Document> old_draft, std::shared_ptr<const Document> new_draft,
                             const Options& options = {}, const Deadline& deadline = {});
[[nodiscard]] Revision align(Document old_draft, Document new_draft, const Options& options = {},
                             const Deadline& deadline = {});

/// The laws of a Revision. Empty when they hold, otherwise the first broken one in words:
/// operations cover both drafts without a gap or an overlap; kept words have equal ids; no operation is empty; without
/// the insertions the old draft's words remain, in order (moves undone), without the deletions the new draft's; block
/// operations cut the word operations without a gap; every move is whole at both ends.
[[nodiscard]] std::string check_laws(const Revision& revision);

}  // namespace spor
