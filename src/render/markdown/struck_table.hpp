// Struck rows of tables.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "render/markdown/context.hpp"
#include "render/markdown/splice.hpp"

namespace spor::rendering {

/// Appends a row of `columns` cells, `| ~~a~~ | ~~b~~ |`, without a line break. Cells beyond the last join it.
void add_row(const Context& context, const Struck& struck, std::size_t columns, std::uint32_t number,
             std::vector<Splice>& parts);

/// Appends a table of its own, the first row as its header, without a final line break.
void add_table(const Context& context, std::span<const Struck> rows, const std::string& prefix, std::uint32_t number,
               std::vector<Splice>& parts);

/// The line below a table's header: `| --- | --- |`.
[[nodiscard]] std::string table_rule(std::size_t columns);

}  // namespace spor::rendering
