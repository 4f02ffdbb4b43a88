// The raw HTML tags that a redline gives a meaning to.
//
// A tag of these names in a draft is written into its redline with one more blank before its `>`, and read back with
// one less, as mail stuffs dots: so a tag without that blank is always spor's (or the hand's that marked the draft up).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace spor::markup {

enum class TagName : std::uint8_t { b, strong, s, ins, del, small };

struct Tag {
    TagName name = TagName::b;
    bool closing = false;
    bool stuffed = false;         ///< blanks stand before its `>`
    std::string_view attributes;  ///< what stands between name and `>`, without blanks at its ends
};

/// Nothing for any other tag, or for text that is no single tag.
[[nodiscard]] std::optional<Tag> read_tag(std::string_view tag);

}  // namespace spor::markup
