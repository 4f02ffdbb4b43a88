// A redline as the claim that it is: what it says stood before, what it says stands now, and how the former differs
// from the old draft.
//
// Entry point: read_claim.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "judge/audit/broken_marks.hpp"
#include "judge/audit/coverage.hpp"
#include "judge/audit/left_remarks.hpp"
#include "judge/audit/settled_draft.hpp"
#include "spor/audit.hpp"
#include "spor/revision.hpp"

namespace spor::judging {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A word of the redline, where it stands in it.
struct RedlineWord {
    Range at;  ///< in the redline
    Claim claim = Claim::kept;
    bool stands = false;       ///< it is (part of) a word that stands now
    bool syntax = false;       ///< a delimiter or a bullet once the marks are gone: no part of the text
    std::uint32_t block = 0;   ///< of `before`; of `after` for an inserted word
    Range text;                ///< in that block's text
    std::string_view written;  ///< as the redline says it stood before; an inserted word as it stands now
    std::string_view now;  ///< as it stands now, where a mark inside the word says otherwise: `behandlings**forløb**`
};

/// The claim, before it is held against anything. Remarks and broken marks are taken out of both sides.
struct Sides {
    std::shared_ptr<const Document> redline;
    markup::Markings markings;
    std::vector<LeftRemark> remarks;
    std::vector<BrokenMark> broken;
    std::shared_ptr<const SettledDraft> before;
    std::shared_ptr<const SettledDraft> after;
};

struct Reading {
    Sides sides;
    std::shared_ptr<const Coverage> coverage;
    Revision revision;                          ///< from the old draft to what the redline says stood before
    std::vector<RedlineWord> words;             ///< all of them, struck and inserted ones too, in the redline's order
    std::vector<std::uint32_t> word_of;         ///< for each new token of the revision its index in `words`
    std::unordered_set<std::string> old_forms;  ///< words as the old draft writes them
    std::unordered_set<std::string> now_forms;  ///< words as they stand now
};

[[nodiscard]] Result<Sides> read_sides(const Document& old_draft, std::string_view redline, const std::string& name,
                                       const AuditOptions& options);

[[nodiscard]] Reading read_claim(const std::shared_ptr<const Document>& old_draft, Sides sides,
                                 const AuditOptions& options);

}  // namespace spor::judging
