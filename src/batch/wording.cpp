#include "batch/wording.hpp"

#include <algorithm>

#include "batch/reports.hpp"
#include "render/html/parts.hpp"
#include "text/figure.hpp"

namespace spor::batching {
namespace {

constexpr BatchWording kDanish{
    .language = "da",
    .title = "Ændringer i {0} udkast",
    .title_one = "Ændringer i ét udkast",
    .old_draft = "det gamle udkast",
    .new_draft = "det nye udkast",
    .changed = "Ændret",
    .same = "Uændret",
    .trouble = "Kunne ikke sammenlignes",
    .added = "Nye udkast",
    .gone = "Udkast, der er væk",
    .renamed = "Omdøbt (kendt på teksten)",
    .passed_over = "Filer, der ikke er udkast",
    .inserted = "Ord indsat",
    .deleted = "Ord slettet",
    .changes = "Ændringer",
    .moves = "Flytninger",
    .references = "Henvisninger, der ikke passer",
    .draft = "Udkast",
    .draft_list = "Udkastene",
    .was = "før {0}",
    .alike = "omdøbt; {0} % ens",
    .share = "Andel ændret",
    .state = "Tilstand",
    .section = "Afsnit",
    .changed_one = "{0} af {1} udkast er ændret",
    .changed_many = "{0} af {1} udkast er ændret",
    .trouble_many = "{0} kunne ikke sammenlignes",
    .added_many = "{0} findes kun nu",
    .gone_many = "{0} fandtes kun før",
    .most_changed = "Mest ændret",
    .commitments = "Forpligtelser",
    .findings = "Fund i rettelserne",
    .and_more = "og {0} til",
    .more_in = "Her står de første {0}; alle står i {1}.",
    .nothing = "Ingen.",
    .severities = {"noter", "advarsler", "fejl"},
    .severity_names = {"note", "advarsel", "fejl"},
    .reference = "henvisning",
    .moved_reference = "flyttet",
    .gone_reference = "findes ikke",
    .line = "Linje",
    .before = "Før",
    .after = "Nu",
    .kind = "Art",
    .direction = "Retning",
    .severity = "Vægt",
    .message = "Besked",
    .index = "Oversigt",
    .ledger = "Forpligtelser",
    .search = "Søg i tabellen",
    .shown = "{0} af {1} rækker vises",
    .skip = "Gå til tabellen",
    .heat_title = "Hvor der er ændret",
    .heat_note =
        "En række for hvert af de {0} mest ændrede udkast, fra begyndelse til slutning, delt i afsnit. Jo "
        "kraftigere farve, jo større del af afsnittets ord er ændret.",
    .sizes_title = "Hvor meget der er ændret",
    .sizes_note = "Udkast efter den andel af ordene, der er indsat eller slettet.",
    .sizes_row = "{0}: {1} udkast",
    .unchanged = "intet",
    .up_to = "≤ {0} %",
    .document_start = "(begyndelsen)",
};

constexpr BatchWording kEnglish{
    .language = "en",
    .title = "Changes in {0} drafts",
    .title_one = "Changes in one draft",
    .old_draft = "the old draft",
    .new_draft = "the new draft",
    .changed = "Changed",
    .same = "Unchanged",
    .trouble = "Could not be compared",
    .added = "New drafts",
    .gone = "Drafts that are gone",
    .renamed = "Renamed (known by the text)",
    .passed_over = "Files that are no drafts",
    .inserted = "Words inserted",
    .deleted = "Words deleted",
    .changes = "Changes",
    .moves = "Moves",
    .references = "Broken references",
    .draft = "Draft",
    .draft_list = "The drafts",
    .was = "was {0}",
    .alike = "renamed; {0} % alike",
    .share = "Share changed",
    .state = "State",
    .section = "Section",
    .changed_one = "{0} of {1} draft changed",
    .changed_many = "{0} of {1} drafts changed",
    .trouble_many = "{0} could not be compared",
    .added_many = "{0} only there now",
    .gone_many = "{0} only there before",
    .most_changed = "Most changed",
    .commitments = "Commitments",
    .findings = "Findings in the redlines",
    .and_more = "and {0} more",
    .more_in = "Here are the first {0}; all of them are in {1}.",
    .nothing = "None.",
    .severities = {"notes", "warnings", "errors"},
    .severity_names = {"note", "warning", "error"},
    .reference = "reference",
    .moved_reference = "moved",
    .gone_reference = "does not exist",
    .line = "Line",
    .before = "Before",
    .after = "Now",
    .kind = "Kind",
    .direction = "Direction",
    .severity = "Severity",
    .message = "Message",
    .index = "Index",
    .ledger = "Commitments",
    .search = "Search the table",
    .shown = "{0} of {1} rows shown",
    .skip = "Skip to the table",
    .heat_title = "Where it changed",
    .heat_note =
        "A row for each of the {0} most changed drafts, from beginning to end, cut into sections. The "
        "stronger the colour, the more of the section's words changed.",
    .sizes_title = "How much it changed",
    .sizes_note = "Drafts by the share of their words that were inserted or deleted.",
    .sizes_row = "{0}: {1} drafts",
    .unchanged = "nothing",
    .up_to = "≤ {0} %",
    .document_start = "(the beginning)",
};

}  // namespace

const BatchWording& wording(Language language) { return language == Language::english ? kEnglish : kDanish; }

std::string title_of(const Totals& totals, Language language) {
    const BatchWording& words = wording(language);
    const std::uint64_t pairs = totals.outcome.pairs;
    return pairs == 1 ? std::string(words.title_one) : rendering::filled(words.title, text::figure(pairs, language));
}

std::string verdict_of(const Overview& all) {
    const Language language = all.work.language();
    const BatchWording& words = wording(language);
    const BatchOutcome& outcome = all.totals.outcome;
    const auto figure = [&](std::uint64_t value) { return text::figure(value, language); };
    std::string text = rendering::filled(outcome.pairs == 1 ? words.changed_one : words.changed_many,
                                         figure(outcome.changed), figure(outcome.pairs));
    const auto add = [&](std::uint64_t count, std::string_view what) {
        if (count > 0) text += ", " + rendering::filled(what, figure(count));
    };
    add(outcome.trouble, words.trouble_many);
    add(all.work.added.size(), words.added_many);
    add(all.work.gone.size(), words.gone_many);
    return text + '.';
}

std::string url_of(std::string_view path) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string url;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           std::string_view("-._/").find(c) != std::string_view::npos;
        if (plain) {
            url += c;
        } else {
            url += '%';
            url += kDigits[byte >> 4U];
            url += kDigits[byte & 0xFU];
        }
    }
    return url;
}

std::uint64_t percent_of(std::uint64_t part, std::uint64_t whole) {
    if (part == 0 || whole == 0) return 0;
    return std::clamp<std::uint64_t>((part * 200 + whole) / (whole * 2), 1, 100);
}

}  // namespace spor::batching
