// The words of a text, and their interned ids. ICU lives only in this room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/revision.hpp"

namespace spor::text {

/// What a token is. Everything but punctuation counts as a word.
enum class WordKind : std::uint8_t { word, number, reference, address, punctuation };

struct Word {
    Range text;  ///< bytes of the text it was found in
    WordKind kind = WordKind::word;
};

/// Cuts a text into words: numbers, dates, times, amounts, § references, abbreviations, e-mail and web addresses,
/// hyphenated and suspended compounds are one word each; every mark of punctuation is one. Blanks belong to none.
void split_words(std::string_view text, Language language, std::vector<Word>& words);

/// The end of the mark of a note that begins at `at`, "[^1]", which is one word; 0 where none does.
[[nodiscard]] std::uint32_t note_mark_end(std::string_view text, std::uint32_t at);

/// The form under which two words are the same: NFC, soft hyphens and zero-width characters gone, ligatures opened;
/// with `fold_typography` all kinds of quotes, of dashes and of blanks are one each. Case is kept.
[[nodiscard]] std::string normalise(std::string_view word, bool fold_typography);

/// normalise, and case folded: for likeness, never for sameness.
[[nodiscard]] std::string fold(std::string_view word);

/// Does a token hold a word, rather than punctuation only?
[[nodiscard]] bool holds_word(std::string_view token, Language language);

}  // namespace spor::text
