// The lines of a markdown source, and what opens each.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace spor::markup {

enum class Shape : std::uint8_t { blank, rule, text };

/// What stands on a line behind all that may mark a quote or a list item.
struct Opening {
    std::uint32_t at = 0;      ///< offset of the first byte behind the markers; the line's end where it is blank
    std::uint32_t column = 0;  ///< of `at`
    Shape shape = Shape::blank;
    bool item = false;    ///< a list marker stands before `at`
    bool quote = false;   ///< a '>' stands before `at`
    bool capped = false;  ///< a marker stands at `at`, nested too deep to be read as one
};

class Lines {
public:
    /// Lines from the offset `from` on, which begins one. A line ends with "\n", "\r\n" or a lone "\r".
    Lines(std::string_view source, std::uint32_t from);

    [[nodiscard]] std::string_view source() const { return source_; }
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }
    [[nodiscard]] std::uint32_t begin(std::uint32_t line) const { return starts_[line]; }
    [[nodiscard]] std::uint32_t end(std::uint32_t line) const;  ///< without the line break
    [[nodiscard]] Opening opening(std::uint32_t line) const;
    /// The line that holds an offset. O(log lines).
    [[nodiscard]] std::uint32_t line_of(std::uint32_t offset) const;

private:
    std::string_view source_;
    std::vector<std::uint32_t> starts_;
};

[[nodiscard]] inline bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
[[nodiscard]] inline bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Bytes of the list marker at `at` ("-", "12."), 0 where there is none.
[[nodiscard]] std::uint32_t list_marker(std::string_view source, std::uint32_t at, std::uint32_t line_end);

}  // namespace spor::markup
