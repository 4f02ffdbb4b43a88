#include "markup/parse_lines.hpp"

#include <algorithm>
#include <array>

namespace spor::markup {

namespace {

// Markers that begin further right are text. Each level of nesting takes a column, and md4c looks at every open
// container for each blank line: without a bound, deep nesting and many blank lines are quadratic.
constexpr std::uint32_t deepest_column = 256;
constexpr std::uint32_t longest_number = 9;
constexpr char plain = 'x';

/// A thematic break at a line's end: where it would begin, if there are marks enough.
struct Rule {
    std::uint32_t from = 0;
    bool found = false;
};

Rule find_rule(std::string_view source, std::uint32_t begin, std::uint32_t end) {
    while (end > begin && is_blank(source[end - 1])) --end;
    if (end == begin) return {};
    const char mark = source[end - 1];
    if (mark != '-' && mark != '_' && mark != '*') return {};
    Rule rule;
    std::uint32_t marks = 0;
    for (std::uint32_t at = end; at > begin && (source[at - 1] == mark || is_blank(source[at - 1])); --at) {
        if (source[at - 1] != mark) continue;
        ++marks;
        rule.from = at - 1;
    }
    rule.found = marks >= 3;
    return rule;
}

Opening find_opening(std::string_view source, std::uint32_t begin, std::uint32_t end) {
    const Rule rule = find_rule(source, begin, end);
    std::uint32_t at = begin;
    std::uint32_t column = 0;
    for (;;) {
        for (; at < end && is_blank(source[at]); ++at) column = source[at] == '\t' ? (column / 4 + 1) * 4 : column + 1;
        if (at == end) return {end, Shape::blank, false};
        if (rule.found && at == rule.from) return {at, Shape::rule, false};
        const std::uint32_t marker = source[at] == '>' ? 1 : list_marker(source, at, end);
        if (marker == 0) return {at, Shape::text, false};
        if (column > deepest_column) return {at, Shape::text, true};
        at += marker;
        column += marker;
    }
}

constexpr std::array<char, 256> make_inert() {
    std::array<char, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte) table[byte] = static_cast<char>(byte);
    for (const char special : {'`', '*', '_', '[', '<', '&', '\\', '\0'}) {
        table[static_cast<unsigned char>(special)] = plain;
    }
    return table;
}

constexpr std::array<char, 256> inert = make_inert();

std::uint32_t fence_size(std::string_view copy, std::uint32_t at, std::uint32_t end) {
    std::uint32_t stop = at;
    while (stop < end && copy[stop] == '`') ++stop;
    if (stop - at < 3 || copy.substr(stop, end - stop).find('`') != std::string_view::npos) return 0;
    return stop - at;
}

bool is_task_box(std::string_view line) {
    return line.size() >= 3 && line[0] == '[' && (line[1] == ' ' || line[1] == 'x' || line[1] == 'X') &&
           line[2] == ']' && (line.size() == 3 || is_blank(line[3]));
}

// Tags keep their shape, for md4c must see whether they open an HTML block; '%' and ':' may stand where '*' and '_'
// may.
void mask_tag_line(std::string& copy, std::uint32_t at, std::uint32_t end) {
    constexpr std::string_view cdata = "<![CDATA[";
    if (std::string_view(copy).substr(at, end - at).starts_with(cdata)) at += static_cast<std::uint32_t>(cdata.size());
    for (; at < end; ++at) {
        if (copy[at] == '[' || copy[at] == '\0' || copy[at] == '&' || copy[at] == '\\') copy[at] = plain;
        if (copy[at] == '*') copy[at] = '%';
        if (copy[at] == '_') copy[at] = ':';
    }
}

void mask_line(std::string& copy, std::uint32_t begin, std::uint32_t end) {
    const Opening opening = find_opening(copy, begin, end);
    if (opening.shape != Shape::text) return;
    std::uint32_t at = opening.at;
    if (opening.capped) copy[at] = plain;
    if (copy[at] == '<') return mask_tag_line(copy, at, end);
    if (copy[at] == '`') at += fence_size(copy, at, end);
    if (is_task_box(std::string_view(copy).substr(at, end - at))) at += 3;
    for (; at < end; ++at) {
        const char byte = copy[at];
        if (byte == '<' && at + 1 < end && copy[at + 1] == '/') continue;  // it may end an HTML block
        copy[at] = inert[static_cast<unsigned char>(byte)];
    }
}

}  // namespace

std::uint32_t list_marker(std::string_view source, std::uint32_t at, std::uint32_t line_end) {
    if (at >= line_end) return 0;
    std::uint32_t stop = at + 1;
    if (source[at] != '-' && source[at] != '+' && source[at] != '*') {
        stop = at;
        while (stop < line_end && stop - at < longest_number && is_digit(source[stop])) ++stop;
        if (stop == at || stop == line_end || (source[stop] != '.' && source[stop] != ')')) return 0;
        ++stop;
    }
    return stop == line_end || is_blank(source[stop]) ? stop - at : 0;
}

Lines::Lines(std::string_view source, std::uint32_t from) : source_(source) {
    const std::size_t size = source.size();
    std::size_t feed = 0;
    std::size_t carriage = 0;
    for (std::size_t at = from; at < size;) {
        starts_.push_back(static_cast<std::uint32_t>(at));
        // Each search begins where the last one of its kind ended, so that a file without one of the two stays linear.
        if (feed <= at) feed = std::min(size, source.find('\n', at)) + 1;
        if (carriage <= at) carriage = std::min(size, source.find('\r', at)) + 1;
        at = carriage == feed - 1 ? feed : std::min(feed, carriage);
    }
}

std::uint32_t Lines::end(std::uint32_t line) const {
    const std::uint32_t start = starts_[line];
    auto stop = line + 1 == count() ? static_cast<std::uint32_t>(source_.size()) : starts_[line + 1];
    if (stop > start && source_[stop - 1] == '\n') --stop;
    if (stop > start && source_[stop - 1] == '\r') --stop;
    return stop;
}

Opening Lines::opening(std::uint32_t line) const { return find_opening(source_, begin(line), end(line)); }

std::uint32_t Lines::line_of(std::uint32_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return after == starts_.begin() ? 0 : static_cast<std::uint32_t>(after - starts_.begin()) - 1;
}

std::string inert_copy(const Lines& lines) {
    std::string copy(lines.source());
    for (std::uint32_t line = 0; line < lines.count(); ++line) mask_line(copy, lines.begin(line), lines.end(line));
    return copy;
}

}  // namespace spor::markup
