// Revisions for renderers' tests, written down as marked text rather than found by the aligner.
#pragma once

#include <string>
#include <vector>

#include "spor/revision.hpp"

namespace spor::test {

/// One block operation. In `text`: [-removed-], {+inserted+}, {~1 moved here, kept~}, {<1 left from here<}; all else is
/// kept. A block that holds only removed or left words is a deleted one, one that holds only inserted words an inserted
/// one.
struct MarkedBlock {
    std::string text;
    BlockKind kind = BlockKind::paragraph;
    std::uint8_t level = 0;
    std::string old_label = {};
    std::string new_label = {};
};

/// Both drafts, one block a line, and the Revision between them; `a.txt` and `b.md` are their names.
[[nodiscard]] Revision marked_revision(const std::vector<MarkedBlock>& blocks, Options options = {});

}  // namespace spor::test
