#include "text/language.hpp"

#include <algorithm>

#include "text/language_tables.hpp"

namespace spor::text {

const LanguageData& language_data(Language language) {
    return language == Language::english ? english_data() : danish_data();
}

bool contains(std::span<const std::string_view> sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

}  // namespace spor::text
