// Text that would begin a block of another kind where it stands at the start of a paragraph.
#pragma once

#include <cstddef>
#include <string_view>

namespace spor::markup {

/// Where in a text a backslash has to stand so that it begins no block (`#`, `-`, `1.`, `>`, `[x]:`) at the start of a
/// paragraph; npos where none.
[[nodiscard]] std::size_t start_escape(std::string_view text);

}  // namespace spor::markup
