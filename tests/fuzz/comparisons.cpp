// Two drafts: the laws hold, and a redline is what it says.
#include <array>

#include "fuzz/shapes.hpp"
#include "fuzz/targets.hpp"
#include "gfm/verdict.hpp"
#include "promises/promises.hpp"
#include "word/word_files.hpp"

namespace spor::fuzz {
namespace {

unsigned char first(std::string_view bytes) { return bytes.empty() ? 0 : static_cast<unsigned char>(bytes.front()); }

std::optional<Revision> compare(std::string before, std::string after, Format format, const Options& options) {
    ReadOptions how;
    how.language = options.language;
    auto pair = read_pair({std::move(before), "before", format}, {std::move(after), "after", format}, how);
    if (!pair) return std::nullopt;
    Revision revision = spor::align(std::move(pair->old_draft), std::move(pair->new_draft), options);
    expect_none(promises::revision_is_lawful(revision));
    return revision;
}

/// The first byte tells the options, the rest the two drafts.
std::optional<Revision> compare_small(std::string_view bytes, Options options) {
    const std::vector<std::string> halves = cut(bytes.substr(bytes.empty() ? 0 : 1), 2);
    return compare(drafts::write_markdown(draft_of(halves[0])), drafts::write_markdown(draft_of(halves[1])),
                   Format::markdown, options);
}

void expect_accepted(const Revision& revision) {
    for (const Output dialect : {Output::markdown, Output::criticmarkup}) {
        const promises::Settling made = promises::accept_gives_new(revision, dialect);
        if (!made.wrong.empty()) expect_none(made.wrong + "\nREDLINE\n" + made.redline);
    }
}

// Without blanks, control characters among them, and without soft hyphens, which are no part of a word: one that stands
// alone is nothing to a reader.
std::string words_of(const Document& draft) {
    static constexpr std::string_view kSoftHyphen = "\xC2\xAD";
    std::string words;
    for (const Block& block : draft.blocks) {
        for (std::size_t at = 0; at < block.text.size(); ++at) {
            const char c = block.text[at];
            if (std::string_view(block.text).substr(at).starts_with(kSoftHyphen))
                ++at;
            else if (static_cast<unsigned char>(c) > ' ' && c != '\x7F')
                words += c;
        }
    }
    return words;
}

}  // namespace

void align(std::string_view bytes) { (void)compare_small(bytes, options_of(first(bytes))); }

void marks(std::string_view bytes) {
    const Options options = options_of(first(bytes));
    const auto revision = compare_small(bytes, options);
    if (!revision) return;
    expect_accepted(*revision);
    if (options.moves == MoveStyle::marked) {
        for (const Output dialect : {Output::markdown, Output::criticmarkup}) {
            const promises::Settling made = promises::reject_gives_old(*revision, dialect);
            if (!made.wrong.empty()) expect_none(made.wrong + "\nREDLINE\n" + made.redline);
        }
    }
    if (options.moves == MoveStyle::plain) {
        const std::string redline = render(*revision, Output::markdown);
        const std::string wrong = gfm::judge(*revision, redline);
        if (!wrong.empty()) expect_none(wrong + "\nREDLINE\n" + redline);
    }
}

void redline(std::string_view bytes) {
    const Options options = options_of(first(bytes));
    std::vector<std::string> halves = cut(bytes.substr(bytes.empty() ? 0 : 1), 2);
    const auto revision = compare(std::move(halves[0]), std::move(halves[1]), Format::markdown, options);
    if (!revision) return;
    expect_accepted(*revision);
    const Ledger ledger = keep_ledger(*revision);
    RenderOptions how;
    how.language = options.language;
    how.moves = options.moves;
    how.ledger = &ledger;
    const auto& formats = output_formats();
    (void)render(*revision, formats[first(bytes) / 3U % formats.size()].output, how);
}

void word_redline(std::string_view bytes) {
    Options options = options_of(first(bytes));
    options.moves = MoveStyle::marked;
    options.ignore.typography = false;
    const std::vector<std::string> halves = cut(bytes.substr(bytes.empty() ? 0 : 1), 2);
    const auto revision =
        compare(word::file_of(tree_of(halves[0])), word::file_of(tree_of(halves[1])), Format::docx, options);
    if (!revision) return;
    RenderOptions how;
    how.moves = MoveStyle::marked;
    const std::string file = render(*revision, Output::docx, how);
    for (const TrackedChanges tracked : {TrackedChanges::accept, TrackedChanges::reject}) {
        ReadOptions as;
        as.format = Format::docx;
        as.tracked = tracked;
        const auto settled = read(file, "redline", as);
        if (!settled) return expect_none("the redline cannot be read: " + settled.error().message());
        const Document& should = tracked == TrackedChanges::accept ? *revision->new_draft : *revision->old_draft;
        expect_none(promises::difference(words_of(*settled), words_of(should)));
    }
}

}  // namespace spor::fuzz
