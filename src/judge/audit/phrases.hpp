// Words of a draft or of a redline as a reader would quote them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "judge/audit/reading.hpp"

namespace spor::judging {

/// Old words with the blanks that stand between them.
[[nodiscard]] std::string quote_old(const Revision& revision, const std::vector<std::uint32_t>& old_tokens);
/// Words of the redline, likewise, without its marks.
[[nodiscard]] std::string quote_redline(const Reading& reading, const std::vector<std::uint32_t>& words);
/// The old draft's lines from the first token to the last.
[[nodiscard]] LineSpan lines_of(const Revision& revision, const std::vector<std::uint32_t>& old_tokens);

}  // namespace spor::judging
