// The rules of a check: their names, the keys that each has, and what they say of themselves.
#pragma once

#include <array>
#include <string_view>

#include "spor/check.hpp"

namespace spor::judging {

struct CheckWording {
    std::string_view title;        ///< beside a violation
    std::string_view description;  ///< one sentence
};

struct CheckRow {
    CheckRule rule;
    std::string_view name;
    std::string_view key;      ///< its own key: "sections", "percent", "sign-off", "classes" …; empty: none
    std::string_view example;  ///< a value for it
    CheckWording danish;
    CheckWording english;
    std::string_view more_key = {};  ///< a second key of its own, never required
    std::string_view more_example = {};
};

/// In the order of CheckRule.
[[nodiscard]] const std::array<CheckRow, 13>& check_rows();
[[nodiscard]] const CheckWording& check_wording(CheckRule rule, Language language);

}  // namespace spor::judging
