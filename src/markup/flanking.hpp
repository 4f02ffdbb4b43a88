// May a run of delimiters open or close, by what stands on either side of it?
//
// The rules are cmark-gfm's (CommonMark's left- and right-flanking runs; GFM's strikethrough). They are necessary, not
// sufficient: a run that may open still needs a closer, and CommonMark's rule of three forbids some pairs.
#pragma once

#include <string_view>

namespace spor::markup {

struct Flanks {
    bool can_open = false;
    bool can_close = false;
};

/// `delimiter` is '*', '_' or '~'. `before` and `after` are what the source has on either side of the whole run of
/// delimiters, raw (escapes and entities as written), back to and on to the ends of the paragraph, or as far as known;
/// only a few characters next to the run are looked at. An empty side is the paragraph's end, which counts as white
/// space. Beside '*' and '_' cmark-gfm looks past any '~' (and GitHub with it), so give more than one character.
[[nodiscard]] Flanks flanks(std::string_view before, std::string_view after, char delimiter);

/// The same for two code points, where no '~' stands in between; '\n' for the paragraph's ends.
[[nodiscard]] Flanks flanks(char32_t before, char32_t after, char delimiter);

[[nodiscard]] bool can_open(std::string_view before, std::string_view after, char delimiter);
[[nodiscard]] bool can_close(std::string_view before, std::string_view after, char delimiter);

}  // namespace spor::markup
