// The headings above a place as one name, "Kapitel › Afsnit", and back.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace spor::text {

inline constexpr std::string_view kSectionStep = " › ";

/// `titles` from the outermost in; `shown` gives each as it is to be written.
template <class Titles, class Shown = std::identity>
[[nodiscard]] std::string section_name(const Titles& titles, const Shown& shown = {}) {
    std::string name;
    for (const auto& title : titles) {
        if (!name.empty()) name += kSectionStep;
        name += shown(title);
    }
    return name;
}

/// The titles of a name; a title that holds the sign between two comes back as two.
[[nodiscard]] inline std::vector<std::string> titles_of(std::string_view name) {
    std::vector<std::string> titles;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find(kSectionStep), name.size());
        titles.emplace_back(name.substr(0, end));
        name.remove_prefix(std::min(end + kSectionStep.size(), name.size()));
    }
    return titles;
}

}  // namespace spor::text
