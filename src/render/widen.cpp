#include "render/widen.hpp"

#include <algorithm>
#include <utility>

#include "markup/flanking.hpp"
#include "markup/spacing.hpp"
#include "render/source_places.hpp"

namespace spor::rendering {
namespace {

constexpr std::uint32_t kNoBlock = 0xFFFFFFFF;
constexpr std::uint32_t kMostTokens = 8;  // between two blanks; beyond, tags are the lesser evil

/// An operation, and whether it is one that spor made to widen another.
struct Step : WordOp {
    bool made = false;
    std::uint32_t origin = 0;
};

/// The words of a run of NEW's that is whole or not at all, and the first operation that changes it.
struct WholeRun {
    Range words;
    std::uint32_t change = 0;
};

class Widener {
public:
    Widener(const Revision& revision, std::span<const WordOp> ops) : revision_(revision), tokens_(revision.new_tokens) {
        for (const WordOp& op : ops) ops_.push_back({op, false, static_cast<std::uint32_t>(ops_.size())});
    }

    Widened run(bool whole_words) {
        whole_words_ = whole_words;
        replace_in_whole_runs();
        for (std::size_t i = 0; i < ops_.size(); ++i) {
            if (ops_[i].op != Op::insert) continue;
            if (whole_words_) i += widen_left(i);
            widen_right(i);
        }
        return arranged();
    }

private:
    [[nodiscard]] const Block& block_of(std::uint32_t token) const {
        return revision_.new_draft->blocks[tokens_[token].block];
    }

    /// No blank stands between a token of NEW and the one before it.
    [[nodiscard]] bool touches_previous(std::uint32_t token) const {
        return token > 0 && tokens_[token].block == tokens_[token - 1].block &&
               tokens_[token].begin == tokens_[token - 1].end;
    }

    // ---- what no mark can stand inside -------------------------------------------------------------------------

    /// The words of NEW's runs that are whole or not at all, and changed inside.
    [[nodiscard]] std::vector<WholeRun> changed_runs() const {
        std::vector<WholeRun> changed;
        std::uint32_t seen = kNoBlock;
        for (const Step& op : ops_) {
            for (std::uint32_t t = op.new_tokens.begin; t < op.new_tokens.end; ++t) {
                if (tokens_[t].block == seen) continue;
                seen = tokens_[t].block;
                for (const Run& run : block_of(t).runs) {
                    if (!is_whole(run, revision_.new_draft->source)) continue;
                    const Range words = words_of(run, t);
                    const bool nested = !changed.empty() && words.begin < changed.back().words.end;
                    if (words.size() < 2 || nested || !changes_inside(words)) continue;
                    const bool shared = !changed.empty() && reaches_back(words, changed.back().words.end);
                    changed.push_back({words, shared ? changed.back().change : first_change(words)});
                }
            }
        }
        return changed;
    }

    /// A run's tokens; `first` is the first of its block among the operations.
    [[nodiscard]] Range words_of(const Run& run, std::uint32_t first) const {
        const auto begin = tokens_.begin() + first;
        const auto end = std::partition_point(begin, tokens_.end(), [&](const Token& token) {
            return token.block == tokens_[first].block && token.begin < run.text.end;
        });
        const auto at =
            std::partition_point(begin, end, [&](const Token& token) { return token.end <= run.text.begin; });
        return {static_cast<std::uint32_t>(at - tokens_.begin()), static_cast<std::uint32_t>(end - tokens_.begin())};
    }

    /// Something came or went between the first and the last word, and all of it is part of one move, or of none.
    [[nodiscard]] bool changes_inside(Range words) const {
        const auto from = first_touching(words);
        bool changed = false;
        std::uint32_t move = from == ops_.end() ? 0 : from->move;
        for (auto op = from; op != ops_.end() && op->new_tokens.begin < words.end; ++op) {
            if (op->move != move || op->op == Op::depart) return false;
            changed = changed || op->op != Op::keep;
        }
        return changed;
    }

    /// What changed at a run's first word changed in the run before, too: the two are decided on together.
    [[nodiscard]] bool reaches_back(Range words, std::uint32_t end_before) const {
        const auto from = first_touching(words);
        return from != ops_.end() && from->op != Op::keep && from->new_tokens.begin < end_before;
    }

    [[nodiscard]] std::uint32_t first_change(Range words) const {
        const auto from = first_touching(words);
        return std::find_if(from, ops_.end(), [](const Step& op) { return op.op != Op::keep; })->origin;
    }

    [[nodiscard]] std::vector<Step>::const_iterator first_touching(Range words) const {
        return std::partition_point(ops_.begin(), ops_.end(),
                                    [&](const Step& op) { return op.new_tokens.end <= words.begin; });
    }

