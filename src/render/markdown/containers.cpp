#include "render/markdown/containers.hpp"

#include <algorithm>

namespace spor::rendering {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the last list marker of a lead stands; the lead's length where it has none.
Range last_marker(std::string_view lead) {
    std::size_t end = lead.size();
    if (const std::size_t box = lead.rfind('['); box != std::string_view::npos) end = box;
    while (end > 0 && lead[end - 1] != '-' && lead[end - 1] != '*' && lead[end - 1] != '+' && lead[end - 1] != '.' &&
           lead[end - 1] != ')') {
        --end;
    }
    if (end == 0) return {static_cast<std::uint32_t>(lead.size()), static_cast<std::uint32_t>(lead.size())};
    std::size_t begin = end - 1;
    if (lead[begin] == '.' || lead[begin] == ')') {
        while (begin > 0 && is_digit(lead[begin - 1])) --begin;
    }
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::string outer_prefix(const Block& block) {
    const std::size_t end = std::min(block.lead.find_first_not_of(" \t>"), block.lead.size());
    return block.lead.substr(0, end);
}

std::string sibling_lead(const Block& item) {
    const Range marker = last_marker(item.lead);
    std::string lead;
    for (std::size_t i = 0; i < marker.begin; ++i) {
        const char c = item.lead[i];
        lead += c == '>' || c == '\t' ? c : ' ';
    }
    lead += marker.empty() ? "-" : std::string_view(item.lead).substr(marker.begin, marker.size());
    lead += ' ';
    return lead;
}

std::string sibling_lead_above(const Block& item) {
    const std::string prefix = outer_prefix(item);
    const std::string_view markers = std::string_view(item.lead).substr(prefix.size());
    const std::string_view first = markers.substr(0, markers.find_first_of(" \t"));
    const Range marker = last_marker(first);
    return marker.begin == 0 && marker.end == first.size() && !first.empty() ? prefix + std::string(first) + ' '
                                                                             : sibling_lead(item);
}

std::string blank_line(std::string_view prefix) {
    while (!prefix.empty() && (prefix.back() == ' ' || prefix.back() == '\t')) prefix.remove_suffix(1);
    return std::string(prefix);
}

std::string fence_for(std::string_view text) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return std::string(std::max<std::size_t>(3, longest + 1), '`');
}

}  // namespace spor::rendering
