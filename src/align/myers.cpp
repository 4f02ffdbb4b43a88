#include "align/myers.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wextra"
#endif
#include <dtl/dtl.hpp>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace spor::alignment {

std::vector<Match> shortest_edit(std::span<const std::uint32_t> before, std::span<const std::uint32_t> after) {
    std::vector<Match> matches;
    if (before.empty() || after.empty() || before.size() + after.size() > kLongestMyers) return matches;
    dtl::Diff<std::uint32_t, std::vector<std::uint32_t>> diff({before.begin(), before.end()},
                                                              {after.begin(), after.end()});
    diff.compose();
    // dtl's own indices are wrong once its cap is hit: positions are counted here, and every pair is compared.
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    for (const auto& step : diff.getSes().getSequence()) {
        if (step.second.type == dtl::SES_DELETE) {
            ++i;
        } else if (step.second.type == dtl::SES_ADD) {
            ++j;
        } else {
            if (i >= before.size() || j >= after.size() || before[i] != after[j]) return {};
            if (!matches.empty() && matches.back().before_end() == i && matches.back().after_end() == j) {
                ++matches.back().length;
            } else {
                matches.push_back({i, j, 1});
            }
            ++i;
            ++j;
        }
    }
    return matches;
}

}  // namespace spor::alignment