    void replace_in_whole_runs() {
        const std::vector<WholeRun> runs = changed_runs();
        if (runs.empty()) return;
        std::vector<Step> steps;
        auto run = runs.begin();
        for (Step op : ops_) {
            while (run != runs.end() && run->words.end <= op.new_tokens.begin) ++run;
            if (run != runs.end() && op.op != Op::keep && run->words.begin < op.new_tokens.end) op.origin = run->change;
            const bool kept = op.op == Op::keep || op.op == Op::alter;
            for (auto at = run; kept && at != runs.end() && at->words.begin < op.new_tokens.end; ++at) {
                const std::uint32_t before = std::max(at->words.begin, op.new_tokens.begin) - op.new_tokens.begin;
                if (op.op == Op::keep && before > 0) steps.push_back(cut(op, before));
                const std::uint32_t size = std::min(at->words.end, op.new_tokens.end) - op.new_tokens.begin;
                const Step inside = op.op == Op::keep ? cut(op, size) : std::exchange(op, Step{});
                const Range old = inside.old_tokens;
                const Range fresh = inside.new_tokens;
                steps.push_back({{Op::remove, old, {fresh.begin, fresh.begin}, inside.move}, true, at->change});
                steps.push_back({{Op::insert, {old.end, old.end}, fresh, inside.move}, true, at->change});
            }
            if (!kept || !op.new_tokens.empty()) steps.push_back(op);
        }
        ops_ = std::move(steps);
    }

    /// The first `count` words of a kept stretch, which keeps the others.
    static Step cut(Step& kept, std::uint32_t count) {
        Step first = kept;
        first.old_tokens.end = kept.old_tokens.begin += count;
        first.new_tokens.end = kept.new_tokens.begin += count;
        return first;
    }

    // ---- where a mark would not do -----------------------------------------------------------------------------

    [[nodiscard]] bool opens_badly(std::uint32_t token, bool beside_removed) const {
        const std::string_view text = block_of(token).text;
        const std::string_view before = text.substr(0, tokens_[token].begin);
        const std::string_view after = text.substr(tokens_[token].begin);
        // The blank that parts a removed word from the mark belongs to neither, so that accepting would leave it.
        if (beside_removed && !markup::ends_gluing(before)) return !markup::begins_closing(after);
        return !markup::can_open(before, after, '*') && !markup::begins_closing(after);
    }

    [[nodiscard]] bool closes_badly(std::uint32_t last) const {
        const std::string_view text = block_of(last).text;
        const std::string_view before = text.substr(0, tokens_[last].end);
        return !markup::can_close(before, text.substr(tokens_[last].end), '*') && !markup::ends_opening(before);
    }

    /// `~~1~~ **(a**) ...`: what is struck before the insertion is a number that began OLD's block, and what is kept
    /// behind it would make a list's marker of that number.
    [[nodiscard]] bool leaves_marker(std::size_t i) const {
        if (i == 0 || !is_plain_removal(i - 1, ops_[i].move)) return false;
        const Range old = ops_[i - 1].old_tokens;
        const Token& last = revision_.old_tokens[old.end - 1];
        const std::string_view text = revision_.old_draft->blocks[last.block].text;
        const std::string_view number = text.substr(0, last.end);
        const bool digits = number.find_first_not_of("0123456789") == std::string_view::npos;
        return digits && last.end < text.size() && (text[last.end] == ')' || text[last.end] == '.');
    }

    [[nodiscard]] bool is_plain_removal(std::size_t i, std::uint32_t move) const {
        return ops_[i].op == Op::remove && ops_[i].move == move;
    }

    // ---- growing -----------------------------------------------------------------------------------------------

    /// Answers by how many operations the insertion moved back.
    std::size_t widen_left(std::size_t i) {
        const WordOp insertion = ops_[i];
        const std::uint32_t first = insertion.new_tokens.begin;
        if (!touches_previous(first) || block_of(first).verbatim) return 0;
        std::size_t at = i;
        while (at > 0 && is_plain_removal(at - 1, insertion.move)) --at;
        if (at == 0 || !may_give(at - 1, insertion) || !opens_badly(first, at < i)) return 0;
        std::uint32_t count = 1;
        while (count < ops_[at - 1].new_tokens.size() && touches_previous(first - count)) ++count;
        const bool reaches_blank = !touches_previous(first - count) || count == ops_[at - 1].new_tokens.size();
        if (count > kMostTokens || !reaches_blank) return 0;
        const WordOp kept = ops_[at - 1];
        const std::uint32_t origin = ops_[i].origin;
        const std::uint32_t old_cut = kept.old_tokens.end - count;
        const std::uint32_t new_cut = kept.new_tokens.end - count;
        ops_[at - 1].old_tokens.end = old_cut;
        ops_[at - 1].new_tokens.end = new_cut;
        replace(at, {old_cut, kept.old_tokens.end}, {new_cut, kept.new_tokens.end}, kept.move, origin);
        return 2;
    }

