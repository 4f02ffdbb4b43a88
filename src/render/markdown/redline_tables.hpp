// The tables of a redline, for decisions that part a row from its header: one is of a change, the other of a move.
//
// Entry point: RedlineTables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"

namespace spor::rendering {

class RedlineTables {
public:
    struct Head {
        Range lines;  ///< of the header and of the rule below it, final line break included
        std::uint32_t columns = 0;
    };
    struct Row {
        Range line;  ///< without its line break
        std::uint32_t head = 0;
        std::string prefix;  ///< what a line of the table begins with: "> "
    };

    /// O(redline).
    RedlineTables(std::string_view redline, const std::vector<Block>& blocks);

    [[nodiscard]] const std::vector<Head>& heads() const { return heads_; }

    /// Whose lines hold this byte; null where it is in no header. O(log heads).
    [[nodiscard]] const Head* head_at(std::uint32_t at) const;

    /// The row, no header, that begins between two places and whose line reaches beyond the second; null where none
    /// does. O(log rows).
    [[nodiscard]] const Row* row_between(std::uint32_t from, std::uint32_t to) const;

    /// A header without words, and the rule below it.
    [[nodiscard]] std::string empty_head(const Row& row) const;

private:
    std::string_view line_break_;
    std::vector<Head> heads_;
    std::vector<Row> rows_;
};

}  // namespace spor::rendering
