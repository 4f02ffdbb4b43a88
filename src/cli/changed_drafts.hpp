// The drafts that git says have changed, each with what it was before.
#pragma once

#include <string>
#include <vector>

#include "cli/drafts.hpp"

namespace spor::cli {

/// The drafts that differ between two revisions, "REV1..REV2"; those at `paths` alone where there are any, whether they
/// differ or not. Renamed ones are followed. A draft that is gone is left out, which is said on standard error.
[[nodiscard]] Result<std::vector<Sources>> load_range(const std::string& range, const std::vector<std::string>& paths,
                                                      std::uint64_t max_size, Language language);

/// The same of what is staged, against HEAD.
[[nodiscard]] Result<std::vector<Sources>> load_staged(const std::vector<std::string>& paths, std::uint64_t max_size,
                                                       Language language);

}  // namespace spor::cli
