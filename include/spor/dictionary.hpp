// hunspell's dictionaries: whether a word is spelt as its language spells it.
//
// Which dictionaries there are depends on the machine; what is compared or marked never asks for one. An audit may.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "spor/options.hpp"
#include "spor/result.hpp"

namespace spor {

/// Whether a dictionary has a word (UTF-8), as written or with a small initial letter. Not for two threads at a time.
using KnownWord = std::function<bool(const std::string&)>;

/// Whether this libspor was built with hunspell.
[[nodiscard]] bool reads_dictionaries();

/// The folders in which systems keep their dictionaries.
[[nodiscard]] std::vector<std::string> dictionary_folders();

/// Where a language's dictionary lies, without the ending: in the first of the folders that has its .aff and its .dic.
[[nodiscard]] std::optional<std::string> find_dictionary(Language language, const std::vector<std::string>& folders);

/// A dictionary by its .dic, its .aff, or what both are called without. It is looked at here and loaded (a quarter of a
/// second for a large one) when the first word is asked for. Fails where a file is missing, is no dictionary or is not in
/// UTF-8, and in a libspor without hunspell.
[[nodiscard]] Result<KnownWord> open_dictionary(const std::string& path);

}  // namespace spor
