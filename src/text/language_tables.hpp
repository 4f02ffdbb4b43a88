// How a language's file writes its tables: lists in reading order, sorted by the compiler.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace spor::text {

template <class... Words>
constexpr auto sorted_words(Words... words) {
    std::array<std::string_view, sizeof...(Words)> list{std::string_view(words)...};
    std::sort(list.begin(), list.end());
    return list;
}

struct LanguageData;
[[nodiscard]] const LanguageData& danish_data();
[[nodiscard]] const LanguageData& english_data();

}  // namespace spor::text
