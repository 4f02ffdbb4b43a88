// Text from a draft on its way to a terminal: nothing in it may command the terminal or mislead the eye.
#pragma once

#include <string>
#include <string_view>

namespace spor::text {

/// Escape sequences and control characters are dropped, bidirectional overrides too; a tab or a line break becomes one
/// blank; malformed UTF-8 becomes U+FFFD. O(bytes).
[[nodiscard]] std::string printable(std::string_view text);

/// How many columns a terminal gives a text that is printable: none to combining marks, two to wide characters.
[[nodiscard]] std::size_t columns_of(std::string_view text);

}  // namespace spor::text
