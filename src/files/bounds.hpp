// How large an input may be.
#pragma once

#include <cstdint>
#include <string>

#include "spor/result.hpp"

namespace spor::files {

/// What is said of an input of more than `largest` bytes.
[[nodiscard]] Error too_large(const std::string& name, std::uint64_t largest);

}  // namespace spor::files
