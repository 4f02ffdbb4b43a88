// The words around a finding, so that a reader need not open the redline to know what was changed: `… tager hensyn til`
// and `i sundhed.` around »ulighed« → »lighed«.
//
// Entry point: find_context.
#pragma once

#include <string>

#include "spor/audit.hpp"

namespace spor::judging {

/// A few words of the redline on either side of a finding, printable, with the blank between; empty where a mark,
/// another line or nothing stands there. An ellipsis says that the text goes on.
struct Context {
    std::string before;
    std::string after;
};

/// O(length of the finding's lines).
[[nodiscard]] Context find_context(const Document& redline, const RedlinePlace& place);

}  // namespace spor::judging
