// By what spor knows a file again.
#pragma once

#include <string>
#include <string_view>

namespace spor::files {

/// 64 hexadecimal digits. O(bytes).
[[nodiscard]] std::string sha256(std::string_view bytes);

/// 32 hexadecimal digits that tell damage but no intent (XXH3): an order of magnitude faster. O(bytes).
[[nodiscard]] std::string fingerprint(std::string_view bytes);

}  // namespace spor::files
