#include "markup/spacing.hpp"

#include <algorithm>
#include <array>

namespace spor::markup {

namespace {

constexpr std::array<std::string_view, 11> kClosing = {".", ",", ";", ":", "!", "?", ")", "]", "}", "…", "‥"};
constexpr std::array<std::string_view, 3> kOpening = {"(", "[", "{"};
constexpr std::array<std::string_view, 18> kEither = {"\"", "'", "”", "“", "„", "‟", "»", "«", "’",
                                                      "‘",  "‚", "›", "‹", "-", "–", "—", "/", "|"};

template <class List>
bool begins_with_any(const List& list, std::string_view text) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view mark) { return text.starts_with(mark); });
}

template <class List>
bool ends_with_any(const List& list, std::string_view text) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view mark) { return text.ends_with(mark); });
}

}  // namespace

bool begins_closing(std::string_view text) { return begins_with_any(kClosing, text) && !text.starts_with("!["); }

bool ends_opening(std::string_view text) { return ends_with_any(kOpening, text); }

bool ends_gluing(std::string_view before) {
    return ends_opening(before) || ends_with_any(kEither, before) || before.ends_with('_') || before.ends_with('>');
}

bool begins_gluing(std::string_view after) {
    return begins_closing(after) || begins_with_any(kEither, after) || after.starts_with('_') ||
           after.starts_with("</");
}

}  // namespace spor::markup
