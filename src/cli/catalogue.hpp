// All that spor says in Danish at the command line: messages, and the help texts. Reports have their own wording, where
// the compiler asks for both languages side by side.
//
// The English wording is the key, as in gettext. A test finds what has none (tests/cli).
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace spor::cli {

struct Translation {
    std::string_view english;
    std::string_view danish;
};

/// Sorted by the English wording, so that a binary search finds it.
template <std::size_t size>
constexpr std::array<Translation, size> sorted(std::array<Translation, size> texts) {
    std::sort(texts.begin(), texts.end(),
              [](const Translation& a, const Translation& b) { return a.english < b.english; });
    return texts;
}

/// Of sorted texts: none has two translations.
template <std::size_t size>
constexpr bool unambiguous(const std::array<Translation, size>& texts) {
    return std::adjacent_find(texts.begin(), texts.end(), [](const Translation& a, const Translation& b) {
               return a.english == b.english;
           }) == texts.end();
}

/// In texts that are sorted.
[[nodiscard]] std::optional<std::string_view> find_translation(const Translation* first, const Translation* last,
                                                               std::string_view english);

[[nodiscard]] std::optional<std::string_view> help_in_danish(std::string_view english);
[[nodiscard]] std::optional<std::string_view> in_danish(std::string_view english);

}  // namespace spor::cli
