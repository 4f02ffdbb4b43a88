#include "render/docx/row.hpp"

#include <algorithm>

namespace spor::rendering {

namespace {

class RowWalker {
public:
    RowWalker(const Block& old_row, const Block& new_row) : old_(old_row), new_(new_row) {}

    bool walk(const std::vector<TextRun>& runs) {
        for (const TextRun& run : runs) {
            for (std::size_t begin = 0; begin <= run.text.size();) {
                const std::size_t end = std::min(run.text.find('\t', begin), run.text.size());
                if (end > begin && !take(run, run.text.substr(begin, end - begin))) return false;
                if (end < run.text.size()) step(run.op);
                begin = end + 1;
            }
        }
        return at_ == new_.text.size() && old_cell_ + 1 == old_.cells.size() && new_cell_ + 1 == new_.cells.size();
    }

    std::vector<CellChange> changes;

private:
    bool take(const TextRun& run, std::string text) {
        const auto size = static_cast<std::uint32_t>(text.size());
        if (run.op == RunOp::remove) {
            std::replace(text.begin(), text.end(), '\f', '\n');
            const std::uint32_t place = place_of_gone();
            changes.push_back({false, {place, place}, std::move(text), run.move});
            return old_cell_ < new_.cells.size();
        }
        if (run.op == RunOp::insert) {
            changes.push_back({true, {at_, at_ + size}, {}, run.move});
        } else if (old_cell_ != new_cell_) {
            return false;
        }
        at_ += size;
        return at_ <= new_.text.size();
    }

    void step(RunOp op) {
        if (op != RunOp::remove) {
            ++new_cell_;
            ++at_;
        }
        if (op != RunOp::insert) ++old_cell_;
    }

    /// In the cell that the words stood in: here, or at the near end of it.
    [[nodiscard]] std::uint32_t place_of_gone() const {
        if (old_cell_ == new_cell_ || old_cell_ >= new_.cells.size()) return at_;
        if (old_cell_ > new_cell_) return new_.cells[old_cell_];
        return new_.cells[old_cell_ + 1] - 1;
    }

    const Block& old_;
    const Block& new_;
    std::size_t old_cell_ = 0;
    std::size_t new_cell_ = 0;
    std::uint32_t at_ = 0;
};

}  // namespace

std::optional<std::vector<CellChange>> row_changes(const Block& old_row, const Block& new_row,
                                                   const std::vector<TextRun>& runs) {
    const bool rows = old_row.kind == BlockKind::row && new_row.kind == BlockKind::row;
    if (!rows || old_row.cells.size() != new_row.cells.size()) return std::nullopt;
    RowWalker walker(old_row, new_row);
    if (!walker.walk(runs)) return std::nullopt;
    return std::move(walker.changes);
}

}  // namespace spor::rendering
