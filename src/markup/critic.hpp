// CriticMarkup: `{++new++}`, `{--old--}`, `{~~old~>new~~}`, `{>>remark<<}`, `{==kept==}`.
//
// A redline is CriticMarkup when a whole mark of the first three kinds stands in it outside code, raw HTML and front
// matter. Bold and strike are then the author's own: CriticMarkup is written where those must stay what they are.
//
// Text of a draft that looks like one of the delimiters is written with a backslash inside (`{\++`, `++\}`, `~\>`), and
// read back with one less, however many there are. Markdown shows no such backslash.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/marks.hpp"

namespace spor::markup {

/// The marks, swaps and notices of CriticMarkup; whether it is any. `masked` are the source ranges, sorted, in which
/// nothing is a delimiter.
struct CriticMarks {
    bool any_change = false;
    std::vector<Mark> marks;      ///< sorted by `open`
    std::vector<Swap> swaps;      ///< backslashes to drop; delimiters of `{==kept==}`
    std::vector<Region> regions;  ///< marks whose delimiters stand alone on their lines, with a blank line inside
    std::vector<Notice> notices;
};
[[nodiscard]] CriticMarks read_critic(std::string_view redline, const std::vector<Range>& masked);

/// Where a backslash has to be written into a draft's text so that nothing in it is a delimiter: byte offsets, sorted.
/// Without `closing` only the opening delimiters are kept apart, which is enough for a redline in bold and strike.
[[nodiscard]] std::vector<std::uint32_t> critic_escapes(std::string_view text, const std::vector<Range>& masked,
                                                        bool closing);

/// Whether a delimiter right behind the text would make an opening one with its last bytes: `{` and `--}`, `{-` and
/// `--}`.
[[nodiscard]] bool ends_opening_delimiter(std::string_view text);

/// Source ranges of code, raw HTML and front matter. Sorted.
[[nodiscard]] std::vector<Range> masked_ranges(const std::vector<Block>& blocks);

}  // namespace spor::markup
