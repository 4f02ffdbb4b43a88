#include "read/pointer.hpp"

#include <algorithm>
#include <iterator>

namespace spor::reading {
namespace {

/// No pointer is longer, says its specification.
constexpr std::size_t kLongest = 1024;
/// The address of the pre-release is still to be understood.
constexpr std::string_view kVersions[] = {"version https://git-lfs.github.com/spec/v1\n",
                                          "version https://hawser.github.com/spec/v1\n",
                                          "version http://git-media.io/v/2\n"};

bool is_pointer(std::string_view bytes) {
    if (bytes.size() >= kLongest) return false;
    const bool known = std::any_of(std::begin(kVersions), std::end(kVersions),
                                   [&](std::string_view version) { return bytes.starts_with(version); });
    return known && bytes.find("\noid ") != std::string_view::npos && bytes.find("\nsize ") != std::string_view::npos;
}

}  // namespace

std::optional<Error> refuse_pointer(std::string_view bytes, const std::string& name) {
    if (!is_pointer(bytes)) return std::nullopt;
    return Error{"is a pointer of Git LFS, not the draft itself", name,
                 "run git lfs pull; out of a revision: git show REV:path | git lfs smudge > FILE"};
}

}  // namespace spor::reading
