// How like two words are, and whether they are one word in two spellings.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "spor/options.hpp"

namespace spor::judging {

/// The letters and digits of a word or a phrase, case kept: without blanks, hyphens and punctuation.
[[nodiscard]] std::string letters_of(std::string_view text);

/// Edits (insert, drop, replace, swap two neighbours) between two words in code points, or `limit` + 1 when there are
/// more. O(length · limit).
[[nodiscard]] std::uint32_t distance(std::u32string_view a, std::u32string_view b, std::uint32_t limit);

/// Code points of a text, case folded.
[[nodiscard]] std::u32string folded_letters(std::string_view text);

/// Two words that a reader would hold against each other: at least three fifths of their letters are common.
[[nodiscard]] bool is_like(std::string_view a, std::string_view b);

/// One word, misspelt or mended, or in another of its own forms; never a word with a part more or less, a word turned
/// round by a prefix, another number of a noun, or a short word of another sense.
[[nodiscard]] bool is_same_word(std::string_view before, std::string_view after, Language language);

}  // namespace spor::judging
