// The pictures of the index, as inline SVG.
#pragma once

#include <string>

#include "batch/reports.hpp"

namespace spor::batching {

/// How many pairs changed how much: a bar for each size class.
[[nodiscard]] std::string sizes_picture(const Overview& all);

/// Where the most changed drafts changed: a row a draft, a cell a section, as wide as it has words and as strong in
/// colour as the share of them that changed.
[[nodiscard]] std::string heat_picture(const Overview& all);

}  // namespace spor::batching
