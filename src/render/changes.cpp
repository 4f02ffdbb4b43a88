#include "render/changes.hpp"

#include <algorithm>
#include <utility>

#include "render/places.hpp"
#include "text/revision_classes.hpp"

namespace spor::rendering {
namespace {

class Numberer {
public:
    explicit Numberer(const Revision& revision) : revision_(revision), classes_(revision) {}

    Changes run() {
        changes_.of_op.assign(revision_.ops.size(), 0);
        for (std::uint32_t block = 0; block < revision_.blocks.size(); ++block) number_block(block);
        bind_tables();
        return std::move(changes_);
    }

private:
    void number_block(std::uint32_t block) {
        bool in_change = false;
        const Range ops = revision_.blocks[block].ops;
        const auto first = static_cast<std::uint32_t>(changes_.list.size() + 1);
        verbatim_ = is_verbatim(revision_.blocks[block]) ? first : 0;
        std::uint32_t begin = ops.begin;
        const auto weigh = [&](std::uint32_t end) {
            if (in_change) changes_.list.back().weight = classes_.of({begin, end});
        };
        for (std::uint32_t at = ops.begin; at < ops.end; ++at) {
            const WordOp& op = revision_.ops[at];
            if (op.op == Op::depart) continue;  // a change goes on across words that moved away
            const bool changes = op.op != Op::keep;
            if (changes && !in_change) begin = at;
            if (changes) add(op, at, block, !in_change);
            if (!changes) weigh(at);
            in_change = changes;
        }
        weigh(ops.end);
    }

    void add(const WordOp& op, std::uint32_t at, std::uint32_t block, bool first) {
        const ChangeKind kind = op.op == Op::insert   ? ChangeKind::insertion
                                : op.op == Op::remove ? ChangeKind::deletion
                                                      : ChangeKind::replacement;
        const auto number = static_cast<std::uint32_t>(changes_.list.size() + 1);
        if (first) changes_.list.push_back({kind, ChangeClass::typography, block, verbatim_ != 0 ? verbatim_ : number});
        NumberedChange& change = changes_.list.back();
        if (change.kind != kind) change.kind = ChangeKind::replacement;
        changes_.of_op[at] = static_cast<std::uint32_t>(changes_.list.size());
    }

    [[nodiscard]] bool is_verbatim(const BlockOp& block) const {
        const Block* before = old_face_of(revision_, block);
        return face_of(revision_, block).verbatim || (before != nullptr && before->verbatim);
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    /// Rows that stand together, and the changes that are whole rows of them.
    struct Rows {
        std::vector<std::uint32_t> changes;
        bool any = false;
        bool stays = false;   ///< a row is kept or edited
        bool header = false;  ///< the header is new or dropped
    };

    void bind_tables() {
        Rows rows;
        std::uint32_t next = 1;
        for (std::uint32_t block = 0; block < revision_.blocks.size(); ++block) {
            const BlockOp& op = revision_.blocks[block];
            const std::uint32_t first = next;
            while (next <= changes_.list.size() && changes_.at(next).block == block) ++next;
            if (face_of(revision_, op).kind != BlockKind::row) {
                bind(std::exchange(rows, Rows()));
            } else if (!departed(revision_, op)) {
                add_row(rows, op, {first, next});
            }
        }
        bind(rows);
    }

    void add_row(Rows& rows, const BlockOp& op, Range changes) {
        const bool whole = op.change == Change::inserted || op.change == Change::deleted;
        rows.stays = rows.stays || !whole;
        rows.header = rows.header || (whole && (face_of(revision_, op).header || !rows.any));
        rows.any = true;
        for (std::uint32_t number = changes.begin; whole && number < changes.end; ++number) {
            rows.changes.push_back(number);
        }
    }

    void bind(const Rows& rows) {
        if (rows.changes.empty() || (rows.stays && !rows.header)) return;
        for (const std::uint32_t number : rows.changes) changes_.list[number - 1].with = rows.changes.front();
    }

    const Revision& revision_;
    text::RevisionClasses classes_;
    Changes changes_;
    std::uint32_t verbatim_ = 0;  ///< the first change of the block, where all of its changes are decided with it
};

}  // namespace

Changes number_changes(const Revision& revision) { return Numberer(revision).run(); }

std::vector<std::uint32_t> deciding_moves(const Revision& revision) {
    std::vector<Move> moves = revision.moves;
    std::sort(moves.begin(), moves.end(),
              [](const Move& a, const Move& b) { return outer_first(a.old_tokens, b.old_tokens); });
    std::vector<std::uint32_t> deciding(moves.size() + 1, 0);
    std::uint32_t end = 0;
    std::uint32_t last = 0;
    for (const Move& move : moves) {
        if (move.old_tokens.end > end) last = move.id;
        deciding[move.id] = last;
        end = std::max(end, move.old_tokens.end);
    }
    return deciding;
}

std::string_view name_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::insertion:
            return "insertion";
        case ChangeKind::deletion:
            return "deletion";
        case ChangeKind::replacement:
            return "replacement";
    }
    return "";
}

std::string_view name_of(ChangeClass weight) {
    switch (weight) {
        case ChangeClass::none:
            return "";
        case ChangeClass::typography:
            return "typography";
        case ChangeClass::debris:
            return "debris";
        case ChangeClass::spelling:
            return "spelling";
        case ChangeClass::content:
            return "content";
    }
    return "";
}

}  // namespace spor::rendering
