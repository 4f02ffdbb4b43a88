#include "markup/parse_place.hpp"

#include <algorithm>

namespace spor::markup {

namespace {

constexpr std::uint32_t code_indent = 4;

class Walker {
public:
    Walker(const Lines& lines, std::uint32_t line)
        : source_(lines.source()), line_(line), end_(lines.end(line)), walk_{lines.begin(line), 0, 0, false} {}

    [[nodiscard]] Walk run(const std::vector<std::uint32_t>& path, std::vector<Container>& containers) {
        skip_blanks();
        walk_.whole =
            std::all_of(path.begin(), path.end(), [&](std::uint32_t index) { return enter(containers[index]); });
        return walk_;
    }

private:
    [[nodiscard]] bool enter(Container& container) {
        if (container.quote) return enter_quote(container);
        if (!container.placed) return place_item(container);
        if (walk_.column < walk_.base + container.width) return false;
        walk_.base += container.width;
        return true;
    }

    [[nodiscard]] bool enter_quote(Container& container) {
        if (walk_.at >= end_ || source_[walk_.at] != '>' || walk_.column >= walk_.base + code_indent) return false;
        step(1);
        walk_.base = walk_.column;
        if (walk_.at < end_ && is_blank(source_[walk_.at])) ++walk_.base;  // one blank belongs to the marker
        skip_blanks();
        container.placed = true;
        return true;
    }

    [[nodiscard]] bool place_item(Container& item) {
        const std::uint32_t marker = list_marker(source_, walk_.at, end_);
        if (marker == 0) return false;
        item.line = line_;
        item.marker = walk_.at;
        item.marker_end = walk_.at + marker;
        step(marker);
        const std::uint32_t after = walk_.column;
        skip_blanks();
        const std::uint32_t gap = walk_.column - after;
        const bool gap_is_the_markers = walk_.at < end_ && gap <= code_indent;
        item.width = after - std::min(walk_.base, after) + (gap_is_the_markers ? gap : 1);
        walk_.base += item.width;
        item.placed = true;
        return true;
    }

    void step(std::uint32_t bytes) {
        walk_.at += bytes;
        walk_.column += bytes;
    }

    void skip_blanks() {
        for (; walk_.at < end_ && is_blank(source_[walk_.at]); ++walk_.at) {
            walk_.column = source_[walk_.at] == '\t' ? (walk_.column / 4 + 1) * 4 : walk_.column + 1;
        }
    }

    std::string_view source_;
    std::uint32_t line_;
    std::uint32_t end_;
    Walk walk_;
};

}  // namespace

std::vector<std::uint32_t> path_of(const std::vector<Container>& containers, std::uint32_t container) {
    std::vector<std::uint32_t> path;
    for (; container != none; container = containers[container].parent) path.push_back(container);
    std::reverse(path.begin(), path.end());
    return path;
}

Walk walk(const Lines& lines, std::uint32_t line, const std::vector<std::uint32_t>& path,
          std::vector<Container>& containers) {
    return Walker(lines, line).run(path, containers);
}

}  // namespace spor::markup
