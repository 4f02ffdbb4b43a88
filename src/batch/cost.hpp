// What comparing takes, as far as a file's size tells.
#pragma once

#include <cstdint>

#include "spor/batch.hpp"

namespace spor::batching {

/// Bytes of memory at the peak, estimated generously from the file's size and ending.
[[nodiscard]] std::uint64_t cost_of(const BatchDraft& draft);
[[nodiscard]] std::uint64_t cost_of(const BatchPair& pair);

}  // namespace spor::batching
