// --dictionary: the words that an audit asks about spelling.
#pragma once

#include <string>

#include "spor/dictionary.hpp"

namespace spor::cli {

constexpr const char* kDictionaryHelp =
    "A hunspell dictionary to tell spelling by: auto (the language's, where installed), none, or its .dic";

/// auto finds the dictionary of the language in DICPATH's folders and then the system's, and does without where there
/// is none; a path must be a dictionary.
[[nodiscard]] Result<KnownWord> choose_dictionary(const std::string& choice, Language language);

}  // namespace spor::cli
