// Who owns the blank beside a mark: the one table that both the reading and the writing of redlines go by.
//
// A dropped `~~mark~~` takes one blank with it (or `**mark**`, where the redline is rejected):
//   1. the blank after it, where a blank, a line's start, an opening bracket, a quote or a dash stands before it;
//   2. otherwise the blank before it, where a line's end or a closing mark stands after it;
//   3. otherwise none.
// A kept mark that begins with a closing mark (`matrikler **, med udgangspunkt**`) takes the blank before it, one that
// ends with an opening bracket the blank after it: beside a word such marks only render with a blank.
// Tags (`<ins>`, `<del>`) and CriticMarkup own no blank at all.
#pragma once

#include <algorithm>
#include <string_view>

namespace spor::markup {

/// `.,;:!?)]}…`: no blank stands before it. The `!` of an image is none.
[[nodiscard]] bool begins_closing(std::string_view text);
/// `([{`: no blank stands after it.
[[nodiscard]] bool ends_opening(std::string_view text);
/// Rule 1: an opening bracket, a quote, a dash, a slash, a cell's border or an author's delimiter.
[[nodiscard]] bool ends_gluing(std::string_view before);
/// Rule 2: a closing mark, a quote, a dash, a slash, a cell's border or an author's delimiter.
[[nodiscard]] bool begins_gluing(std::string_view after);

[[nodiscard]] inline bool begins_line_end(std::string_view text) {
    return text.empty() || text.front() == '\n' || text.front() == '\r';
}

/// Behind a dropped tag or CriticMarkup: the block has no text besides, but is a block (`- <del>old</del><ins></ins>`
/// for an empty item). The mark takes the blank before it, and the block stays.
[[nodiscard]] inline bool begins_empty_block(std::string_view text) {
    return text.starts_with("<ins></ins>") || text.starts_with("{++++}");
}

/// The same behind a dropped `~~mark~~` that is all its block has: one blank at the line's end, which nobody sees. The
/// mark takes that blank, too.
[[nodiscard]] inline bool begins_blank_line_end(std::string_view text) {
    return text.starts_with(' ') && begins_line_end(text.substr(std::min(text.find_first_not_of(" \t"), text.size())));
}

}  // namespace spor::markup
