// Lines and columns of a redline, and the headings above a place in it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "judge/audit/settled_draft.hpp"
#include "spor/audit.hpp"

namespace spor::judging {

class Places {
public:
    Places(const Document& redline, const SettledDraft& after);

    [[nodiscard]] RedlinePlace place(Range at) const;
    /// The headings above a byte of the redline as they stand now, joined by " › ".
    [[nodiscard]] std::string section(std::uint32_t at) const;

private:
    struct Heading {
        std::uint32_t at = 0;      ///< in the redline
        std::uint32_t parent = 0;  ///< index + 1 of the heading above it; 0: none
        std::uint8_t level = 0;
        std::string text;
    };
    [[nodiscard]] std::uint32_t characters_before(std::uint32_t at) const;

    const Document& redline_;
    std::vector<std::uint32_t> counts_;  ///< characters before each kStride-th byte, so that long lines cost nothing
    std::vector<Heading> headings_;
};

}  // namespace spor::judging
