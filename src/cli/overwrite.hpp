// What a command writes goes over nothing that it reads, and over nothing else that it writes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "spor/result.hpp"

namespace spor::cli {

/// The files behind drafts as a command line names them: a draft at a revision ("REV:path") is its file here too, which
/// is no less dear.
[[nodiscard]] std::vector<std::string> files_behind(const std::vector<std::string>& drafts);

/// An Error where `path`, named by `flag`, is one of `others` by whatever name. Standard streams and nothing named are
/// no files.
[[nodiscard]] std::optional<Error> refuse_overwrite(const std::string& flag, const std::string& path,
                                                    const std::vector<std::string>& others);

/// An Error where the ending of `path` promises a format other than that of what is written to it: Word, a page, JSON
/// and the like under a name of markdown, or the reverse. `own` are the endings that suit; one that is no format's
/// does.
[[nodiscard]] std::optional<Error> refuse_ending(const std::string& flag, const std::string& path,
                                                 const std::vector<std::string>& own);

}  // namespace spor::cli
