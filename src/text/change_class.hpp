// What kind of difference a change is: content, spelling, typography, debris.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spor/revision.hpp"

namespace spor::text {

/// Old words that are gone, and words that stand there now.
struct WordingChange {
    std::vector<std::uint32_t> went;  ///< tokens of the old draft
    std::vector<std::string_view> came;
    std::optional<std::uint32_t> before = std::nullopt;  ///< the old words beside those that went
    std::optional<std::uint32_t> after = std::nullopt;
    bool may_be_debris = true;
};

/// Whether a word stands anywhere in a draft, written like that; whether a dictionary knows it.
struct WordForms {
    std::function<bool(const std::string&)> in_old;
    std::function<bool(const std::string&)> in_new;
    std::function<bool(const std::string&)> in_dictionary = {};  ///< empty where there is none
};

/// A change that meets a number, a date, an amount, a negation or a modal verb is content, however close the letters
/// are. Otherwise: debris, where residue of the old draft's flattened changes is gone; typography, where only marks,
/// blanks, hyphens differ; spelling, where each word that changed is the same word; content in every other case.
/// O(words of the change). `revision` has the old tokens.
[[nodiscard]] ChangeClass classify(const Revision& revision, const WordingChange& change, const WordForms& forms,
                                   Language language);

}  // namespace spor::text
