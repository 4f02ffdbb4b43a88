// One stretch of a markdown redline: NEW's source with marks put in, read back and written anew until it is sound.
//
// Entry point: write_chunk.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/markdown/context.hpp"
#include "render/markdown/splice.hpp"

namespace spor::rendering {

/// Blocks and their source, from behind the chunk before to where the next one begins. It can be read back alone.
struct Chunk {
    Range blocks;
    Range source;
};

/// How each mark and each block is to be written, as far as is decided. One byte an entry: chunks are written side by
/// side, and no two of them share one.
struct Decisions {
    explicit Decisions(const Context& context);

    std::vector<Form> edit_forms;
    std::vector<Form> struck_forms;
    std::vector<std::uint8_t> author_tags;  ///< one a block: the author's bold is written as tags
    std::vector<std::uint8_t> raw;  ///< likewise: as it stands (markup/raw.hpp); all blocks of an operation or none
    std::vector<std::uint32_t> escapes;  ///< places in the source that would read as CriticMarkup
};

/// A stretch of the redline, and which edit's bytes begin where in it, in order. An edit's number is its index in
/// Edits::edits, or that in Edits::struck behind all of those.
struct PlacedText {
    std::string text;
    std::vector<EditPlace> places;

    void append(const PlacedText& more);
};

/// Changes only the decisions on what the chunk holds.
[[nodiscard]] PlacedText write_chunk(const Context& context, const Chunk& chunk, Decisions& decisions);

}  // namespace spor::rendering
