// Where words that NEW does not have go among those that it has.
#pragma once

#include <string_view>

#include "render/markdown/context.hpp"
#include "render/source_places.hpp"

namespace spor::rendering {

/// A place in the source for a removed word, and which blanks have to be written with it.
struct Slot {
    std::uint32_t at = 0;
    bool blank_before = false;
    bool blank_after = false;
    bool empty_block = false;  ///< NEW's block has no text: it has to be told from one that is struck whole
    bool natural = true;       ///< false: no blank can stand there, so only a form that owns none will do
};

/// The slot in front of NEW's token `token` in a block. `words` are those that are to stand there. O(log) but for rows.
[[nodiscard]] Slot find_slot(const Context& context, SourcePlaces& places, const Edit& edit, std::string_view words);

}  // namespace spor::rendering
