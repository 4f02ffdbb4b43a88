// Parts of links: destinations, titles, labels and reference definitions, by CommonMark's grammar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "spor/document.hpp"

namespace spor::markup {

/// The label "[…]" at `at`: its end, or 0 where there is none. At most 1000 bytes are looked at.
[[nodiscard]] std::uint32_t scan_label(std::string_view text, std::uint32_t at);

/// The tail "(destination "title")" of an inline link.
struct LinkTail {
    std::uint32_t end = 0;  ///< behind the ')'; 0 where there is no tail
    Range destination;
};
[[nodiscard]] LinkTail scan_link_tail(std::string_view text, std::uint32_t at);

/// A link reference definition.
struct Definition {
    std::uint32_t end = 0;  ///< behind its last line's break; 0 where there is none
    Range label;
    Range destination;
};
[[nodiscard]] Definition scan_definition(std::string_view text, std::uint32_t at);

/// A destination as it is meant: without escapes, with entities decoded.
[[nodiscard]] std::string clean_destination(std::string_view text);

/// The definitions of a source. The first of a label counts.
class References {
public:
    explicit References(std::size_t source_size) : allowance_(source_size < 100000 ? 100000 : source_size) {}

    void define(std::string_view label, std::string_view target);
    /// The target, or nothing. All that is handed out together is bounded by the source's size, as it is by cmark-gfm:
    /// a long address and many short references to it would otherwise be quadratic.
    [[nodiscard]] const std::string* find(std::string_view label);

private:
    std::unordered_map<std::string, std::string> targets_;  // looked up only, never listed
    std::size_t allowance_;
};

}  // namespace spor::markup
