// How much changed under each heading of a Revision.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spor/revision.hpp"

namespace spor::rendering {

struct SectionCount {
    std::vector<std::string> path;  ///< the headings above it, outermost first; none above the first
    std::uint64_t kept = 0;         ///< words (no punctuation), moved ones that were kept among them
    std::uint64_t inserted = 0;
    std::uint64_t deleted = 0;
    [[nodiscard]] std::uint64_t changed() const { return inserted + deleted; }
};

/// In the order in which the sections begin; blocks under equal headings count as one section. O(words).
[[nodiscard]] std::vector<SectionCount> count_sections(const Revision& revision);

/// "Kapitel › Afsnit", fit for a terminal; `no_heading` where there is none.
[[nodiscard]] std::string section_name(const SectionCount& section, std::string_view no_heading);

}  // namespace spor::rendering
