#include "markup/parse_lines.hpp"

#include <algorithm>

namespace spor::markup {

namespace {

// Markers that begin further right are text. Each level of nesting takes a column, and md4c looks at every open
// container for each blank line: without a bound, deep nesting and many blank lines are quadratic.
constexpr std::uint32_t deepest_column = 256;
constexpr std::uint32_t longest_number = 9;

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
    Opening opening;
    std::uint32_t& at = opening.at;
    for (at = begin;;) {
        for (; at < end && is_blank(source[at]); ++at) {
            opening.column = source[at] == '\t' ? (opening.column / 4 + 1) * 4 : opening.column + 1;
        }
        if (at == end) return opening;
        opening.shape = rule.found && at == rule.from ? Shape::rule : Shape::text;
        if (opening.shape == Shape::rule) return opening;
        const bool quote = source[at] == '>';
        const std::uint32_t marker = quote ? 1 : list_marker(source, at, end);
        if (marker == 0) return opening;
        if (opening.column > deepest_column) {
            opening.capped = true;
            return opening;
        }
        (quote ? opening.quote : opening.item) = true;
        opening.shape = Shape::blank;
        opening.column += marker;
        at += marker;
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

}  // namespace spor::markup
