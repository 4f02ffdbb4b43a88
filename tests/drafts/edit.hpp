// What an editor does to a draft.
#pragma once

#include "drafts/draft.hpp"

namespace spor::drafts {

/// The draft after `count` random edits: words, sentences and parts replaced, added, dropped and moved, parts split and
/// merged, punctuation, case, compounds and the author's own bold changed.
[[nodiscard]] Draft edit(Draft draft, Random& random, std::size_t count);

}  // namespace spor::drafts
