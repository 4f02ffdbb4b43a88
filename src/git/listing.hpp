// What git lists, parted by null bytes, understood.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "git/repository.hpp"

namespace spor::git {

/// `git diff-tree -r -z --raw --no-abbrev`: regular files only, sorted.
[[nodiscard]] std::vector<ChangedFile> parse_raw(std::string_view listing);

/// `git log --follow --name-status -z --format=`, newest first: the name before the first renaming; empty where there
/// was none, and where the file began as another's copy: that one is a draft of its own, as `changed_files` has it.
[[nodiscard]] std::string first_of_names(std::string_view log);

}  // namespace spor::git
