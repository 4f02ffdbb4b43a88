// Where a block operation and a move stand in the two source files, and under which headings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spor/revision.hpp"

namespace spor::rendering {

/// One span for each old block that takes part; none for an inserted block.
[[nodiscard]] std::vector<LineSpan> old_lines(const Revision& revision, const BlockOp& block);
/// One span for each new block; none for a deleted one.
[[nodiscard]] std::vector<LineSpan> new_lines(const Revision& revision, const BlockOp& block);
[[nodiscard]] LineSpan old_lines(const Revision& revision, const Move& move);
[[nodiscard]] LineSpan new_lines(const Revision& revision, const Move& move);

/// The block that a block operation is known by: the new one where there is one, otherwise the old one.
[[nodiscard]] const Block& face_of(const Revision& revision, const BlockOp& block);
/// The old block that takes part first; null for an inserted block.
[[nodiscard]] const Block* old_face_of(const Revision& revision, const BlockOp& block);

/// Nothing of the block is left here and nothing was deleted: all its words stand elsewhere.
[[nodiscard]] bool departed(const Revision& revision, const BlockOp& block);

/// The headings above each block operation, outermost first. A deleted block stands under the headings of NEW, and
/// under the deleted ones since.
class SectionPath {
public:
    explicit SectionPath(const Revision& revision) : revision_(revision) {}
    /// To be called for every block operation in order. The answer is good until the next call.
    const std::vector<std::string_view>& step(const BlockOp& block);

private:
    struct Stack {
        std::vector<std::string_view> titles;
        std::vector<std::uint8_t> levels;
        void push(std::string_view title, std::uint8_t level);
    };
    const Revision& revision_;
    Stack new_;
    Stack shown_;  ///< new_, and the deleted headings since
    std::vector<std::string_view> answer_;
};

}  // namespace spor::rendering
