// Links into the draft itself: `[text](#anchor)`, held against its headings.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "judge/draft_places.hpp"
#include "spor/ledger.hpp"

namespace spor::judging {

class Anchors {
public:
    Anchors(const Revision& revision, const std::vector<std::int64_t>& new_of_old);
    /// Links of a block of NEW that lead nowhere; their sections are left to the caller.
    [[nodiscard]] std::vector<BrokenReference> broken_in(const Block& block);

private:
    [[nodiscard]] bool is_set_by_hand(const std::string& anchor) const;

    const Document& new_draft_;
    std::map<std::string, std::uint32_t> old_headings_;  ///< anchor → block
    std::map<std::string, std::uint32_t> new_headings_;
    std::map<std::uint32_t, std::string> anchor_of_new_;
    std::vector<std::int64_t> new_of_old_;
    DraftPlaces places_;
};

/// The anchor that GitHub gives a heading: lower case, blanks as hyphens, punctuation gone.
[[nodiscard]] std::string anchor_of(std::string_view heading);

}  // namespace spor::judging
