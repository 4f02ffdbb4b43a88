#include "render/terminal/wording.hpp"

#include "text/figure.hpp"

namespace spor::rendering {
namespace {

constexpr Wording kDanish{
    .old_line = "gammel linje",
    .old_lines = "gammel linje",
    .new_line = "ny linje",
    .new_lines = "ny linje",
    .old_page = "gammel side",
    .old_pages = "gammel side",
    .new_page = "ny side",
    .new_pages = "ny side",
    .moved = "flyttet",
    .moved_edited = "flyttet og ændret",
    .moved_away = "flyttet til",
    .moved_here = "flyttet fra",
    .merged = "afsnit slået sammen",
    .split = "afsnit delt",
    .no_changes = "ingen ændringer",
    .change = "ændring",
    .changes = "ændringer",
    .move = "flytning",
    .moves = "flytninger",
    .word = "ord",
    .words = "ord",
    .kept = "bevaret",
    .inserted = "indsat",
    .deleted = "slettet",
    .furniture = "i sidehoveder, sidefødder mv.",
    .typography = "bevaret i anden typografi",
    .most_changed = "mest ændrede afsnit",
    .no_heading = "(uden overskrift)",
    .language = Language::danish,
};

constexpr Wording kEnglish{
    .old_line = "old line",
    .old_lines = "old lines",
    .new_line = "new line",
    .new_lines = "new lines",
    .old_page = "old page",
    .old_pages = "old pages",
    .new_page = "new page",
    .new_pages = "new pages",
    .moved = "moved",
    .moved_edited = "moved and edited",
    .moved_away = "moved to",
    .moved_here = "moved from",
    .merged = "paragraphs merged",
    .split = "paragraph split",
    .no_changes = "no changes",
    .change = "change",
    .changes = "changes",
    .move = "move",
    .moves = "moves",
    .word = "word",
    .words = "words",
    .kept = "kept",
    .inserted = "inserted",
    .deleted = "deleted",
    .furniture = "in page heads, page feet and the like",
    .typography = "kept in other typography",
    .most_changed = "most changed sections",
    .no_heading = "(no heading)",
    .language = Language::english,
};

std::string place(LineSpan lines, std::string_view one, std::string_view many) {
    const bool single = lines.first == lines.last;
    std::string text(single ? one : many);
    text += ' ' + std::to_string(lines.first);
    if (!single) text += "–" + std::to_string(lines.last);
    return text;
}

bool counts_pages(const Document& draft) { return draft.format == Format::pdf && !draft.page_starts.empty(); }

LineSpan pages_of(const Document& draft, LineSpan lines) {
    return {draft.page_of(lines.first), draft.page_of(lines.last)};
}

}  // namespace

const Wording& wording(Language language) { return language == Language::english ? kEnglish : kDanish; }

std::string number(std::uint64_t value, const Wording& words) { return text::figure(value, words.language); }

std::string counted(std::uint64_t value, std::string_view one, std::string_view many, const Wording& words) {
    return number(value, words) + ' ' + std::string(value == 1 ? one : many);
}

std::string old_place(const Document& draft, LineSpan lines, const Wording& words) {
    if (counts_pages(draft)) return place(pages_of(draft, lines), words.old_page, words.old_pages);
    return place(lines, words.old_line, words.old_lines);
}

std::string new_place(const Document& draft, LineSpan lines, const Wording& words) {
    if (counts_pages(draft)) return place(pages_of(draft, lines), words.new_page, words.new_pages);
    return place(lines, words.new_line, words.new_lines);
}

}  // namespace spor::rendering
