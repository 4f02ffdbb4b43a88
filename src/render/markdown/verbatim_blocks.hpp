// Changed blocks that can carry no marks inside: code, raw HTML and front matter.
#pragma once

#include <cstdint>
#include <vector>

#include "render/markdown/context.hpp"
#include "render/markdown/splice.hpp"

namespace spor::rendering {

/// Adds the splices for a verbatim block of NEW in which something changed: `<del>` and `<ins>` on lines of their own
/// around what it was and what it is; in front matter, marks around whole lines.
void mark_verbatim(const Context& context, std::uint32_t block, std::vector<Splice>& splices);

/// Front matter in which nothing changed, so that no line of it is taken for a marked one.
void guard_front_matter(const Context& context, std::uint32_t block, std::vector<Splice>& splices);

/// `<del>` … `</del>` around a block of OLD, each line behind `prefix`; no final line break.
[[nodiscard]] std::string region_around(const Context& context, const Block& old_block, const std::string& prefix,
                                        std::string_view attributes);

}  // namespace spor::rendering
