// The counts of a Revision in a few lines. Entry point: render_stat.
#include <algorithm>
#include <string>
#include <vector>

#include "render/ledger_parts.hpp"
#include "render/section_counts.hpp"
#include "render/terminal/wording.hpp"
#include "spor/render.hpp"
#include "text/printable.hpp"

namespace spor {
namespace {

using rendering::SectionCount;
using rendering::Wording;

constexpr std::size_t kSectionsShown = 5;

std::vector<SectionCount> most_changed(const Revision& revision) {
    std::vector<SectionCount> sections = rendering::count_sections(revision);
    std::erase_if(sections, [](const SectionCount& section) { return section.changed() == 0; });
    std::stable_sort(sections.begin(), sections.end(),
                     [](const SectionCount& a, const SectionCount& b) { return a.changed() > b.changed(); });
    if (sections.size() > kSectionsShown) sections.resize(kSectionsShown);
    return sections;
}

void put_row(std::string& out, std::uint64_t value, std::string_view what, const Wording& words) {
    const std::string figure = rendering::number(value, words);
    out.append(figure.size() < 11 ? 11 - figure.size() : 0, ' ');
    out += figure + ' ' + std::string(what) + '\n';
}

void put_ledger(std::string& out, const Ledger& ledger, const Wording& words, Language language) {
    const std::size_t rows = ledger.commitments.size();
    const std::size_t references = ledger.references.size();
    if (rows > 0) put_row(out, rows, rendering::ledger_line(ledger, language), words);
    if (references > 0) put_row(out, references, rendering::references_line(references, language), words);
    for (const Renumbering& step : ledger.renumbered)
        out += std::string(12, ' ') + text::printable(rendering::renumbering_line(step, language)) + '\n';
}

std::string drafts_line(const Revision& revision, const Wording& words) {
    const auto draft = [&](const Document& document, std::uint32_t count) {
        return text::printable(document.name) + " (" + rendering::counted(count, words.word, words.words, words) + ")";
    };
    return draft(*revision.old_draft, revision.counts.old_words) + " → " +
           draft(*revision.new_draft, revision.counts.new_words) + '\n';
}

}  // namespace

std::string render_stat(const Revision& revision, const RenderOptions& options) {
    const Wording& words = rendering::wording(options.language);
    const Counts& counts = revision.counts;
    std::string out = drafts_line(revision, words);
    const auto put_words = [&](std::uint32_t count, std::string_view fate) {
        const std::string unit(count == 1 ? words.word : words.words);
        put_row(out, count, unit + ' ' + std::string(fate), words);
    };
    put_words(counts.kept, words.kept);
    put_words(counts.inserted, words.inserted);
    put_words(counts.deleted, words.deleted);
    put_words(counts.moved, words.moved);
    if (counts.furniture > 0) put_words(counts.furniture, words.furniture);
    if (counts.typography > 0) put_words(counts.typography, words.typography);
    put_row(out, counts.changes, counts.changes == 1 ? words.change : words.changes, words);
    put_row(out, counts.moves, counts.moves == 1 ? words.move : words.moves, words);
    if (options.ledger != nullptr) put_ledger(out, *options.ledger, words, options.language);
    const std::vector<SectionCount> sections = most_changed(revision);
    if (!sections.empty()) out += std::string(words.most_changed) + ":\n";
    for (const SectionCount& section : sections) {
        out += "  +" + rendering::number(section.inserted, words) + " -" + rendering::number(section.deleted, words) +
               "  " + rendering::section_name(section, words.no_heading) + '\n';
    }
    return out;
}

}  // namespace spor
