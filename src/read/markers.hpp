// What stands at a line's beginning and may open a list item or a provision: a bullet, a dash, a number.
#pragma once

#include <cstdint>
#include <string_view>

#include "spor/options.hpp"

namespace spor::reading {

enum class MarkerKind : std::uint8_t {
    none,
    bullet,     ///< a glyph that nothing else begins with: `•`, `▪`, `*`
    letter_o,   ///< `o `, a second-level bullet in text out of Word
    dash,       ///< `-`, `–`, `—`: a bullet, or a dash that a line break left there
    number,     ///< `1.`, `1)`
    bracketed,  ///< `(a)`, `(1)`, `(iv)`, `a)`, `iv)`: no list of markdown's has them
    provision   ///< what text::find_label finds besides: `§ 4`, `4.1`, `Kapitel 3`, `Stk. 2`
};

struct Marker {
    MarkerKind kind = MarkerKind::none;
    std::uint32_t style = 0;  ///< two markers of one list have one style: the glyph, or how the number is written
    std::uint32_t value = 0;  ///< of a number or a letter; 0 where there is none
    std::uint32_t roman = 0;  ///< the value where the letters are a Roman number as well
    std::uint32_t label = 0;  ///< bytes of the marker itself
    std::uint32_t size = 0;   ///< bytes of the marker and the blanks after it
};

/// The marker that a trimmed line begins with. Whether it opens an item depends on the lines around it.
[[nodiscard]] Marker find_marker(std::string_view line, Language language);

/// Whether `next` counts one further than `value` in the same style.
[[nodiscard]] bool counts_on(const Marker& marker, const Marker& next);

/// `-----`, `* * *`, `═════`: one mark again and again, which parts what stands above from what stands below.
[[nodiscard]] bool is_rule(std::string_view line);

}  // namespace spor::reading
