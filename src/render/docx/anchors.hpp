// Beside which paragraph of NEW's file something stands that is gone from it.
#pragma once

#include <map>
#include <vector>

#include "ooxml/redline.hpp"
#include "render/docx/places.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

class DocxAnchors {
public:
    DocxAnchors(const Revision& revision, const DocxPlaces& places);

    /// Fills the anchor of a block that stood before NEW's block `next` (which may be one past the last).
    void place(ooxml::GoneBlock& gone, std::uint32_t next) const;

private:
    [[nodiscard]] bool place_in_table(ooxml::GoneBlock& gone, std::uint32_t next) const;
    [[nodiscard]] bool is_body(std::uint32_t paragraph) const;
    [[nodiscard]] bool is_row_of(std::uint32_t block, std::uint32_t old_table) const;

    const Document& draft_;
    const DocxPlaces& places_;
    std::map<std::uint32_t, std::uint32_t> old_table_;  ///< by NEW's table: OLD's that it was
    std::uint32_t last_body_ = 0;                       ///< the last paragraph of the body itself
    std::vector<std::uint32_t> body_before_;            ///< by NEW block: itself, or the last before it that is no note
};

}  // namespace spor::rendering
