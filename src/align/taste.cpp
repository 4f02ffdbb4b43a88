// align_by_taste: affine gaps over weighted words.
//
// Source: O. Gotoh, "An improved algorithm for matching biological sequences", J. Mol. Biol. 162 (1982), with one gap
// state for both sides, since a removal beside an insertion is one change to a reader.
#include <algorithm>
#include <array>
#include <cstdint>

#include "align/gaps.hpp"

namespace spor::alignment {
namespace {

// What it costs to open or to close a stretch of change, by where that happens.
constexpr float kEdgeCost[] = {0.60F, 0.57F, 0.42F, 0.25F};
constexpr std::array<std::array<float, 4>, 4> make_mean_cost() {
    std::array<std::array<float, 4>, 4> mean{};
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j) mean[i][j] = (kEdgeCost[i] + kEdgeCost[j]) / 2;
    }
    return mean;
}
constexpr auto kMeanCost = make_mean_cost();  ///< by old and by new edge
constexpr float kSentenceStop = 1.0F;  ///< what a kept stop at the end of both sentences earns more than its weight
constexpr float kWholeSentence =
    0.5F;                            ///< the same for a word that is all of both sentences: a cell, an item, a heading
constexpr float kLabelGain = 0.02F;  ///< a kept number of a provision: it follows its text, and never holds it
constexpr float kTornBlock = 2.0F;   ///< cost of a change that tears a block in two: see Amid
constexpr float kTornSentence = 0.9F;
constexpr float kNever = -1e30F;

enum Step : std::uint8_t { from_kept = 0, old_word = 1, new_word = 2, step_mask = 3, kept_after_change = 4, opens = 8 };

/// What the change opened amid, and is amid yet, as bits. Where it runs on from there into the other draft's next
/// block, or sentence, it tears that one in two: nobody wants that who may have one come, or go, as a whole.
struct Amid {
    std::uint8_t sentence;
    std::uint8_t block;

    /// Before a word with that edge.
    [[nodiscard]] std::uint8_t at(Edge edge) const {
        const auto inside = static_cast<std::uint8_t>(edge < Edge::sentence ? sentence : 0);
        return edge == Edge::block ? 0 : inside | block;
    }
    /// What it costs to run on into a word of the other draft with that edge.
    [[nodiscard]] float cost_of(std::uint8_t torn, Edge edge) const {
        if (edge == Edge::block && (torn & block) != 0) return kTornBlock;
        return edge >= Edge::sentence && (torn & sentence) != 0 ? kTornSentence : 0.0F;
    }
};
constexpr Amid kOld{1, 2};
constexpr Amid kNew{4, 8};

struct Table {
    Table(const Sides& both, Range old_range, Range new_range) : sides(both), before(old_range), after(new_range) {
        steps.resize(static_cast<std::size_t>(before.size() + 1) * (after.size() + 1), 0);
    }
    [[nodiscard]] std::uint8_t& step(std::uint32_t i, std::uint32_t j) {
        return steps[static_cast<std::size_t>(i) * (after.size() + 1) + j];
    }
    /// Of changes that begin or end before old word i, by the new draft's edge.
    [[nodiscard]] const float* edge_costs(std::uint32_t i) const {
        return kMeanCost[static_cast<std::size_t>(sides.before.edges[before.begin + i])].data();
    }
    /// A sentence begins amid the words of either draft.
    [[nodiscard]] bool has_sentences() const {
        const auto inside = [](const Side& side, Range words) {
            const auto begin = side.edges.begin() + words.begin;
            return std::any_of(begin + (words.empty() ? 0 : 1), begin + words.size(),
                               [](Edge edge) { return edge >= Edge::sentence; });
        };
        return inside(sides.before, before) || inside(sides.after, after);
    }
    /// The new draft's edges, of words after.begin on.
    [[nodiscard]] const Edge* new_edges() const { return sides.after.edges.data() + after.begin; }

    /// What keeping the words before (i, j) earns.
    [[nodiscard]] float gain(std::uint32_t id, std::uint32_t i, std::uint32_t j) const {
        if (sides.before.is_label[before.begin + i - 1] || sides.after.is_label[after.begin + j - 1]) return kLabelGain;
        const bool stop = !sides.is_word(id) && sides.before.edges[before.begin + i] >= Edge::sentence &&
                          sides.after.edges[after.begin + j] >= Edge::sentence;
        return sides.weight(id) + (stop ? kSentenceStop : is_whole(i, j) ? kWholeSentence : 0);
    }
    /// Words i - 1 and j - 1 are the only ones of their sentences.
    [[nodiscard]] bool is_whole(std::uint32_t i, std::uint32_t j) const {
        const Edge* const old_edges = sides.before.edges.data() + before.begin + i;
        const Edge* const new_edges = sides.after.edges.data() + after.begin + j;
        return std::min({old_edges[-1], old_edges[0], new_edges[-1], new_edges[0]}) >= Edge::sentence;
    }

