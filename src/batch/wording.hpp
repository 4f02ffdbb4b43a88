// The words that the reports of a batch speak with, in Danish and English.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "batch/totals.hpp"
#include "spor/options.hpp"

namespace spor::batching {

struct Overview;

/// {0} and {1} are filled in (rendering::filled).
struct BatchWording {
    std::string_view language;              ///< of the lang attribute
    std::string_view title, title_one;      ///< {0}: how many drafts
    std::string_view old_draft, new_draft;  ///< which of two of one name
    std::string_view changed, same, trouble, added, gone, renamed, passed_over;
    std::string_view inserted, deleted, changes, moves, references;
    std::string_view draft, draft_list, was, alike, share, state, section;
    std::string_view changed_one, changed_many, trouble_many, added_many, gone_many;
    std::string_view most_changed, commitments, findings, and_more, more_in, nothing;
    std::array<std::string_view, 3> severities;      ///< in the order of Severity, many of them
    std::array<std::string_view, 3> severity_names;  ///< one of them
    std::string_view reference, moved_reference, gone_reference;
    std::string_view line, before, after, kind, direction, severity, message;
    std::string_view index, ledger, search, shown, skip;
    std::string_view heat_title, heat_note, sizes_title, sizes_note, sizes_row, unchanged, up_to, document_start;
};

[[nodiscard]] const BatchWording& wording(Language language);

/// "Ændringer i 412 udkast".
[[nodiscard]] std::string title_of(const Totals& totals, Language language);
/// One sentence or two: how many changed and how much, what is in trouble, new, gone.
[[nodiscard]] std::string verdict_of(const Overview& all);

/// A path as the address of a link: everything but letters, digits and a few marks in percent notation.
[[nodiscard]] std::string url_of(std::string_view path);
/// A share of words in percent, rounded up where it is less than one, so that only nothing is nothing.
[[nodiscard]] std::uint64_t percent_of(std::uint64_t part, std::uint64_t whole);

}  // namespace spor::batching
