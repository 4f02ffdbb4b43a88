#include "promises/promises.hpp"

#include <algorithm>

#include "text/words.hpp"

namespace spor::promises {
namespace {

/// The words of a draft: what it says, without its markup and without blanks. Words are kept whose quotes and dashes
/// have another form, where those are ignored.
std::string words_of(const Document& draft, const Options& options) {
    std::string words;
    for (const Block& block : draft.blocks) words += block.text;
    words = text::normalise(words, options.ignore.typography);
    std::erase_if(words, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
    return words;
}

std::string write(const Revision& revision, Output dialect) {
    RenderOptions options;
    options.language = revision.options.language;
    options.moves = revision.options.moves;
    return render(revision, dialect, options);
}

}  // namespace

std::string difference(const std::string& is, const std::string& should) {
    if (is == should) return {};
    const auto [a, b] = std::mismatch(is.begin(), is.end(), should.begin(), should.end());
    const auto at = static_cast<std::size_t>(a - is.begin());
    const std::size_t from = at < 60 ? 0 : at - 60;
    return "at byte " + std::to_string(at) + "\n  is:     “" + is.substr(from, 120) + "”\n  should: “" +
           should.substr(from, 120) + "”";
}

Settling accept_gives_new(const Revision& revision, Output dialect) {
    Settling made;
    made.redline = write(revision, dialect);
    const auto settled = accept_redline(made.redline, "redline");
    if (!settled) {
        made.wrong = settled.error().message();
        return made;
    }
    made.text = settled->text;
    made.wrong = difference(made.text, revision.new_draft->source);
    return made;
}

Settling reject_gives_old(const Revision& revision, Output dialect) {
    Settling made;
    made.redline = write(revision, dialect);
    const auto settled = reject_redline(made.redline, "redline");
    if (!settled) {
        made.wrong = settled.error().message();
        return made;
    }
    made.text = settled->text;
    ReadOptions options;
    options.format = Format::markdown;
    const auto again = read(made.text, "rejected", options);
    made.wrong = again ? difference(words_of(*again, revision.options), words_of(*revision.old_draft, revision.options))
                       : again.error().message();
    return made;
}

std::string revision_is_lawful(const Revision& revision) {
    if (std::string broken = check_laws(revision); !broken.empty()) return broken;
    const Counts& counts = revision.counts;
    if (counts.kept + counts.moved + counts.deleted != counts.old_words) return "the old draft's words do not add up";
    if (counts.kept + counts.moved + counts.inserted != counts.new_words) return "the new draft's words do not add up";
    if (counts.moves != revision.moves.size()) return "the moves do not add up";
    return {};
}

}  // namespace spor::promises
