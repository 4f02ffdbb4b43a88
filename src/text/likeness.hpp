// How like two words are, and whether they are one word in two spellings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "spor/options.hpp"

namespace spor::text {

/// The letters and digits of a word or a phrase, case kept: without blanks, hyphens and punctuation.
[[nodiscard]] std::string letters_of(std::string_view text);

/// Edits (insert, drop, replace, swap two neighbours) between two words in code points, or `limit` + 1 when there are
/// more. O(length · limit).
[[nodiscard]] std::uint32_t distance(std::u32string_view a, std::u32string_view b, std::uint32_t limit);

/// Code points of a text, case folded.
[[nodiscard]] std::u32string folded_letters(std::string_view text);

/// Two words that a reader would hold against each other: at least three fifths of their letters are common.
[[nodiscard]] bool is_like(std::string_view a, std::string_view b);

enum class Sameness : std::uint8_t {
    none,     ///< another word
    form,     ///< another form of the word that means the same, or another case
    variant,  ///< a slip that hears no difference, or one in how a compound is joined: `tryk`, `målerettet`
    slip      ///< misspelt or mended within the word; another word of nearly the same letters is not ruled out
};

/// Whether two words are one in two spellings; never a word with a part more or less, a word turned round by a prefix,
/// another number of a noun, or a short word of another sense.
[[nodiscard]] Sameness compare_words(std::string_view before, std::string_view after, Language language);

/// So small an edit that one may be the other misspelt, where a dictionary knows only one of them. Never a part more or
/// less, another ending, an abbreviation or initials.
[[nodiscard]] bool is_near_miss(std::string_view before, std::string_view after);

}  // namespace spor::text
