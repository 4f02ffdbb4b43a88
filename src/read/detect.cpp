// What format a draft is in: by its content, and by the ending of its name where the content does not tell.
// Entry point: detect_format.
#include "read/detect.hpp"

#include <algorithm>
#include <array>

#include "spor/read.hpp"
#include "text/encoding.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kSample = 1U << 18U;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
    const std::string lower = lower_ascii(name.substr(name.size() - std::min<std::size_t>(name.size(), 16)));
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return lower.ends_with(end); });
}

bool is_html(std::string_view text) {
    constexpr std::size_t kMostBefore = 16;  // comments and the like
    for (std::size_t before = 0; before < kMostBefore; ++before) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        const bool comment = text.starts_with("<!--");
        if (!comment && !text.starts_with("<?xml")) break;
        const std::size_t end = text.find(comment ? "-->" : "?>");
        if (end == std::string_view::npos) return false;
        text.remove_prefix(end + (comment ? 3 : 2));
    }
    const std::string head = lower_ascii(text.substr(0, 16));
    return head.starts_with("<!doctype html") || head.starts_with("<html>") || head.starts_with("<html ") ||
           head.starts_with("<head>") || head.starts_with("<body>") || head.starts_with("<body ");
}

// Signs that somebody wrote markup, and signs of text taken out of pages.
struct Signs {
    std::size_t markup = 0;
    std::size_t page = 0;
};

bool is_atx_heading(std::string_view line) {
    const std::size_t marks = line.find_first_not_of('#');
    return marks != std::string_view::npos && marks >= 1 && marks <= 6 && line[marks] == ' ';
}

// The line under a heading: `=====`. One of dashes may part paragraphs of plain text.
bool is_underline(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("=\r") == std::string_view::npos;
}

bool is_fence(std::string_view line) { return line.starts_with("```") || line.starts_with("~~~"); }

// `|---|:-:|`: at least one dash and one bar, and nothing else.
bool is_delimiter_row(std::string_view line) {
    return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of("|-: \t\r") == std::string_view::npos;
}

// A mark that opens at a word and closes at one: `**ord**`.
bool has_pair(std::string_view line, std::string_view mark) {
    const std::size_t open = line.find(mark);
    if (open == std::string_view::npos) return false;
    const std::size_t inside = open + mark.size();
    if (inside >= line.size() || line[inside] == ' ' || line[inside] == mark[0]) return false;
    const std::size_t close = line.find(mark, inside);
    return close != std::string_view::npos && line[close - 1] != ' ';
}

bool has_link(std::string_view line) {
    const std::size_t middle = line.find("](");
    return middle != std::string_view::npos && line.find('[') < middle &&
           line.find(')', middle) != std::string_view::npos;
}

bool begins_with_glyph(std::string_view line) {
    static constexpr std::array<std::string_view, 5> kGlyphs{"\u2022", "\u25AA", "\u25E6", "\u00B7", "\uF0B7"};
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return false;
    const std::string_view rest = line.substr(begin);
    return std::any_of(kGlyphs.begin(), kGlyphs.end(), [&](std::string_view glyph) { return rest.starts_with(glyph); });
}

void judge(std::string_view line, Signs& signs) {
    if (is_atx_heading(line) || is_underline(line) || is_fence(line)) signs.markup += 2;
    if (is_delimiter_row(line)) signs.markup += 2;
    if (has_pair(line, "**") || has_pair(line, "~~") || has_link(line)) ++signs.markup;
    if (begins_with_glyph(line)) ++signs.page;
    if (line.find('\f') != std::string_view::npos) ++signs.page;
}

Signs count_signs(std::string_view text) {
    Signs signs;
    if (text.starts_with("---\n") || text.starts_with("---\r\n")) signs.markup += 2;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        judge(text.substr(0, end), signs);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return signs;
}

}  // namespace

std::optional<Format> detect_package(std::string_view bytes, std::string_view name) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("%PDF-"sv)) return Format::pdf;
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return Format::docx;
    if (!bytes.empty() && ends_with_any(name, {".docx", ".docm", ".dotx"})) return Format::docx;
    return std::nullopt;
}

Format detect_written(std::string_view text, std::string_view name) {
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (is_html(text) || ends_with_any(name, {".html", ".htm"})) return Format::html;
    if (ends_with_any(name, {".md", ".markdown", ".mdown", ".mkd"})) return Format::markdown;
    const Signs signs = count_signs(text.substr(0, kSample));
    return signs.markup >= 2 && signs.markup > signs.page ? Format::markdown : Format::text;
}

}  // namespace spor::reading

namespace spor {

Format detect_format(std::string_view bytes, std::string_view name) {
    if (const auto package = reading::detect_package(bytes, name)) return *package;
    const auto sample = text::decode(std::string(bytes.substr(0, reading::kSample)), std::string(name));
    return sample ? reading::detect_written(sample->text, name) : Format::text;
}

}  // namespace spor
