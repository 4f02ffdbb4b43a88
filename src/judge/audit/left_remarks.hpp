// Remarks that an editor left in a redline: `(DOBBELT)`, `**(flyttet fra …)**`, `~~(FLYTTET TIL …)~~`.
//
// A remark that stands in the old draft too is none of this redline's: keeping or striking it is the draft's own
// matter.
#pragma once

#include <vector>

#include "markup/marks.hpp"
#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor::judging {

struct LeftRemark {
    Range at;     ///< in the redline, brackets included
    Range whole;  ///< with the mark around it, where that holds nothing else
    std::string text;
    std::size_t block = 0;  ///< index into Markings::blocks
};

/// In the redline's order.
[[nodiscard]] std::vector<LeftRemark> find_left_remarks(const Document& old_draft, const Document& redline,
                                                        const markup::Markings& markings, Language language);

/// From here on neither side of the redline has the remarks.
void take_out(const std::vector<LeftRemark>& remarks, markup::Markings& markings);

}  // namespace spor::judging
