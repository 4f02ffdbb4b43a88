#include "markup/parse_table.hpp"

namespace spor::markup {

namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }

Range trimmed(std::string_view row, std::uint32_t begin, std::uint32_t end) {
    while (begin < end && is_blank(row[begin])) ++begin;
    while (end > begin && is_blank(row[end - 1])) --end;
    return {begin, end};
}

bool is_delimiter(std::string_view cell) {
    if (cell.starts_with(':')) cell.remove_prefix(1);
    if (cell.ends_with(':')) cell.remove_suffix(1);
    return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

}  // namespace

std::vector<Range> split_row(std::string_view row) {
    std::vector<Range> cells;
    const Range all = trimmed(row, 0, static_cast<std::uint32_t>(row.size()));
    std::uint32_t begin = all.begin;
    if (begin < all.end && row[begin] == '|') ++begin;
    std::uint32_t at = begin;
    for (; at < all.end; ++at) {
        if (row[at] == '\\') {
            ++at;
        } else if (row[at] == '|') {
            cells.push_back(trimmed(row, begin, at));
            begin = at + 1;
        }
    }
    if (begin < all.end) cells.push_back(trimmed(row, begin, all.end));
    return cells;
}

std::size_t delimiter_columns(std::string_view row) {
    if (row.find_first_not_of("|:- \t") != std::string_view::npos) return 0;
    if (row.find_first_of("|:") == std::string_view::npos || row.find('-') == std::string_view::npos) return 0;
    const std::vector<Range> cells = split_row(row);
    for (const Range& cell : cells) {
        if (!is_delimiter(row.substr(cell.begin, cell.size()))) return 0;
    }
    return cells.size();
}

}  // namespace spor::markup
