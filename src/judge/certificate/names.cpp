#include "judge/certificate/names.hpp"

#include <algorithm>
#include <array>

namespace spor::judging {
namespace {

constexpr std::array<std::string_view, 5> kFates{"kept", "moved", "changed", "deleted", "inserted"};

}  // namespace

std::string_view name_of(Fate fate) { return kFates.at(static_cast<std::size_t>(fate)); }

Fate fate_named(std::string_view name) {
    for (std::size_t fate = 0; fate < kFates.size(); ++fate)
        if (kFates[fate] == name) return static_cast<Fate>(fate);
    return Fate::kept;
}

std::string_view output_name(Output output) {
    const auto& formats = output_formats();
    const auto row = std::find_if(formats.begin(), formats.end(),
                                  [output](const OutputFormat& format) { return format.output == output; });
    return row == formats.end() ? "" : row->name;
}

}  // namespace spor::judging
