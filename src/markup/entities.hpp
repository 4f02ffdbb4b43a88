// HTML's character references: "&amp;", "&#167;", "&#xA7;".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace spor::markup {

struct Entity {
    std::string text;        ///< what it stands for, in UTF-8
    std::uint32_t size = 0;  ///< bytes of the reference, ';' included; 0 where there is none
};

/// The reference that begins with the '&' at `at`. A name that HTML does not know, and a number that is no character
/// (0, a surrogate, above 10FFFF), is none: it stays as written.
[[nodiscard]] Entity find_entity(std::string_view text, std::uint32_t at);

}  // namespace spor::markup
