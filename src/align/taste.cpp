// align_by_taste: affine gaps over weighted words.
//
// Source: O. Gotoh, "An improved algorithm for matching biological sequences", J. Mol. Biol. 162 (1982), with one gap
// state for both sides, since a removal beside an insertion is one change to a reader.
#include <algorithm>
#include <cstdint>

#include "align/gaps.hpp"

namespace spor::alignment {
namespace {

// What it costs to open or to close a stretch of change, by where that happens.
constexpr float kEdgeCost[] = {0.60F, 0.57F, 0.42F, 0.25F};
constexpr float kSentenceStop = 1.0F;  ///< what a kept stop at the end of both sentences earns more than its weight
constexpr float kLabelGain = 0.02F;    ///< a kept number of a provision: it follows its text, and never holds it
constexpr float kNever = -1e30F;

enum Step : std::uint8_t { kFromKept = 0, kOldWord = 1, kNewWord = 2, kStepMask = 3, kKeptAfterChange = 4 };

struct Table {
    Table(const Sides& both, Range old_range, Range new_range) : sides(both), before(old_range), after(new_range) {
        steps.resize(static_cast<std::size_t>(before.size() + 1) * (after.size() + 1), 0);
    }
    [[nodiscard]] std::uint8_t& step(std::uint32_t i, std::uint32_t j) {
        return steps[static_cast<std::size_t>(i) * (after.size() + 1) + j];
    }
    /// A change that begins or ends at (i, j).
    [[nodiscard]] float edge_cost(std::uint32_t i, std::uint32_t j) const {
        const auto old_edge = static_cast<std::size_t>(sides.before.edges[before.begin + i]);
        const auto new_edge = static_cast<std::size_t>(sides.after.edges[after.begin + j]);
        return (kEdgeCost[old_edge] + kEdgeCost[new_edge]) / 2;
    }

    /// What keeping the words before (i, j) earns.
    [[nodiscard]] float gain(std::uint32_t id, std::uint32_t i, std::uint32_t j) const {
        if (sides.before.is_label[before.begin + i - 1] || sides.after.is_label[after.begin + j - 1]) return kLabelGain;
        const bool stop = !sides.is_word(id) && sides.before.edges[before.begin + i] >= Edge::sentence &&
                          sides.after.edges[after.begin + j] >= Edge::sentence;
        return sides.weight(id) + (stop ? kSentenceStop : 0);
    }

    const Sides& sides;
    Range before;
    Range after;
    std::vector<std::uint8_t> steps;
};

/// Fills the table row by row; true when the best path ends in a change.
bool fill(Table& table) {
    const std::uint32_t rows = table.before.size();
    const std::uint32_t columns = table.after.size();
    std::vector<float> kept(columns + 1, kNever), change(columns + 1, kNever);
    std::vector<float> kept_above(columns + 1, kNever), change_above(columns + 1, kNever);
    for (std::uint32_t i = 0; i <= rows; ++i) {
        std::swap(kept, kept_above);
        std::swap(change, change_above);
        for (std::uint32_t j = 0; j <= columns; ++j) {
            std::uint8_t step = 0;
            kept[j] = i == 0 && j == 0 ? 0.0F : kNever;
            if (i > 0 && j > 0) {
                const std::uint32_t id = table.sides.before.ids[table.before.begin + i - 1];
                if (id == table.sides.after.ids[table.after.begin + j - 1]) {
                    const float closed = change_above[j - 1] - table.edge_cost(i - 1, j - 1);
                    const bool after_change = closed > kept_above[j - 1];
                    kept[j] = std::max(closed, kept_above[j - 1]) + table.gain(id, i, j);
                    if (after_change) step |= kKeptAfterChange;
                }
            }
            change[j] = kept[j] - table.edge_cost(i, j);
            if (i > 0 && change_above[j] > change[j]) {
                change[j] = change_above[j];
                step = static_cast<std::uint8_t>((step & kKeptAfterChange) | kOldWord);
            }
            if (j > 0 && change[j - 1] > change[j]) {
                change[j] = change[j - 1];
                step = static_cast<std::uint8_t>((step & kKeptAfterChange) | kNewWord);
            }
            table.step(i, j) = step;
        }
    }
    return change[columns] - table.edge_cost(rows, columns) > kept[columns];
}

}  // namespace

std::vector<Match> align_by_taste(const Sides& sides, Range before, Range after) {
    Table table(sides, before, after);
    bool in_change = fill(table);
    std::vector<Match> matches;
    std::uint32_t i = before.size();
    std::uint32_t j = after.size();
    while (i > 0 || j > 0) {
        const std::uint8_t step = table.step(i, j);
        if (!in_change) {
            --i;
            --j;
            if (!matches.empty() && matches.back().before == before.begin + i + 1 &&
                matches.back().after == after.begin + j + 1) {
                --matches.back().before;
                --matches.back().after;
                ++matches.back().length;
            } else {
                matches.push_back({before.begin + i, after.begin + j, 1});
            }
            in_change = (step & kKeptAfterChange) != 0;
        } else if ((step & kStepMask) == kOldWord) {
            --i;
        } else if ((step & kStepMask) == kNewWord) {
            --j;
        } else {
            in_change = false;
        }
    }
    std::reverse(matches.begin(), matches.end());
    return matches;
}

}  // namespace spor::alignment
