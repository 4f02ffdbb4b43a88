// The patterns that make several characters one word. Room-private.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/cursor.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::text {

constexpr std::uint32_t kLongestAbbreviation = 12;  ///< bytes; "f.o.m.", "o.lign."

struct Match {
    std::uint32_t end = 0;  ///< 0 where nothing matched
    WordKind kind = WordKind::word;
};

/// The longest word that begins at `at`, whose first character has class `first`.
[[nodiscard]] Match match_word(std::string_view text, std::uint32_t at, CharClass first, const LanguageData& data);

}  // namespace spor::text
