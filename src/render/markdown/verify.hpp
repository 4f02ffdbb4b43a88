// A stretch of redline held against the draft it came from.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "render/markdown/splice.hpp"

namespace spor::rendering {

/// Where a block, with what stands before it, begins in the redline and in the draft.
struct Segment {
    std::uint32_t redline = 0;
    std::uint32_t source = 0;
    std::uint32_t block = 0;
};

struct Verdict {
    bool ok = true;
    std::vector<std::uint32_t> edits;   ///< whose marks did not read back, or took something with them
    std::vector<std::uint32_t> blocks;  ///< that came out different for no mark's fault that could be told
};

/// Reads the redline back: it must accept to `source` byte for byte, and every mark must be found where it was written.
/// `segments` are sorted; their source offsets are into `source`. O(bytes).
[[nodiscard]] Verdict verify(std::string_view redline, std::string_view source, const std::vector<Segment>& segments,
                             const std::vector<WrittenMark>& marks);

/// Whether GitHub renders the mark: its delimiters open and close where they stand. `block` is the block's redline.
[[nodiscard]] bool renders(std::string_view redline, Range block, const WrittenMark& mark);

}  // namespace spor::rendering
