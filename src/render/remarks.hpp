// spor's own remarks at both ends of a move (`--moves noted`), in the reader's language.
//
// In markdown a remark is a mark around `<small>…</small>`; both accepting and rejecting a redline drop it, because
// neither draft has it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spor/render.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

class Remarks {
public:
    Remarks(const Revision& revision, const RenderOptions& options);

    /// `(flyttet til »X«)`, X being the nearest heading above the new place.
    [[nodiscard]] std::string departure(std::uint32_t move) const;
    /// `(flyttet fra »X«)`, X being the nearest heading above the old place.
    [[nodiscard]] std::string arrival(std::uint32_t move) const;
    /// A footnote stands wherever its draft puts footnotes: that is worth no remark.
    [[nodiscard]] bool is_footnote(std::uint32_t move) const;

private:
    /// For each block the heading above it, one block up; npos where there is none.
    using Headings = std::vector<std::uint32_t>;
    static Headings find_headings(const Document& draft);

    const Revision& revision_;
    Language language_;
    Headings old_headings_;
    Headings new_headings_;
};

}  // namespace spor::rendering
