// Residue of tracked changes that were flattened into the old draft: labels, single letters, doubled readings, stops
// where none can stand. When it is gone nothing was changed.
#pragma once

#include "text/change_class.hpp"

namespace spor::text {

/// The change only clears away such residue.
[[nodiscard]] bool is_debris(const Revision& revision, const WordingChange& change, const WordForms& forms,
                             Language language);

}  // namespace spor::text
