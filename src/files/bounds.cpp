#include "files/bounds.hpp"

#include <string_view>

#include "spor/read.hpp"

namespace spor::files {

Error too_large(const std::string& name, std::uint64_t largest) {
    if (largest >= kLargestPossible) return {"is larger than 2 GB", name, "split it"};
    constexpr std::string_view kUnits = "KMG";
    std::string size = std::to_string(largest) + " B";
    for (std::size_t unit = 0; unit < kUnits.size(); ++unit) {
        const std::uint64_t one = 1ULL << (10U * (unit + 1));
        if (largest % one == 0) size = std::to_string(largest / one) + ' ' + kUnits[unit] + 'B';
    }
    return {"is larger than allowed: " + size, name, "split it, or allow more with --max-size"};
}

}  // namespace spor::files
