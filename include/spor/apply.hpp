// A redline and what a reviewer decided about it become the text that is left.
#pragma once

#include <string>
#include <string_view>

#include "spor/redline.hpp"
#include "spor/result.hpp"

namespace spor {

/// The markdown that remains of a redline (`spor.redline/1`, JSON) when decisions (`spor.decisions/1`, JSON) are taken:
/// what was accepted as NEW has it, what was rejected as OLD had it. What is not decided counts as accepted. With
/// everything accepted: NEW byte for byte, where NEW is markdown. The names are for messages.
///
/// Fails on what is no such JSON, on decisions about other drafts, about changes that do not exist, or on both sides.
[[nodiscard]] Result<Settled> apply_decisions(std::string_view redline, const std::string& redline_name,
                                              std::string_view decisions, const std::string& decisions_name);

}  // namespace spor
