#include "judge/audit/word_redline.hpp"

#include <algorithm>

#include "spor/spor.hpp"

namespace spor::judging {
namespace {

Result<Document> read_side(const std::string& bytes, const std::string& name, ReadOptions options,
                           TrackedChanges tracked) {
    options.tracked = tracked;
    options.digest = false;
    options.format = Format::docx;
    Result<Document> side = read(bytes, name, options);
    if (!side) return side;
    for (Block& block : side->blocks) {
        std::erase_if(block.runs,
                      [](const Run& run) { return run.style == Style::strong || run.style == Style::strike; });
    }
    return side;
}

}  // namespace

Result<std::string> word_redline(const std::string& bytes, const std::string& name, const ReadOptions& options,
                                 const Ignore& ignore) {
    Result<Document> before = read_side(bytes, name, options, TrackedChanges::reject);
    if (!before) return before.error();
    Result<Document> after = read_side(bytes, name, options, TrackedChanges::accept);
    if (!after) return after.error();
    // The changes were told by the one who made them: what moved was struck here and set there.
    const Revision claim =
        align(std::move(*before), std::move(*after), {options.language, ignore, MoveStyle::marked}, options.deadline);
    RenderOptions how;
    how.language = options.language;
    how.moves = MoveStyle::marked;
    return render(claim, Output::criticmarkup, how);
}

}  // namespace spor::judging
