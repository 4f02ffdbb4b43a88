// The entry point of the room: words, their alignment, its assembly, and the counts.
#include "spor/align.hpp"

#include <algorithm>
#include <cassert>
#include <future>

#include "align/assemble.hpp"
#include "align/words.hpp"

namespace spor {
namespace {

constexpr std::size_t kWorthAThread = 200'000;  // bytes; starting a thread costs more than it saves below

bool has_links(Format format) { return format == Format::markdown || format == Format::html || format == Format::docx; }
bool has_weak_structure(Format format) { return format == Format::text || format == Format::pdf; }

std::vector<BlockKind> kinds(const Document& draft, bool weak) {
    std::vector<BlockKind> result;
    result.reserve(draft.blocks.size());
    for (const Block& block : draft.blocks) {
        const bool guess = weak && (block.kind == BlockKind::heading || block.kind == BlockKind::quote);
        result.push_back(guess ? BlockKind::paragraph : block.kind);
    }
    return result;
}

class Counter {
public:
    Counter(Revision& revision, const alignment::Sides& sides) : revision_(revision), sides_(sides) {}

    void run() {
        for (const std::uint32_t id : sides_.before.ids) revision_.counts.old_words += sides_.is_word(id) ? 1 : 0;
        for (const std::uint32_t id : sides_.after.ids) revision_.counts.new_words += sides_.is_word(id) ? 1 : 0;
        for (BlockOp& block : revision_.blocks) count_block(block);
        for (const Furniture& line : revision_.old_draft->furniture) revision_.counts.furniture += line.words;
        for (const Furniture& line : revision_.new_draft->furniture) revision_.counts.furniture += line.words;
        revision_.counts.moves = static_cast<std::uint32_t>(revision_.moves.size());
    }

private:
    void count_block(BlockOp& block) {
        bool in_change = false;
        bool changed = false;
        bool kept = false;
        bool other = false;
        block.move = block.ops.empty() ? 0 : revision_.ops[block.ops.begin].move;
        for (std::uint32_t i = block.ops.begin; i < block.ops.end; ++i) {
            const WordOp& op = revision_.ops[i];
            count_op(op);
            const bool change = op.op == Op::insert || op.op == Op::remove || op.op == Op::alter;
            if (change && !in_change) ++revision_.counts.changes;
            if (op.op != Op::depart) in_change = change;
            changed = changed || change;
            kept = kept || op.op == Op::keep;
            other = other || op.op == Op::remove || op.op == Op::alter;
            if (op.move != block.move) block.move = 0;
        }
        if (block.new_blocks.empty()) {
            block.change = Change::deleted;
        } else if (changed) {
            block.change = kept || other ? Change::edited : Change::inserted;
        }
    }

    void count_op(const WordOp& op) {
        std::uint32_t words = 0;
        const bool old_side = op.op == Op::remove || op.op == Op::depart;
        const Range range = old_side ? op.old_tokens : op.new_tokens;
        const auto& ids = old_side ? sides_.before.ids : sides_.after.ids;
        for (std::uint32_t t = range.begin; t < range.end; ++t) words += sides_.is_word(ids[t]) ? 1 : 0;
        if (op.op == Op::depart) return;
        if (op.op == Op::keep) {
            (op.move != 0 ? revision_.counts.moved : revision_.counts.kept) += words;
            if (op.move != 0) revision_.moves[op.move - 1].words += words;
            count_typography(op);
            return;
        }
        if (op.move != 0) revision_.moves[op.move - 1].edited = true;
        if (op.op == Op::alter) {
            ++revision_.counts.inserted;
            ++revision_.counts.deleted;
        } else {
            (op.op == Op::insert ? revision_.counts.inserted : revision_.counts.deleted) += words;
        }
    }

    void count_typography(const WordOp& op) {
        for (std::uint32_t k = 0; k < op.old_tokens.size(); ++k) {
            const std::uint32_t before = op.old_tokens.begin + k;
            if (!sides_.values->several_forms[sides_.before.ids[before]]) continue;
            if (revision_.old_word(before) != revision_.new_word(op.new_tokens.begin + k))
                ++revision_.counts.typography;
        }
    }

    Revision& revision_;
    const alignment::Sides& sides_;
};

struct Words {
    text::TokenList list;
    alignment::Side side;
};

/// Both drafts at a time, each with a vocabulary of its own; then the new one's words get the ids that they would have
/// had in one pass, so that threads leave no trace.
std::pair<Words, Words> find_words_of_both(const Revision& revision, text::Vocabulary& vocabulary, bool links) {
    text::Vocabulary of_new(vocabulary.language(), vocabulary.folds_typography());
    const bool long_draft = revision.new_draft->source.size() > kWorthAThread;
    const auto policy = long_draft ? std::launch::async : std::launch::deferred;
    auto pending = std::async(policy, [&] { return text::tokenise(*revision.new_draft, of_new, links); });
    Words before{text::tokenise(*revision.old_draft, vocabulary, links), {}};
    Words after{pending.get(), {}};
    const std::vector<std::uint32_t> ids = vocabulary.absorb(of_new);
    auto old_side = std::async(policy, [&] { before.side = alignment::make_side(before.list); });
    for (Token& token : after.list.tokens) token.id = ids[token.id];
    after.side = alignment::make_side(after.list);
    old_side.get();
    return {std::move(before), std::move(after)};
}

}  // namespace

Revision align(std::shared_ptr<const Document> old_draft, std::shared_ptr<const Document> new_draft,
               const Options& options) {
    Revision revision;
    revision.old_draft = std::move(old_draft);
    revision.new_draft = std::move(new_draft);
    revision.options = options;
    const Format before = revision.old_draft->format;
    const Format after = revision.new_draft->format;
    text::Vocabulary vocabulary(options.language, options.ignore.typography);
    const bool links = has_links(before) && has_links(after);
    auto [old_words, new_words] = find_words_of_both(revision, vocabulary, links);
    alignment::Sides sides{std::move(old_words.side), std::move(new_words.side), alignment::make_values(vocabulary)};
    const bool weak = has_weak_structure(before) || has_weak_structure(after);
    sides.before.block_kind = kinds(*revision.old_draft, weak);
    sides.after.block_kind = kinds(*revision.new_draft, weak);
    revision.old_tokens = std::move(old_words.list.tokens);
    revision.new_tokens = std::move(new_words.list.tokens);
    alignment::assemble(sides, alignment::align_words(sides), has_weak_structure(before), revision);
    Counter(revision, sides).run();
#ifdef SPOR_CHECK_LAWS
    assert(check_laws(revision).empty());
#endif
    return revision;
}

Revision align(Document old_draft, Document new_draft, const Options& options) {
    return align(std::make_shared<const Document>(std::move(old_draft)),
                 std::make_shared<const Document>(std::move(new_draft)), options);
}

}  // namespace spor
