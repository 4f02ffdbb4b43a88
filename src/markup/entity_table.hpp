// HTML5's named character references (those that end with ';'), sorted by name. Room-private.
#pragma once

#include <span>
#include <string_view>

namespace spor::markup {

struct NamedEntity {
    std::string_view name;  ///< without '&' and ';'
    std::string_view text;  ///< UTF-8
};

[[nodiscard]] std::span<const NamedEntity> entity_table();

}  // namespace spor::markup
