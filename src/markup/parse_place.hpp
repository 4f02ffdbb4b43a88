// Walks over what containers write at the start of a line, and finds the markers of new ones.
#pragma once

#include <cstdint>
#include <vector>

#include "markup/parse_leaves.hpp"

namespace spor::markup {

/// The containers from the outermost to `container`, as indices.
[[nodiscard]] std::vector<std::uint32_t> path_of(const std::vector<Container>& containers, std::uint32_t container);

/// Where a walk along a line ended.
struct Walk {
    std::uint32_t at = 0;      ///< first byte behind the containers' part that is no blank, or the line's end
    std::uint32_t column = 0;  ///< of `at`
    std::uint32_t base = 0;    ///< column where the content of the innermost container begins
    bool whole = false;        ///< all containers of the path continue on the line
};

/// Walks along `line`; containers of the path that are not yet placed are placed if their markers stand there.
[[nodiscard]] Walk walk(const Lines& lines, std::uint32_t line, const std::vector<std::uint32_t>& path,
                        std::vector<Container>& containers);

}  // namespace spor::markup
