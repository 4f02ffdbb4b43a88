// A Word file with tracked changes as a redline in markdown, so that it can be audited like any other.
#pragma once

#include <string>

#include "spor/options.hpp"
#include "spor/read.hpp"
#include "spor/result.hpp"

namespace spor::judging {

/// What the tracked changes say stood before and stands now, held against each other and written as CriticMarkup. The
/// author's own bold and strike are left out, for they mark nothing.
[[nodiscard]] Result<std::string> word_redline(const std::string& bytes, const std::string& name,
                                               const ReadOptions& options, const Ignore& ignore);

}  // namespace spor::judging