    void widen_right(std::size_t i) {
        const WordOp insertion = ops_[i];
        const std::uint32_t next = insertion.new_tokens.end;
        if (next >= tokens_.size() || !touches_previous(next) || block_of(next).verbatim) return;
        if (i + 1 == ops_.size() || !may_give(i + 1, insertion)) return;
        if (!(whole_words_ && closes_badly(next - 1)) && !leaves_marker(i)) return;
        WordOp& kept = ops_[i + 1];
        std::uint32_t count = 1;
        while (count < kept.new_tokens.size() && touches_previous(next + count)) ++count;
        if (count > kMostTokens) return;
        const Range before{kept.old_tokens.begin, kept.old_tokens.begin + count};
        const Range after{next, next + count};
        const std::uint32_t move = kept.move;
        kept.old_tokens.begin = before.end;
        kept.new_tokens.begin = after.end;
        replace(i + 1, before, after, move, ops_[i].origin);
    }

    /// Kept words beside a change of the same passage.
    [[nodiscard]] bool may_give(std::size_t i, const WordOp& change) const {
        return ops_[i].op == Op::keep && ops_[i].move == change.move && !ops_[i].new_tokens.empty();
    }

    void replace(std::size_t at, Range before, Range after, std::uint32_t move, std::uint32_t origin) {
        const WordOp removal{Op::remove, before, {after.begin, after.begin}, move};
        const WordOp insertion{Op::insert, {before.end, before.end}, after, move};
        ops_.insert(ops_.begin() + static_cast<std::ptrdiff_t>(at),
                    {Step{removal, true, origin}, Step{insertion, true, origin}});
    }

    // ---- order -------------------------------------------------------------------------------------------------

    /// In a stretch that grew, what goes stands before what comes, and what touches is one. Without whole words the
    /// stretch ends with its change: the next is decided by itself, and its words must not stand before this one's.
    Widened arranged() {
        std::erase_if(ops_, [](const Step& op) { return op.op == Op::keep && op.new_tokens.empty(); });
        const auto is_change = [](const Step& op) { return op.op == Op::remove || op.op == Op::insert; };
        Widened result;
        for (auto begin = ops_.begin(); begin != ops_.end();) {
            const auto goes_with = [&, origin = begin->origin](const Step& op) {
                return is_change(op) && (whole_words_ || op.origin == origin);
            };
            const auto end = is_change(*begin) ? std::find_if_not(begin, ops_.end(), goes_with) : begin + 1;
            const bool grew = std::any_of(begin, end, [](const Step& op) { return op.made; });
            if (grew) std::stable_partition(begin, end, [](const Step& op) { return op.op == Op::remove; });
            for (; begin != end; ++begin) {
                const bool joins = grew && !result.ops.empty() && goes_on(result.ops.back(), *begin) &&
                                   (whole_words_ || result.origins.back() == begin->origin);
                if (joins) {
                    result.ops.back().old_tokens.end = begin->old_tokens.end;
                    result.ops.back().new_tokens.end = begin->new_tokens.end;
                } else {
                    result.ops.push_back(*begin);
                    result.origins.push_back(begin->origin);
                }
            }
        }
        return result;
    }

    [[nodiscard]] bool goes_on(const WordOp& last, const WordOp& op) const {
        if (last.op != op.op || last.move != op.move) return false;
        if (op.op == Op::insert) return last.new_tokens.end == op.new_tokens.begin;
        return op.op == Op::remove && last.old_tokens.end == op.old_tokens.begin &&
               revision_.old_tokens[last.old_tokens.begin].block == revision_.old_tokens[op.old_tokens.begin].block;
    }

    const Revision& revision_;
    const std::vector<Token>& tokens_;
    std::vector<Step> ops_;
    bool whole_words_ = false;
};

}  // namespace

bool may_widen(std::span<const WordOp> ops) {
    return std::any_of(ops.begin(), ops.end(), [](const WordOp& op) { return op.op != Op::keep; });
}

Widened widen(const Revision& revision, std::span<const WordOp> ops, bool whole_words) {
    return Widener(revision, ops).run(whole_words);
}

}  // namespace spor::rendering
