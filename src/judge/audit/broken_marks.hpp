// Marks that do not render: `**` or `~~` without a partner, or with a blank or a full stop where none may stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markup/marks.hpp"
#include "spor/document.hpp"

namespace spor::judging {

struct BrokenMark {
    Range at;                       ///< in the redline: from the first delimiter to the last
    std::vector<Range> delimiters;  ///< one or two; empty for a tag, which is left alone
    std::string written;            ///< as a reader sees it
};

/// In the redline's order. Delimiters that the old draft has in its own text are text here too.
[[nodiscard]] std::vector<BrokenMark> find_broken_marks(const Document& old_draft, std::string_view redline,
                                                        const markup::Markings& markings);

/// Where broken marks stand: they explain what is unmarked in them and beside them. O(log broken marks) a question.
class BrokenPlaces {
public:
    BrokenPlaces(std::string_view redline, const std::vector<BrokenMark>& broken);
    [[nodiscard]] bool holds(Range at) const;
    /// Only blanks stand between the place and a broken mark.
    [[nodiscard]] bool touch(Range at) const;

private:
    std::string_view redline_;
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> ends_;
    std::vector<Range> covered_;
};

/// From here on neither side of the redline has the broken delimiters.
void take_out(const std::vector<BrokenMark>& broken, markup::Markings& markings);

}  // namespace spor::judging
