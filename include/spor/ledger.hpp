// What became of a draft's commitments: the ledger that a comparison keeps, and food for `spor check`.
//
// A row is one obligation, figure, date, actor or denial that is not what it was. Numbers are compared as values with
// their unit and dates as dates, so that "50 pct." → "50 %" and "1.500" → "1500" are no rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"
#include "spor/revision.hpp"

namespace spor {

enum class CommitmentKind : std::uint8_t {
    obligation,
    number,
    amount,
    percentage,
    date,
    deadline,
    count,
    actor,
    negation
};

enum class Direction : std::uint8_t {
    strengthened,  ///< binds more: a stronger verb, an earlier deadline, a higher least, a lower most
    weakened,
    added,    ///< stands in NEW only
    dropped,  ///< stood in OLD only
    changed   ///< neither is clearly more
};

/// A place in a draft: 1-based lines and columns (columns count code points); the end is exclusive; line 0: none.
struct DraftPlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;
};

struct Commitment {
    CommitmentKind kind = CommitmentKind::obligation;
    Direction direction = Direction::changed;
    std::string before;                ///< as OLD writes it, with its bound and unit; empty when added
    std::string after;                 ///< as NEW writes it; empty when dropped
    std::vector<std::string> section;  ///< headings above it, outermost first, as in the redline
    DraftPlace old_place;
    DraftPlace new_place;
    std::uint32_t op = 0;     ///< index into Revision::ops: where it stands in the redline
    bool bound_lost = false;  ///< OLD bounds it ("mindst", "højst", "senest"), and NEW does not so any more
};

/// Numbered provisions or headings that kept their text and changed their number, all of them by the same step:
/// "§§ 5–9 became §§ 6–10".
struct Renumbering {
    std::string kind;       ///< what stands before the number, in lower case: "§", "bilag"; empty for a bare number
    std::string from;       ///< number of the first in OLD: "5"
    std::string to;         ///< in NEW
    std::string last_from;  ///< of the last; empty where there is only one
    std::string last_to;
};

enum class ReferenceState : std::uint8_t {
    moved,  ///< what it pointed at has another number now
    gone    ///< nothing has the number that it names
};

/// A reference in NEW that does not point at what it pointed at.
struct BrokenReference {
    std::string text;       ///< as written: "jf. § 12, stk. 2" without the "jf."
    std::string points_to;  ///< moved: the number that what it pointed at has now
    ReferenceState state = ReferenceState::gone;
    std::vector<std::string> section;
    DraftPlace place;  ///< in NEW
};

struct Ledger {
    std::vector<Commitment> commitments;  ///< in NEW's order, what was dropped where it stood among its neighbours
    std::vector<Renumbering> renumbered;
    std::vector<BrokenReference> references;  ///< in NEW's order
};

/// Keeps the ledger of a comparison, in the language that it was made in. O(words of the changed blocks).
[[nodiscard]] Ledger keep_ledger(const Revision& revision);

/// The names that rows go by in every form for machines: "obligation", "strengthened".
[[nodiscard]] std::string_view name_of(CommitmentKind kind);
[[nodiscard]] std::string_view name_of(Direction direction);
[[nodiscard]] std::string_view name_of(ReferenceState state);

}  // namespace spor
