// The terminal and the environment, which no other room knows.
#pragma once

#include <cstdint>

namespace spor::cli {

enum class ColourChoice : std::uint8_t { automatic, always, never };

/// Does standard output go to a terminal?
[[nodiscard]] bool on_terminal();
/// Has git put its pager between a terminal and us?
[[nodiscard]] bool in_git_pager();
/// Colour on a terminal unless NO_COLOR is set or TERM is "dumb"; an explicit choice overrules both.
[[nodiscard]] bool wants_colour(ColourChoice choice, bool to_terminal);
/// Columns: the terminal's, otherwise COLUMNS, otherwise 80.
[[nodiscard]] std::uint32_t screen_width();

}  // namespace spor::cli
