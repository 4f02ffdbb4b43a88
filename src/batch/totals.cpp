#include "batch/totals.hpp"

#include <algorithm>
#include <queue>
#include <string_view>

namespace spor::batching {
namespace {

constexpr std::array kDirections{Direction::strengthened, Direction::weakened, Direction::added, Direction::dropped,
                                 Direction::changed};

std::size_t size_class(const Record& record) {
    const std::uint64_t words = std::max<std::uint64_t>(1, record.words());
    std::size_t at = 0;
    while (at + 1 < kSizes.size() && record.changed_words() * 100 > kSizes[at] * words) ++at;
    return at;
}

}  // namespace

void add_to(Totals& totals, const Record& record) {
    BatchOutcome& outcome = totals.outcome;
    ++outcome.pairs;
    ++outcome.done;
    ++(record.state == State::same ? outcome.same : record.state == State::changed ? outcome.changed : outcome.trouble);
    outcome.notes += record.severities[0];
    outcome.warnings += record.severities[1];
    outcome.errors += record.severities[2];
    totals.kept += record.kept;
    totals.inserted += record.inserted;
    totals.deleted += record.deleted;
    totals.moved += record.moved;
    totals.furniture += record.furniture;
    totals.changes += record.changes;
    totals.moves += record.moves;
    totals.references += record.references.size();
    for (const Json& row : record.ledger) {
        const std::string direction = row.value("direction", "");
        for (std::size_t i = 0; i < kDirections.size(); ++i)
            if (spor::name_of(kDirections[i]) == direction) ++totals.directions[i];
    }
    if (record.state != State::trouble) ++totals.sizes[size_class(record)];
}

Totals add_up(const Work& work, const Journal& journal) {
    Totals totals;
    // The least changed of those kept is on top; of equals the later one.
    using Drawn = std::pair<std::uint64_t, std::uint32_t>;
    std::priority_queue<Drawn, std::vector<Drawn>, std::greater<>> drawn;
    for (std::uint32_t i = 0; i < work.entries.size(); ++i) {
        const auto record = journal.find(work.entries[i].output);
        if (!record) continue;
        add_to(totals, *record);
        if (record->changed_words() == 0) continue;
        drawn.emplace(record->changed_words(), ~i);
        if (drawn.size() > kMostDrawn) drawn.pop();
    }
    for (; !drawn.empty(); drawn.pop()) totals.most_changed.push_back(~drawn.top().second);
    std::reverse(totals.most_changed.begin(), totals.most_changed.end());
    return totals;
}

}  // namespace spor::batching
