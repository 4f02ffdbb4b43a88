#include "markup/raw.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "markup/lines.hpp"

namespace spor::markup {

namespace {

constexpr std::array<std::string_view, 3> kNames = {"ins", "del", "div"};

struct Opener {
    RawKind kind = RawKind::kept;
    std::uint32_t lines = 0;
    bool unended = false;
};

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::optional<Opener> read_opener(std::string_view line) {
    Opener opener;
    if (!take(line, "<")) return std::nullopt;
    const auto name =
        std::find_if(kNames.begin(), kNames.end(), [&](std::string_view n) { return line.starts_with(n); });
    if (name == kNames.end()) return std::nullopt;
    opener.kind = static_cast<RawKind>(name - kNames.begin());
    line.remove_prefix(name->size());
    if (!take(line, " lines=\"")) return std::nullopt;
    const auto number = std::from_chars(line.data(), line.data() + line.size(), opener.lines);
    if (number.ec != std::errc()) return std::nullopt;
    line.remove_prefix(static_cast<std::size_t>(number.ptr - line.data()));
    if (!take(line, "\"")) return std::nullopt;
    opener.unended = take(line, " unended");
    return line == ">" ? std::optional(opener) : std::nullopt;
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    std::vector<RawRegion> find() {
        std::vector<RawRegion> regions;
        for (std::size_t at = text_.find(" lines=\""); at != std::string_view::npos;
             at = text_.find(" lines=\"", at + 1)) {
            const auto found = static_cast<std::uint32_t>(at);
            if (!regions.empty() && found < regions.back().whole.end) continue;
            if (found < 4) continue;
            const std::uint32_t line = found - 4;
            if (const auto region = read(line, regions.empty() ? 0 : regions.back().whole.end))
                regions.push_back(*region);
        }
        return regions;
    }

private:
    [[nodiscard]] std::string_view line_at(std::uint32_t at) const {
        return text_.substr(at, line_end(text_, at) - at);
    }
    [[nodiscard]] bool ends(std::uint32_t at) const { return at >= text_.size(); }

    [[nodiscard]] std::optional<RawRegion> read(std::uint32_t line, std::uint32_t free_from) const {
        if (line == 0 || (text_[line - 1] != '\n' && text_[line - 1] != '\r')) return std::nullopt;
        const auto opener = read_opener(line_at(line));
        if (!opener) return std::nullopt;
        RawRegion region;
        region.kind = opener->kind;
        region.whole.begin = empty_line_before(line);
        if (region.whole.begin == line || region.whole.begin < free_from) return std::nullopt;
        std::uint32_t at = next_line(text_, line);
        if (!line_at(at).empty()) return std::nullopt;
        at = next_line(text_, at);
        region.content.begin = at;
        for (std::uint32_t i = 0; i < opener->lines; ++i) {
            if (ends(at)) return std::nullopt;
            region.content.end = opener->unended ? line_end(text_, at) : next_line(text_, at);
            at = next_line(text_, at);
        }
        if (opener->lines == 0 || ends(at) || !line_at(at).empty()) return std::nullopt;
        at = next_line(text_, at);
        if (line_at(at) != "</" + std::string(kNames[static_cast<std::size_t>(opener->kind)]) + ">")
            return std::nullopt;
        at = next_line(text_, at);
        if (opener->kind != RawKind::deleted) {
            if (ends(at) || !line_at(at).empty()) return std::nullopt;
            at = next_line(text_, at);
        }
        region.whole.end = at;
        return region;
    }

    /// The start of the line before this line where that is empty, otherwise the start of this one.
    [[nodiscard]] std::uint32_t empty_line_before(std::uint32_t line) const {
        const std::uint32_t end = previous_line_end(text_, line);
        if (end == 3 && text_.starts_with("\xEF\xBB\xBF")) return end;
        const bool empty = end == 0 || text_[end - 1] == '\n' || text_[end - 1] == '\r';
        return empty ? end : line;
    }

    std::string_view text_;
};

std::uint32_t count_lines(std::string_view text) {
    std::uint32_t lines = 0;
    for (std::uint32_t at = 0; at < text.size(); at = next_line(text, at)) ++lines;
    return lines;
}

/// Ends a line, or an empty one: behind a lone "\r" a "\n" would end nothing.
void append_break(std::string& text, std::string_view line_break) {
    text.append(text.ends_with('\r') && line_break.starts_with('\n') ? "\r" : line_break);
}

}  // namespace

std::vector<RawRegion> find_raw_regions(std::string_view redline) { return Finder(redline).find(); }

std::string blank_out(std::string_view redline, const std::vector<RawRegion>& regions) {
    std::string copy(redline);
    for (const RawRegion& region : regions) {
        std::fill(copy.begin() + region.whole.begin, copy.begin() + region.whole.end, '\n');
    }
    return copy;
}

void append_raw_region(std::string& redline, RawKind kind, std::string_view content, std::string_view line_break) {
    const std::string_view name = kNames[static_cast<std::size_t>(kind)];
    const bool unended = !content.ends_with('\n') && !content.ends_with('\r');
    append_break(redline, line_break);
    redline.append("<").append(name).append(" lines=\"").append(std::to_string(count_lines(content)));
    redline.append(unended ? "\" unended>" : "\">").append(line_break).append(line_break).append(content);
    if (unended) redline.append(line_break);
    append_break(redline, line_break);
    redline.append("</").append(name).append(">").append(line_break);
    if (kind != RawKind::deleted) redline.append(line_break);
}

}  // namespace spor::markup
