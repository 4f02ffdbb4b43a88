// Lines and columns of a draft, for many places that mostly come in order.
#pragma once

#include <cstdint>

#include "spor/document.hpp"
#include "spor/ledger.hpp"

namespace spor::judging {

class DraftPlaces {
public:
    explicit DraftPlaces(const Document& draft) : draft_(draft) {}
    /// Where bytes `text` of a block stand.
    [[nodiscard]] DraftPlace of(const Block& block, Range text);
    [[nodiscard]] DraftPlace of_source(Range source);

private:
    [[nodiscard]] std::uint32_t column_of(std::uint32_t source, std::uint32_t line);

    const Document& draft_;
    // Where the last count of columns ended: long lines are counted once when the places come in order.
    std::uint32_t last_source_ = 0;
    std::uint32_t last_line_ = 0;
    std::uint32_t last_column_ = 0;
};

}  // namespace spor::judging
