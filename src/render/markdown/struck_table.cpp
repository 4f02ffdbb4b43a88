#include "render/markdown/struck_table.hpp"

#include <algorithm>

#include "render/markdown/old_text.hpp"

namespace spor::rendering {

namespace {

Splice plain(std::string text) {
    Splice splice;
    splice.text = std::move(text);
    return splice;
}

std::size_t cell_of(const Block& row, const OldWords& words) {
    const auto after = std::upper_bound(row.cells.begin(), row.cells.end(), words.text.begin);
    return after == row.cells.begin() ? 0 : static_cast<std::size_t>(after - row.cells.begin() - 1);
}

}  // namespace

void add_row(const Context& context, const Struck& struck, std::size_t columns, std::uint32_t number,
             std::vector<Splice>& parts) {
    const Document& old_draft = *context.revision.old_draft;
    Escaping escaping = context.escaping;
    escaping.cell = true;
    std::vector<std::vector<OldWords>> cells(std::max<std::size_t>(1, columns));
    for (const OldWords& words : struck.words) {
        const std::size_t cell = cell_of(old_draft.blocks[words.block], words);
        cells[std::min(cell, cells.size() - 1)].push_back(words);
    }
    std::string border = "| ";
    for (const std::vector<OldWords>& cell : cells) {
        parts.push_back(plain(border));
        border = " | ";
        if (cell.empty()) continue;
        parts.push_back(
            make_mark(write_old_words(old_draft, cell, escaping), markup::MarkKind::deletion, context.critic, number));
    }
    parts.push_back(plain(" |"));
}

void add_table(const Context& context, std::span<const Struck> rows, const std::string& prefix, std::uint32_t number,
               std::vector<Splice>& parts) {
    std::size_t columns = 1;
    for (const Struck& row : rows) {
        columns = std::max(columns, context.revision.old_draft->blocks[row.old_block].cells.size());
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        parts.push_back(plain(i == 0 ? prefix : std::string(context.line_break) + prefix));
        add_row(context, rows[i], columns, number + static_cast<std::uint32_t>(i), parts);
        if (i > 0) continue;
        parts.push_back(plain(std::string(context.line_break) + prefix + table_rule(columns)));
    }
}

std::string table_rule(std::size_t columns) {
    std::string rule = "|";
    for (std::size_t column = 0; column < columns; ++column) rule += " --- |";
    return rule;
}

}  // namespace spor::rendering
