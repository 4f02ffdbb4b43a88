#include "markup/block_start.hpp"

#include <algorithm>

#include "markup/parse_lines.hpp"

namespace spor::markup {

std::size_t start_escape(std::string_view text) {
    if (text.empty()) return std::string_view::npos;
    const auto ends_marker = [&](std::size_t i) { return i >= text.size() || text[i] == ' ' || text[i] == '\t'; };
    switch (text[0]) {
        case '#':
            return ends_marker(std::min(text.find_first_not_of('#'), text.size())) ? 0 : std::string_view::npos;
        case '>':
            return 0;
        case '-':
        case '+':
        case '*':
            return ends_marker(1) || text.find_first_not_of("-* \t") == std::string_view::npos ? 0
                                                                                               : std::string_view::npos;
        case '[':
            return text.find("]:") != std::string_view::npos ? 0 : std::string_view::npos;
        default:
            break;
    }
    std::size_t digits = 0;
    while (digits < text.size() && digits < 9 && is_digit(text[digits])) ++digits;
    const bool number = digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return number && ends_marker(digits + 1) ? digits : std::string_view::npos;
}

}  // namespace spor::markup
