// Where things stand in a draft's source: lines of bytes, bytes of words.
#include "spor/document.hpp"

#include <algorithm>

namespace spor {
namespace {

// The first origin that ends after `offset`; origins.end() where none does.
std::vector<Origin>::const_iterator origin_after(const Block& block, std::uint32_t offset) {
    return std::partition_point(block.origins.begin(), block.origins.end(),
                                [offset](const Origin& origin) { return origin.text + origin.length <= offset; });
}

// Where the last written byte before `end` stands. Unlike source_of it never runs ahead into what follows the range.
std::uint32_t source_before(const Block& block, std::uint32_t end) {
    const auto next = std::partition_point(block.origins.begin(), block.origins.end(),
                                           [end](const Origin& origin) { return origin.text < end; });
    if (next == block.origins.begin()) return block.source.begin;
    const Origin& origin = *std::prev(next);
    const std::uint32_t length = std::min(origin.length, end - origin.text);
    return origin.source + (length > 0 ? length - 1 : 0);
}

}  // namespace

std::uint32_t Document::line_of(std::uint32_t source_offset) const {
    if (line_starts.empty()) return 0;
    const auto next = std::upper_bound(line_starts.begin(), line_starts.end(), source_offset);
    return static_cast<std::uint32_t>(next - line_starts.begin());
}

std::uint32_t Document::page_of(std::uint32_t line) const {
    return static_cast<std::uint32_t>(std::upper_bound(page_starts.begin(), page_starts.end(), line) -
                                      page_starts.begin());
}

std::uint32_t Document::source_of(const Block& block, std::uint32_t text_offset) const {
    const auto origin = origin_after(block, text_offset);
    if (origin == block.origins.end()) {
        if (block.origins.empty()) return block.source.end;
        return block.origins.back().source + block.origins.back().length;
    }
    return origin->source + (text_offset > origin->text ? text_offset - origin->text : 0);
}

LineSpan Document::lines_of(const Block& block, Range text) const {
    if (line_starts.empty() || block.origins.empty()) return block.lines;
    const std::uint32_t first = line_of(source_of(block, text.begin));
    if (text.empty()) return {first, first};
    return {first, std::max(first, line_of(source_before(block, text.end)))};
}

std::vector<std::uint32_t> find_line_starts(std::string_view source) {
    std::vector<std::uint32_t> starts{0};
    constexpr std::size_t none = std::string_view::npos;
    std::size_t feed = source.find('\n');
    std::size_t carriage = source.find('\r');
    while (feed != none || carriage != none) {
        const std::size_t first = std::min(feed, carriage);
        const std::size_t end = carriage < feed && feed == carriage + 1 ? feed + 1 : first + 1;
        starts.push_back(static_cast<std::uint32_t>(end));
        if (feed < end) feed = source.find('\n', end);
        if (carriage < end) carriage = source.find('\r', end);
    }
    return starts;
}

std::vector<std::uint32_t> find_page_starts(const Document& document) {
    const std::string_view source = document.source;
    std::vector<std::uint32_t> starts;
    const std::size_t last = source.find_last_not_of("\f\r\n ");
    if (last == std::string_view::npos) return starts;
    for (std::size_t feed = source.find('\f'); feed < last; feed = source.find('\f', feed + 1)) {
        if (starts.empty()) starts.push_back(1);
        const std::string_view behind = source.substr(feed + 1, 2);
        const bool ends_line = behind.starts_with('\n') || behind == "\r\n";
        starts.push_back(document.line_of(static_cast<std::uint32_t>(feed)) + (ends_line ? 1 : 0));
    }
    return starts;
}

}  // namespace spor
