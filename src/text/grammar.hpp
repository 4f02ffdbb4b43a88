// What a judge of wording asks of a language: which words bind, count or deny, and how its words are inflected.
// Plain tables, one file a language (grammar_da.cpp, grammar_en.cpp).
#pragma once

#include <span>
#include <string_view>

#include "spor/options.hpp"

namespace spor::text {

/// All lists are in lower case and sorted by bytes, so that a binary search finds a word.
struct GrammarData {
    std::span<const std::string_view> modals;      ///< "skal", "kan", "bør": what binds or lets
    std::span<const std::string_view> numerals;    ///< numbers in letters: "to", "halvdelen", "hundrede"
    std::span<const std::string_view> one_letter;  ///< words of one letter: "i", "å"
    std::span<const std::string_view> deniers;     ///< prefixes that turn a word round: "u", "mis", "ikke-"
    /// Endings of definite forms and of agreement, with which a word means what it means without. Number and tense are
    /// none: `borger` → `borgere` says something else.
    std::span<const std::string_view> forms;
    std::span<const std::string_view> plurals;     ///< ends of plurals that an `n` would turn into one: `borgere`
    std::span<const std::string_view> adjectival;  ///< ends of adjectives: "isk", "lig"; an `e` after them is agreement
    std::span<const std::string_view> uninflected;  ///< words that have no other form: "flere", "samtidig"
    std::string_view linking;                       ///< letters that join the parts of a compound: "se"
    /// Pairs of letters that are mistaken for each other by ear, the second for the first: "gk" "dt".
    std::span<const std::string_view> sounds_alike;
    /// What an editor's remark says of a move: `(flyttet fra …)`, `(FLYTTET TIL …)`.
    std::span<const std::string_view> moved, from, to;
};

[[nodiscard]] const GrammarData& grammar_data(Language language);

}  // namespace spor::text
