// The counts of a Revision in a few lines. Entry point: render_stat.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "render/changes.hpp"
#include "render/ledger_parts.hpp"
#include "render/places.hpp"
#include "render/terminal_wording.hpp"
#include "spor/render.hpp"
#include "text/printable.hpp"

namespace spor {
namespace {

using rendering::Wording;

constexpr std::size_t kSectionsShown = 5;

struct SectionCount {
    std::string path;
    std::uint64_t inserted = 0;
    std::uint64_t deleted = 0;
    [[nodiscard]] std::uint64_t all() const { return inserted + deleted; }
};

/// Words (no punctuation) that a block gained and lost.
void count_words(const Revision& revision, const BlockOp& block, SectionCount& count) {
    for (std::uint32_t index = block.ops.begin; index < block.ops.end; ++index) {
        const WordOp& op = revision.ops[index];
        if (op.op == Op::keep || op.op == Op::depart) continue;
        for (std::uint32_t token = op.old_tokens.begin; token < op.old_tokens.end; ++token) {
            if (rendering::is_word(revision.old_word(token), revision.options.language)) ++count.deleted;
        }
        for (std::uint32_t token = op.new_tokens.begin; token < op.new_tokens.end; ++token) {
            if (rendering::is_word(revision.new_word(token), revision.options.language)) ++count.inserted;
        }
    }
}

std::vector<SectionCount> most_changed(const Revision& revision, const Wording& words) {
    std::vector<SectionCount> sections;
    std::map<std::string, std::size_t> known;
    rendering::SectionPath path(revision);
    for (const BlockOp& block : revision.blocks) {
        std::string name;
        for (const std::string_view title : path.step(block))
            name += (name.empty() ? "" : " › ") + text::printable(title);
        if (block.change == Change::kept) continue;
        const auto [place, added] = known.try_emplace(name, sections.size());
        if (added) sections.push_back({name.empty() ? std::string(words.no_heading) : name});
        count_words(revision, block, sections[place->second]);
    }
    std::erase_if(sections, [](const SectionCount& section) { return section.all() == 0; });
    std::stable_sort(sections.begin(), sections.end(),
                     [](const SectionCount& a, const SectionCount& b) { return a.all() > b.all(); });
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
    const std::string unit = std::string(words.words) + ' ';
    put_row(out, counts.kept, unit + std::string(words.kept), words);
    put_row(out, counts.inserted, unit + std::string(words.inserted), words);
    put_row(out, counts.deleted, unit + std::string(words.deleted), words);
    put_row(out, counts.moved, unit + std::string(words.moved), words);
    if (counts.furniture > 0) put_row(out, counts.furniture, unit + std::string(words.furniture), words);
    if (counts.typography > 0) put_row(out, counts.typography, unit + std::string(words.typography), words);
    put_row(out, counts.changes, counts.changes == 1 ? words.change : words.changes, words);
    put_row(out, counts.moves, counts.moves == 1 ? words.move : words.moves, words);
    if (options.ledger != nullptr) put_ledger(out, *options.ledger, words, options.language);
    const std::vector<SectionCount> sections = most_changed(revision, words);
    if (!sections.empty()) out += std::string(words.most_changed) + ":\n";
    for (const SectionCount& section : sections) {
        out += "  +" + rendering::number(section.inserted, words) + " -" + rendering::number(section.deleted, words) +
               "  " + section.path + '\n';
    }
    return out;
}

}  // namespace spor
