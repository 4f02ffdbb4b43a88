// Invented Danish policy prose, word by word.
#pragma once

#include <string>
#include <vector>

#include "drafts/random.hpp"

namespace spor::drafts {

/// One word as it is written in a sentence; now and then a number, a date, a reference, an abbreviation or a compound.
[[nodiscard]] std::string make_word(Random& random);

/// The words of a sentence: a capital at its start, a full stop at its end, perhaps commas, brackets or quotes between.
[[nodiscard]] std::vector<std::string> make_sentence(Random& random);

/// A compound noun.
[[nodiscard]] std::string make_compound(Random& random);

/// A few words without a full stop, with a capital.
[[nodiscard]] std::vector<std::string> make_title(Random& random);

/// The word with its first letter in upper case.
[[nodiscard]] std::string capital(std::string word);

}  // namespace spor::drafts
