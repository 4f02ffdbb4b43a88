// A redline in markdown, read back: accepting it gives the new text, rejecting it the old.
//
// Two dialects are read: bold / strike (`**new**`, `~~old~~`, with `<ins>` and `<del>` where those
// would not render) and CriticMarkup (`{++new++}`, `{--old--}`, `{~~old~>new~~}`, `{>>remark<<}`, `{==kept==}`). Once a
// CriticMarkup change stands in a file, its bold and strike are the author's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"
#include "spor/result.hpp"

namespace spor {

struct Settled {
    std::string text;
    std::vector<Notice> notices;  ///< marks that do not pair, with their lines
};

/// The text with every mark accepted. For a redline that spor wrote: the new draft, byte for byte.
[[nodiscard]] Result<Settled> accept_redline(std::string_view redline, const std::string& name);

/// The text with every mark rejected. For a redline that spor wrote: the old draft's words in order.
[[nodiscard]] Result<Settled> reject_redline(std::string_view redline, const std::string& name);

}  // namespace spor
