// Ctrl-C and a polite kill, for a verb that has something to end.
#pragma once

namespace spor::cli {

/// From now on the first SIGINT or SIGTERM is noted; a second one ends the process as ever.
void note_signals();
/// The signal that was noted, or 0.
[[nodiscard]] int noted_signal();

}  // namespace spor::cli
