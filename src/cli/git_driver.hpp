// What git hands its external diff, as GIT_EXTERNAL_DIFF and `diff.<driver>.command` name one: files that are mostly
// temporary, and what they are called. `git difftool` hands over less of the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/drafts.hpp"
#include "spor/render.hpp"

namespace spor::cli {

struct DriverCall {
    std::string old_name;  ///< paths in the repository
    std::string new_name;
    std::string old_file;  ///< where the bytes are; "/dev/null" where there is no such draft
    std::string new_file;
    bool unmerged = false;  ///< there is nothing but a name
};

/// Either "path old-file old-hex old-mode new-file new-hex new-mode", then "new-path similarity" of a renamed file; or
/// only "path" of one that is not merged yet; or, for difftool, "path old-file new-file".
[[nodiscard]] Result<DriverCall> parse_driver_call(const std::vector<std::string>& words);

[[nodiscard]] Result<Sources> load_driver_call(const DriverCall& call, std::optional<Format> old_format,
                                               std::optional<Format> new_format, std::uint64_t max_size);

/// What stands above a file's redline where the format itself does not name it, and below it; git shows many, one after
/// the other.
[[nodiscard]] std::string driver_title(const DriverCall& call, Output output);
[[nodiscard]] std::string_view driver_end(Output output);

}  // namespace spor::cli
