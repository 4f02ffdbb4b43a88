#include "markup/flanking.hpp"

#include "text/unicode.hpp"

namespace spor::markup {

namespace {

// cmark-gfm's scan for '*' and '_' does not see the delimiters of an extension; the extension's own scan sees all.
std::string_view without_tildes_at_end(std::string_view before) {
    while (!before.empty() && before.back() == '~') before.remove_suffix(1);
    return before;
}

std::string_view without_tildes_at_start(std::string_view after) {
    while (!after.empty() && after.front() == '~') after.remove_prefix(1);
    return after;
}

}  // namespace

Flanks flanks(char32_t before, char32_t after, char delimiter) {
    const bool space_before = text::is_space(before);
    const bool space_after = text::is_space(after);
    const bool mark_before = text::is_punctuation(before);
    const bool mark_after = text::is_punctuation(after);
    const bool left = !space_after && (!mark_after || space_before || mark_before);
    const bool right = !space_before && (!mark_before || space_after || mark_after);
    if (delimiter == '_') return {left && (!right || mark_before), right && (!left || mark_after)};
    return {left, right};
}

Flanks flanks(std::string_view before, std::string_view after, char delimiter) {
    if (delimiter != '~') {
        before = without_tildes_at_end(before);
        after = without_tildes_at_start(after);
    }
    return flanks(text::last_code_point(before), text::first_code_point(after), delimiter);
}

bool can_open(std::string_view before, std::string_view after, char delimiter) {
    return flanks(before, after, delimiter).can_open;
}

bool can_close(std::string_view before, std::string_view after, char delimiter) {
    return flanks(before, after, delimiter).can_close;
}

}  // namespace spor::markup
