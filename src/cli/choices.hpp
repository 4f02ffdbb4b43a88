// One of a few words for a flag's value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/messages.hpp"

namespace spor::cli {

/// "md, json, term".
[[nodiscard]] inline std::string joined(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

/// The words of a list that commas part.
[[nodiscard]] inline std::vector<std::string> listed(const std::string& list) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= list.size(); at += words.back().size() + 1) {
        words.push_back(list.substr(at, list.find(',', at) - at));
    }
    return words;
}

template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

/// The value that `word` names, or an Error that names the words it might have been.
template <class Value>
[[nodiscard]] Result<Value> choose(const Choices<Value>& choices, const std::string& word, const std::string& flag,
                                   Language language, std::string_view complaint = "unknown choice {}") {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : choices) {
        if (name == word) return value;
        names.push_back(name);
    }
    return Error{say_of(language, complaint, word), flag, say_of(language, "known are {}", joined(names))};
}

}  // namespace spor::cli
