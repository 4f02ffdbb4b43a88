#include "judge/audit/places.hpp"

#include <algorithm>

#include "text/section_name.hpp"

namespace spor::judging {

namespace {

constexpr std::uint32_t kStride = 512;  ///< bytes

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

Places::Places(const Document& redline, const SettledDraft& after) : redline_(redline) {
    std::uint32_t count = 0;
    for (std::uint32_t at = 0; at < redline.source.size(); ++at) {
        if (at % kStride == 0) counts_.push_back(count);
        count += begins_character(redline.source[at]) ? 1 : 0;
    }
    for (const Block& block : after.draft()->blocks) {
        if (block.kind != BlockKind::heading || block.text.empty()) continue;
        std::uint32_t parent = static_cast<std::uint32_t>(headings_.size());
        while (parent > 0 && headings_[parent - 1].level >= block.level) parent = headings_[parent - 1].parent;
        headings_.push_back({after.in_redline(block.source.begin), parent, block.level, block.text});
    }
}

std::uint32_t Places::characters_before(std::uint32_t at) const {
    const std::string& source = redline_.source;
    at = std::min(at, static_cast<std::uint32_t>(source.size()));
    if (counts_.empty()) return 0;
    const std::size_t stride = std::min<std::size_t>(at / kStride, counts_.size() - 1);
    std::uint32_t count = counts_[stride];
    for (std::size_t byte = stride * kStride; byte < at; ++byte) count += begins_character(source[byte]) ? 1 : 0;
    return count;
}

RedlinePlace Places::place(Range at) const {
    RedlinePlace place;
    place.line = redline_.line_of(at.begin);
    place.end_line = redline_.line_of(at.end);
    if (place.line == 0 || place.end_line == 0) return place;
    place.column = characters_before(at.begin) - characters_before(redline_.line_starts[place.line - 1]) + 1;
    place.end_column = characters_before(at.end) - characters_before(redline_.line_starts[place.end_line - 1]) + 1;
    return place;
}

std::string Places::section(std::uint32_t at) const {
    const auto next = std::partition_point(headings_.begin(), headings_.end(),
                                           [&](const Heading& heading) { return heading.at <= at; });
    std::vector<const Heading*> path;
    constexpr std::size_t kDeepest = 6;
    auto index = static_cast<std::uint32_t>(next - headings_.begin());
    for (; index > 0 && path.size() < kDeepest; index = headings_[index - 1].parent)
        path.push_back(&headings_[index - 1]);
    std::reverse(path.begin(), path.end());
    return text::section_name(path, [](const Heading* heading) -> std::string_view { return heading->text; });
}

}  // namespace spor::judging
