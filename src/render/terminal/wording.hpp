// The words that the terminal view and `--stat` speak with, in Danish and English.
#pragma once

#include <string>
#include <string_view>

#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor::rendering {

struct Wording {
    std::string_view old_line, old_lines, new_line, new_lines;  ///< "gammel linje 7", "gammel linje 7–9"
    std::string_view old_page, old_pages, new_page, new_pages;  ///< "gammel side 4"
    std::string_view moved, moved_edited, moved_away, moved_here;
    std::string_view merged, split;
    std::string_view no_changes;
    std::string_view change, changes, move, moves;
    std::string_view word, words, kept, inserted, deleted, furniture, typography;
    std::string_view most_changed, no_heading;
    Language language;
};

[[nodiscard]] const Wording& wording(Language language);

/// A count with its thousands parted.
[[nodiscard]] std::string number(std::uint64_t value, const Wording& words);
/// "1 ændring", "12 ændringer".
[[nodiscard]] std::string counted(std::uint64_t value, std::string_view one, std::string_view many,
                                  const Wording& words);
/// "gammel linje 10–14"; "gammel side 4" in a PDF file, whose lines nobody can count.
[[nodiscard]] std::string old_place(const Document& draft, LineSpan lines, const Wording& words);
[[nodiscard]] std::string new_place(const Document& draft, LineSpan lines, const Wording& words);

}  // namespace spor::rendering
