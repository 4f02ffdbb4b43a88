// What HTML and XML both write otherwise than as it is.
#pragma once

#include <string_view>

namespace spor::text {

/// `&amp;` for `&`, and so on for `<`, `>` and `"`; empty where the character may stand.
[[nodiscard]] constexpr std::string_view markup_escape(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        default:
            return {};
    }
}

}  // namespace spor::text
