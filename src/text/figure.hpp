// Numbers as a report writes them.
#pragma once

#include <cstdint>
#include <string>

#include "spor/options.hpp"

namespace spor::text {

/// A count with its thousands parted as the language does: `5.436`, `5,436`.
[[nodiscard]] std::string figure(std::uint64_t value, Language language);

}  // namespace spor::text
