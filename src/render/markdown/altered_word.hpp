// A word of which only a part is new, where that part can be marked alone.
#pragma once

#include <optional>
#include <string>

#include "render/markdown/context.hpp"
#include "render/source_places.hpp"

namespace spor::rendering {

struct AlteredWord {
    std::string removed;  ///< the part that OLD had in its place, unescaped
    Range inserted;       ///< in the source; may be empty
};

/// Nothing where the word has no kept part, or no mark can stand inside it (code, an address, entities in it).
[[nodiscard]] std::optional<AlteredWord> split_altered(const Context& context, SourcePlaces& places, const Edit& edit);

}  // namespace spor::rendering