    const Sides& sides;
    Range before;
    Range after;
    std::vector<std::uint8_t> steps;
};

/// A row of the table: what is earned when the words before (i, j) end in a kept word, and in a change.
struct Row {
    explicit Row(std::uint32_t columns) : kept(columns + 1, kNever), change(columns + 1, kNever), torn(columns + 1) {}
    std::vector<float> kept;
    std::vector<float> change;
    std::vector<std::uint8_t> torn;  ///< of the change: see Amid
};

/// How a change comes to its next word.
struct Approach {
    float going_on = kNever;
    float opening = kNever;
    float tears = 0;  ///< what going on costs
    [[nodiscard]] bool opens() const { return tears > 0 && opening > going_on - tears; }
    [[nodiscard]] float earned() const { return tears > 0 ? std::max(opening, going_on - tears) : going_on; }
};

/// Fills one row; where no sentence begins amid the words, no change can tear one.
template <bool sentences>
void fill_row(Table& table, std::uint32_t i, const Row& above, Row& row) {
    const std::uint32_t columns = table.after.size();
    const std::uint32_t id = i > 0 ? table.sides.before.ids[table.before.begin + i - 1] : kNone;
    const std::uint32_t* const new_ids = table.sides.after.ids.data() + table.after.begin;
    const Edge* const edges = table.new_edges();
    const float* const costs = table.edge_costs(i);
    const float* const costs_above = i > 0 ? table.edge_costs(i - 1) : costs;
    std::uint8_t* const steps = &table.step(i, 0);
    const Edge* const old_edges = table.sides.before.edges.data() + table.before.begin + i;
    const std::uint8_t amid_old = kOld.at(*old_edges);
    for (std::uint32_t j = 0; j <= columns; ++j) {
        std::uint8_t step = Step::from_kept;
        float kept = i == 0 && j == 0 ? 0.0F : kNever;
        if (j > 0 && id == new_ids[j - 1]) {
            const float closed = above.change[j - 1] - costs_above[static_cast<std::size_t>(edges[j - 1])];
            if (closed > above.kept[j - 1]) step = Step::kept_after_change;
            kept = std::max(closed, above.kept[j - 1]) + table.gain(id, i, j);
        }
        float change = kept - costs[static_cast<std::size_t>(edges[j])];
        const auto kept_bits = static_cast<std::uint8_t>(step & Step::kept_after_change);
        [[maybe_unused]] const std::uint8_t amid = amid_old | kNew.at(edges[j]);
        [[maybe_unused]] std::uint8_t torn = amid;
        const auto take = [&](const Approach& approach, std::uint8_t word, [[maybe_unused]] std::uint8_t torn_before) {
            if (approach.earned() <= change) return;
            change = approach.earned();
            step = kept_bits | word | (approach.opens() ? Step::opens : 0);
            if constexpr (sentences) torn = approach.opens() ? amid : amid & torn_before;
        };
        if (i > 0) {
            Approach approach{above.change[j]};
            if constexpr (sentences) {
                approach.opening = above.kept[j] - costs_above[static_cast<std::size_t>(edges[j])];
                approach.tears = kNew.cost_of(above.torn[j], old_edges[-1]);
            }
            take(approach, Step::old_word, above.torn[j]);
        }
        if (j > 0) {
            Approach approach{row.change[j - 1]};
            if constexpr (sentences) {
                approach.opening = row.kept[j - 1] - costs[static_cast<std::size_t>(edges[j - 1])];
                approach.tears = kOld.cost_of(row.torn[j - 1], edges[j - 1]);
            }
            take(approach, Step::new_word, row.torn[j - 1]);
        }
        row.kept[j] = kept;
        row.change[j] = change;
        if constexpr (sentences) row.torn[j] = torn;
        steps[j] = step;
    }
}

/// Fills the table row by row; true when the best path ends in a change.
bool fill(Table& table) {
    const std::uint32_t rows = table.before.size();
    const std::uint32_t columns = table.after.size();
    Row row(columns);
    Row above(columns);
    const bool sentences = table.has_sentences();
    for (std::uint32_t i = 0; i <= rows; ++i) {
        std::swap(row, above);
        sentences ? fill_row<true>(table, i, above, row) : fill_row<false>(table, i, above, row);
    }
    const auto last_edge = static_cast<std::size_t>(table.new_edges()[columns]);
    return row.change[columns] - table.edge_costs(rows)[last_edge] > row.kept[columns];
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
            in_change = (step & Step::kept_after_change) != 0;
        } else if ((step & Step::step_mask) == Step::from_kept) {
            in_change = false;
        } else {
            --((step & Step::step_mask) == Step::old_word ? i : j);
            in_change = (step & Step::opens) == 0;
        }
    }
    std::reverse(matches.begin(), matches.end());
    return matches;
}

}  // namespace spor::alignment
