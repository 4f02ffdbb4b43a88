// The one sentence of each finding, in Danish and English.
#pragma once

#include <cstdint>
#include <string>

#include "spor/audit.hpp"

namespace spor::judging {

/// What became of the text of which an editor's remark says that it moved.
enum class NoteCheck : std::uint8_t { none, moved, reworded, not_found };

[[nodiscard]] std::string word_finding(const Finding& finding, NoteCheck check, Language language);

/// The first words of a long text, with an ellipsis.
[[nodiscard]] std::string shorten(const std::string& text);

}  // namespace spor::judging
