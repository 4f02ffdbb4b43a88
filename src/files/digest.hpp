// SHA-256, by which spor knows a file again.
#pragma once

#include <string>
#include <string_view>

namespace spor::files {

/// 64 hexadecimal digits. O(bytes).
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace spor::files
