// Remarks that an editor left in a draft: `(DOBBELT)`, `(flyttet fra kapitel 2)`, `[flyttet opad]:`.
#pragma once

#include <string_view>
#include <vector>

#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor::text {

/// The bracketed remarks of a text, brackets and a following colon included, in order. A bracket is a remark when its
/// content opens with a word of LanguageData::remarks, or shouts: all in capitals, and no acronym. O(bytes).
[[nodiscard]] std::vector<Range> find_remarks(std::string_view text, Language language);

}  // namespace spor::text
