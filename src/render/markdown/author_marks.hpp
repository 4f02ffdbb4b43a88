// The author's own bold, strike and tags, written so that they cannot be taken for marks of the redline.
//
// `**x**` becomes `__x__` where that renders, otherwise `<b>x</b>`; `__x__` becomes `<strong>x</strong>`, `~~x~~`
// becomes
// `<s>x</s>`; his own tags of those names and of `<ins>`, `<del>`, `<small>` get one blank more before their `>`; what
// looks like CriticMarkup gets a backslash. markup/marks.hpp reads all of it back.
#pragma once

#include <string_view>
#include <vector>

#include "render/markdown/splice.hpp"

namespace spor::rendering {

/// Adds the splices for one block. With `tags` bold is written as `<b>` throughout.
void encode_author_marks(std::string_view source, const Block& block, bool tags, std::vector<Splice>& splices);

}  // namespace spor::rendering
