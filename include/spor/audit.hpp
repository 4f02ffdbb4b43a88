// Is this redline true? A redline is a claim about what changed; an audit holds it against the draft it started from.
//
// The claim says two texts: what stood before (the marks rejected) and what stands now (the marks accepted). Where
// "before" and OLD differ, the redline is untrue: words that OLD has and "before" lacks went without a mark, or stand
// in bold although they were there; words that "before" has and OLD lacks came without a mark, or were struck though
// never there.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "spor/deadline.hpp"
#include "spor/dictionary.hpp"
#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/result.hpp"
#include "spor/revision.hpp"

namespace spor {

enum class AuditRule : std::uint8_t {
    unmarked_insertion,
    unmarked_deletion,
    unmarked_substitution,
    unmarked_move,
    false_insertion,
    false_deletion,
    misquoted_deletion,
    left_in_note,
    broken_mark,
    duplicate_passage
};

enum class Severity : std::uint8_t { note, warning, error };

/// What kind of difference a finding is (PRODUCT: class).
enum class FindingClass : std::uint8_t { content, spelling, typography, debris, order };

/// A place in the redline: 1-based lines and columns (columns count code points); the end is exclusive.
struct RedlinePlace {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t end_line = 0;
    std::uint32_t end_column = 0;
};

struct Finding {
    AuditRule rule = AuditRule::unmarked_insertion;
    Severity severity = Severity::error;
    FindingClass kind = FindingClass::content;
    std::string section;  ///< headings above it in the redline, joined by " › "
    RedlinePlace redline;
    LineSpan old_lines;   ///< {0, 0} where it has no place in OLD
    std::string before;   ///< words as OLD has them; empty for an insertion
    std::string after;    ///< words as the redline has them; empty for a deletion
    std::string message;  ///< one sentence for a policy officer, in the language asked for
};

struct AuditCounts {
    std::uint32_t insertions = 0;  ///< marks in the redline
    std::uint32_t deletions = 0;
    std::uint32_t true_marks = 0;
    std::uint32_t false_marks = 0;
    std::uint32_t unmarked_content = 0;
    std::uint32_t unmarked_spelling = 0;
    std::uint32_t unmarked_typography = 0;
    std::uint32_t unmarked_debris = 0;
    std::uint32_t unmarked_order = 0;
};

struct Audit {
    std::shared_ptr<const Document> old_draft;
    std::shared_ptr<const Document> redline;
    std::vector<Finding> findings;  ///< in the redline's order
    AuditCounts counts;
    std::vector<Notice> notices;
};

struct AuditOptions {
    Language language = Language::danish;
    Ignore ignore;
    KnownWord dictionary = {};  ///< open_dictionary's; empty: spelling is told by the letters alone
    Deadline deadline = {};     ///< past it more may be found than is wrong, never less; a Notice says so
};

/// Audits a markdown redline (bold / strike or CriticMarkup). Deterministic; near linear in the drafts' words.
[[nodiscard]] Result<Audit> audit(std::shared_ptr<const Document> old_draft, std::string_view redline,
                                  const std::string& redline_name, const AuditOptions& options = {});

/// The redline as it should have been: every true change marked once, false marks removed, remarks taken out and
/// listed.
struct FixedRedline {
    std::string markdown;
    std::vector<Notice> remarks;  ///< what was taken out, with the lines where it stood
};
[[nodiscard]] Result<FixedRedline> fix_redline(std::shared_ptr<const Document> old_draft, std::string_view redline,
                                               const std::string& redline_name, const AuditOptions& options = {});

/// Reports of an audit: "json" (spor.audit/1), "term", "md", "sarif" (2.1.0), "github" (workflow annotations).
enum class Report : std::uint8_t { json, terminal, markdown, sarif, github };

struct ReportOptions {
    Language language = Language::danish;
    bool colour = false;
    std::uint32_t width = 80;       ///< terminal columns; 0 never wraps
    std::string tool_version = {};  ///< SARIF: the driver's version
};

[[nodiscard]] std::string report_audit(const Audit& audit, Report report, const ReportOptions& options = {});

}  // namespace spor
