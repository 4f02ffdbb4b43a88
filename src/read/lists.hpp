// Which markers open list items, and how deep these stand: a dash or a number at a line's beginning may be plain text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "read/shapes.hpp"

namespace spor::reading {

class Lists {
public:
    explicit Lists(const Page& page) : page_(page) {}

    /// Whether the marker of `line` opens an item or a provision. `above`: the line before it continues into it as far
    /// as blocks go (false at the draft's beginning and under a heading).
    [[nodiscard]] bool opens(std::size_t line, bool above) const;

    /// Takes the item at `line` into the running list and tells its level, from 1.
    [[nodiscard]] std::uint8_t enter(std::size_t line);

    /// The line opened a numbered heading or a provision, or a paragraph that begins with a letter ("a)"): the next
    /// number, or letter, counts on from it.
    void count(std::size_t line);

    /// A paragraph stood between: bullets begin anew.
    void leave();
    [[nodiscard]] bool counts_on_from_last(std::size_t line) const {
        return counts_on(last_number_, page_.shapes[line].marker);
    }

private:
    struct Open {
        MarkerKind kind = MarkerKind::none;
        std::uint32_t style = 0;
        std::uint32_t indent = 0;
    };
    [[nodiscard]] bool opens_dash(std::size_t line, bool above) const;
    [[nodiscard]] bool is_list_from(std::size_t line, std::size_t sibling) const;
    [[nodiscard]] bool opens_number(std::size_t line, bool above) const;
    [[nodiscard]] bool opens_provision(std::size_t line, bool above) const;
    [[nodiscard]] bool in_open_list(const Marker& marker) const;
    /// A line near below whose marker goes on with this one's list; 0 where none does.
    [[nodiscard]] std::size_t find_sibling(std::size_t line) const;

    const Page& page_;
    std::vector<Open> open_;  ///< the running list, outermost first
    Marker last_number_;
    bool in_letters_ = false;  ///< it is a letter, and nothing but its text came since
};

/// `bruger` / `- og patient`, `it` / `-systemer`: a hyphen that a line break tore off its word.
[[nodiscard]] bool is_torn_hyphen(const Page& page, std::size_t line);

}  // namespace spor::reading
