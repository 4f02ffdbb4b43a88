// A changed block cut down to what changed, with a little context: unchanged sentences are left out.
#pragma once

#include <vector>

#include "render/runs.hpp"
#include "spor/options.hpp"

namespace spor::rendering {

/// A stretch of a run, fit for a terminal; where `elided`, sentences were left out (and `run` is empty).
struct Slice {
    TextRun run;
    bool elided = false;
};

/// Keeps the sentences in which something changed, `context` ones on either side of them, and the sentence where moved
/// text begins; of a block where nothing did, the first. Line breaks stay '\n', cells are parted by " | ". O(bytes).
[[nodiscard]] std::vector<Slice> excerpt(const std::vector<TextRun>& runs, std::uint32_t context, Language language);

}  // namespace spor::rendering
