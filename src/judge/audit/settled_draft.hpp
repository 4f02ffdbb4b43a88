// One side of a redline as a draft of its own, whose bytes know where in the redline they stand.
//
// Entry point: settle_draft.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "markup/marks.hpp"
#include "markup/settle.hpp"
#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor::judging {

class SettledDraft {
public:
    SettledDraft(std::string_view redline, const markup::Markings& markings, markup::Side side, Language language);

    [[nodiscard]] const std::shared_ptr<const Document>& draft() const { return draft_; }
    /// Where in the redline a byte of the settled text stands.
    [[nodiscard]] std::uint32_t in_redline(std::uint32_t settled) const;
    /// Where in the redline a stretch of a block's text stands, from its first byte to its last.
    [[nodiscard]] Range in_redline(const Block& block, Range text) const;

private:
    struct Stretch {
        std::uint32_t settled = 0;
        std::uint32_t redline = 0;
        bool verbatim = true;  ///< false: bytes that stand for others
    };
    std::shared_ptr<const Document> draft_;
    std::vector<Stretch> stretches_;
};

}  // namespace spor::judging
