// Where sentences begin, by the words' own rules: no break after an abbreviation, an ordinal or an initial.
#pragma once

#include <string_view>
#include <vector>

#include "spor/options.hpp"
#include "text/words.hpp"

namespace spor::text {

/// Indices into `words` at which a sentence begins; the first is 0 (where there is a word). O(words).
[[nodiscard]] std::vector<std::uint32_t> sentence_starts(std::string_view text, const std::vector<Word>& words,
                                                         Language language);
/// The same into `starts`, for whoever asks block after block.
void find_sentence_starts(std::string_view text, const std::vector<Word>& words, Language language,
                          std::vector<std::uint32_t>& starts);

}  // namespace spor::text
