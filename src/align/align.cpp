// The entry point of the room: words, their alignment, its assembly, and the counts.
#include "spor/align.hpp"

#include <algorithm>
#include <cassert>
#include <future>

#include "align/assemble.hpp"
#include "align/count.hpp"
#include "align/notes.hpp"
#include "align/words.hpp"

namespace spor {
namespace {

constexpr std::size_t kWorthAThread = 200'000;  // bytes; starting a thread costs more than it saves below

constexpr const char* kLate =
    "time ran out, and the rest was compared coarsely: changes may look larger than they are, moves like deletions";

constexpr const char* kTicked = "this task is ticked now, which no mark shows";
constexpr const char* kUnticked = "this task is no longer ticked, which no mark shows";

/// A check box is no word, so that it has no place for a mark.
void note_tasks(Revision& revision) {
    for (const BlockOp& block : revision.blocks) {
        if (block.new_blocks.size() != 1 || block.old_spans.size() != 1) continue;
        const Block& before = revision.old_draft->blocks[block.old_block];
        const Block& after = revision.new_draft->blocks[block.new_blocks.begin];
        if (!before.task || !after.task || before.label == after.label) continue;
        const std::uint32_t line = revision.new_draft->lines_of(after, {0, 0}).first;
        revision.notices.push_back({after.label == "[ ]" ? kUnticked : kTicked, line});
    }
}

bool has_weak_structure(Format format) { return format == Format::text || format == Format::pdf; }

/// The words of a block's images; of one inside another those of the outer one.
void note_images(const Block& block, std::uint32_t index, alignment::Side& side) {
    const auto begin = side.tokens.begin() + side.block_start[index];
    const auto end = side.tokens.begin() + side.block_start[index + 1];
    std::uint32_t reached = 0;
    for (const Run& run : block.runs) {
        if (run.style != Style::image || run.text.empty() || run.text.begin < reached) continue;
        reached = run.text.end;
        const auto first =
            std::partition_point(begin, end, [&](const Token& token) { return token.end <= run.text.begin; });
        const auto last =
            std::partition_point(first, end, [&](const Token& token) { return token.begin < run.text.end; });
        if (first == last) continue;
        side.images.push_back({static_cast<std::uint32_t>(first - side.tokens.begin()),
                               static_cast<std::uint32_t>(last - side.tokens.begin())});
    }
}

void describe_blocks(const Document& draft, bool weak, alignment::Side& side) {
    side.block_kind.reserve(draft.blocks.size());
    side.block_verbatim.reserve(draft.blocks.size());
    for (const Block& block : draft.blocks) {
        const bool guess = weak && (block.kind == BlockKind::heading || block.kind == BlockKind::quote);
        side.block_kind.push_back(guess ? BlockKind::paragraph : block.kind);
        side.block_verbatim.push_back(block.verbatim);
        note_images(block, static_cast<std::uint32_t>(side.block_verbatim.size()) - 1, side);
    }
}

std::launch launch_for(const Document& draft) {
    return draft.source.size() > kWorthAThread ? std::launch::async : std::launch::deferred;
}

struct Words {
    text::TokenList list;
    alignment::Side side;
};

struct WordsOfBoth {
    Words before;
    Words after;
    std::shared_ptr<const alignment::WordValues> values;
};

/// Both drafts at a time, each with a vocabulary of its own; then the new one's words get the ids that they would have
/// had in one pass, so that threads leave no trace. The letters are not needed afterwards.
WordsOfBoth find_words_of_both(const Revision& revision) {
    const text::Targets targets = text::targets_that_count(revision.old_draft->format, revision.new_draft->format);
    text::Vocabulary vocabulary(revision.options.language, revision.options.ignore.typography);
    text::Vocabulary of_new(vocabulary.language(), vocabulary.folds_typography());
    const std::launch policy = launch_for(*revision.new_draft);
    auto pending = std::async(policy, [&] { return text::tokenise(*revision.new_draft, of_new, targets); });
    Words before{text::tokenise(*revision.old_draft, vocabulary, targets), {}};
    Words after{pending.get(), {}};
    const std::vector<std::uint32_t> ids = vocabulary.absorb(of_new);
    auto old_side = std::async(policy, [&] { before.side = alignment::make_side(before.list); });
    for (Token& token : after.list.tokens) token.id = ids[token.id];
    after.side = alignment::make_side(after.list);
    old_side.get();
    return {std::move(before), std::move(after), alignment::make_values(vocabulary)};
}

/// The drafts as they are, block after block.
Revision align_in_order(std::shared_ptr<const Document> old_draft, std::shared_ptr<const Document> new_draft,
                        const Options& options, const Deadline& deadline) {
    Revision revision;
    revision.old_draft = std::move(old_draft);
    revision.new_draft = std::move(new_draft);
    revision.options = options;
    const Format before = revision.old_draft->format;
    const Format after = revision.new_draft->format;
    auto [old_words, new_words, values] = find_words_of_both(revision);
    alignment::Sides sides{std::move(old_words.side), std::move(new_words.side), std::move(values), &deadline};
    const bool weak = has_weak_structure(before) || has_weak_structure(after);
    describe_blocks(*revision.old_draft, weak, sides.before);
    describe_blocks(*revision.new_draft, weak, sides.after);
    revision.old_tokens = std::move(old_words.list.tokens);
    revision.new_tokens = std::move(new_words.list.tokens);
    alignment::assemble(sides, alignment::align_words(sides), has_weak_structure(before), revision);
    alignment::count(sides, launch_for(*revision.new_draft), revision);
    return revision;
}

}  // namespace

Revision align(std::shared_ptr<const Document> old_draft, std::shared_ptr<const Document> new_draft,
               const Options& options, const Deadline& deadline) {
    Revision revision = align_in_order(std::move(old_draft), std::move(new_draft), options, deadline);
    if (std::optional<alignment::PlacedNotes> placed = alignment::place_notes(revision)) {
        auto draft = std::make_shared<const Document>(std::move(placed->draft));
        revision = align_in_order(std::move(draft), revision.new_draft, options, deadline);
        revision.old_places = std::move(placed->places);
    }
    note_tasks(revision);
    if (deadline.was_passed()) revision.notices.push_back({kLate, 0});
#ifdef SPOR_CHECK_LAWS
    assert(check_laws(revision).empty());
#endif
    return revision;
}

Revision align(Document old_draft, Document new_draft, const Options& options, const Deadline& deadline) {
    return align(std::make_shared<const Document>(std::move(old_draft)),
                 std::make_shared<const Document>(std::move(new_draft)), options, deadline);
}

}  // namespace spor
