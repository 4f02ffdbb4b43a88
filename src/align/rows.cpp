#include "align/rows.hpp"

namespace spor::alignment {
namespace {

constexpr float kSameRow = 0.55F;  ///< kept share of two rows from which they are one

/// What is kept of a row of a table.
struct RowShare {
    float kept = 0;  ///< weight
    float all = 0;
    bool cell = false;  ///< its first cell in part, or another one as a whole
};

RowShare share_of_row(const Sides& sides, const Side& side, const std::vector<std::uint32_t>& partners, Range row) {
    RowShare share;
    for (Range cell{row.begin, row.begin}; cell.begin < row.end; cell.begin = cell.end) {
        cell.end = side.sentence_end(cell.begin);
        std::uint32_t kept = 0;
        for (std::uint32_t t = cell.begin; t < cell.end; ++t) {
            const float weight = sides.weight(side.ids[t]);
            share.all += weight;
            if (partners[t] == kNone) continue;
            share.kept += weight;
            ++kept;
        }
        share.cell |= kept > 0 && (cell.begin == row.begin || kept == cell.size());
    }
    return share;
}

}  // namespace

void replace_renamed_rows(const Sides& sides, Alignment& alignment) {
    for (std::uint32_t block = 0; block < sides.after.block_kind.size(); ++block) {
        const Range row = sides.after.words_of(block);
        if (sides.after.block_kind[block] != BlockKind::row || row.empty()) continue;
        const RowShare after = share_of_row(sides, sides.after, alignment.partner_of_new, row);
        if (after.cell || after.kept == 0) continue;
        std::uint32_t first = row.begin;
        while (alignment.partner_of_new[first] == kNone) ++first;
        const std::uint32_t old_block = sides.before.block_of(alignment.partner_of_new[first]);
        const Range old_row = sides.before.words_of(old_block);
        if (sides.before.block_kind[old_block] != BlockKind::row) continue;
        const RowShare before = share_of_row(sides, sides.before, alignment.partner_of_old, old_row);
        if (before.cell || after.kept + before.kept >= kSameRow * (after.all + before.all)) continue;
        alignment.unlink_new(row);
    }
}

}  // namespace spor::alignment
