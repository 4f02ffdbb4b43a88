#include "render/markdown/redline_tables.hpp"

#include <algorithm>

#include "markup/lines.hpp"
#include "render/markdown/containers.hpp"
#include "render/markdown/struck_table.hpp"

namespace spor::rendering {

RedlineTables::RedlineTables(std::string_view redline, const std::vector<Block>& blocks)
    : line_break_(markup::line_break_of(redline)) {
    std::uint32_t table = 0;  // whose header was seen
    for (const Block& block : blocks) {
        if (block.table == 0) continue;
        const Range line{markup::line_begin(redline, block.source.begin), block.source.end};
        if (block.header) {
            table = block.table;
            const std::uint32_t end = markup::next_line(redline, markup::next_line(redline, line.end));
            heads_.push_back({{line.begin, end}, static_cast<std::uint32_t>(block.cells.size())});
        } else if (block.table == table) {
            rows_.push_back({line, static_cast<std::uint32_t>(heads_.size() - 1), outer_prefix(block)});
        }
    }
}

const RedlineTables::Head* RedlineTables::head_at(std::uint32_t at) const {
    const auto after = std::upper_bound(heads_.begin(), heads_.end(), at,
                                        [](std::uint32_t value, const Head& head) { return value < head.lines.begin; });
    return after != heads_.begin() && std::prev(after)->lines.contains(at) ? &*std::prev(after) : nullptr;
}

const RedlineTables::Row* RedlineTables::row_between(std::uint32_t from, std::uint32_t to) const {
    const auto after = std::upper_bound(rows_.begin(), rows_.end(), to,
                                        [](std::uint32_t value, const Row& row) { return value < row.line.begin; });
    if (after == rows_.begin()) return nullptr;
    const Row& row = *std::prev(after);
    return row.line.begin >= from && row.line.contains(to) ? &row : nullptr;
}

std::string RedlineTables::empty_head(const Row& row) const {
    const std::uint32_t columns = heads_[row.head].columns;
    std::string head = row.prefix + "|";
    for (std::uint32_t column = 0; column < columns; ++column) head += "  |";
    return (head += line_break_) += row.prefix + table_rule(columns) + std::string(line_break_);
}

}  // namespace spor::rendering
