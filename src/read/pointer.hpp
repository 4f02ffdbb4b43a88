// A pointer of Git LFS: the few lines that stand in git for a large file. Read as a draft it would look like a text
// with two figures changed. Entry point: refuse_pointer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "spor/result.hpp"

namespace spor::reading {

/// An Error that says what to do, where the bytes are such a pointer (git-lfs, docs/spec.md).
[[nodiscard]] std::optional<Error> refuse_pointer(std::string_view bytes, const std::string& name);

}  // namespace spor::reading
