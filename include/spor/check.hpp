// Does NEW keep the rules of its repository? Entry points: read_rules, check.
//
// Rules stand in a `.spor.toml`. A violation is one place in NEW (or in OLD, where something went) that a rule forbids.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spor/audit.hpp"
#include "spor/ledger.hpp"
#include "spor/options.hpp"
#include "spor/result.hpp"
#include "spor/revision.hpp"

namespace spor {

enum class CheckRule : std::uint8_t {
    protected_sections,     ///< nothing changes in them
    outside_sections,       ///< nothing changes outside them
    required_sections,      ///< headings that NEW must have
    forbidden_wordings,     ///< words that may not stand in NEW
    required_wordings,      ///< words that must stand in NEW
    words_changed,          ///< the largest share of words that may change
    weakened_commitments,   ///< obligations, deadlines and bounds weakened or dropped without a sign-off
    changed_figures,        ///< figures and dates changed without a sign-off
    broken_references,      ///< references that point elsewhere or nowhere
    left_in_remarks,        ///< editor's remarks that stand in NEW
    title_unchanged,        ///< the first heading
    front_matter_unchanged, ///< named fields of the front matter
    unmarked_changes        ///< what an audit finds of NEW, or of the file named, as a redline of OLD
};

/// A calendar day. The library never asks the clock: the caller says what day it is.
struct Day {
    int year = 0;
    int month = 0;
    int day = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): sees a 0 in the comparison
    friend auto operator<=>(const Day&, const Day&) = default;
};

/// A section in which a rule does not count until a day has passed.
struct RuleException {
    std::string section;
    Day until;
    std::string reason;
    std::uint32_t line = 0;  ///< of the rules' file
};

struct RuleSettings {
    CheckRule rule = CheckRule::protected_sections;
    Severity severity = Severity::error;
    std::string reason;              ///< shown with every violation
    std::vector<std::string> names;  ///< sections, wordings or fields
    double percent = 100;            ///< words_changed
    std::vector<FindingClass> classes{FindingClass::content};  ///< unmarked_changes: which findings count
    std::string redline;             ///< unmarked_changes: a path from the rules' file; empty: NEW is the redline
    std::string sign_off;            ///< what a line of NEW that signs off begins with; empty: none counts
    std::vector<RuleException> exceptions;
    std::uint32_t line = 0;  ///< of the rules' file
};

struct Rules {
    std::string name;  ///< of the file
    std::vector<RuleSettings> rules;
};

/// Reads a `.spor.toml`. An unknown key is an Error that names the file, the line and the nearest key that there is.
[[nodiscard]] Result<Rules> read_rules(std::string_view toml, const std::string& name);

struct Violation {
    CheckRule rule = CheckRule::protected_sections;
    Severity severity = Severity::error;
    std::vector<std::string> section;
    DraftPlace place;      ///< in NEW; line 0 where it stands nowhere
    DraftPlace old_place;  ///< in OLD
    std::string before;
    std::string after;
    std::string message;  ///< one sentence, in the language asked for
    std::string reason;
};

struct CheckResult {
    std::shared_ptr<const Document> old_draft;
    std::shared_ptr<const Document> new_draft;
    std::vector<Violation> violations;  ///< in NEW's order within a rule, rules in the order of CheckRule
    std::vector<Notice> notices;        ///< exceptions that have run out, with their lines in the rules' file
    Ledger ledger;
};

/// Holds a comparison against rules. Deterministic. Where OLD is empty the draft is new, and no rule about what changes
/// counts. `redline` is the audit that unmarked_changes counts, of OLD and the
/// redline; without one nothing is found to be unmarked.
[[nodiscard]] CheckResult check(const Revision& revision, const Rules& rules, Day today, const Audit* redline = nullptr);

enum class CheckReport : std::uint8_t { terminal, json, sarif, github, junit, rdjson };
[[nodiscard]] std::string report_check(const CheckResult& result, CheckReport report, const ReportOptions& options);
/// One report of several drafts, in their order; as JSON a list of what report_check gives of each.
[[nodiscard]] std::string report_checks(const std::vector<CheckResult>& results, CheckReport report,
                                        const ReportOptions& options);

/// The name of a rule in `.spor.toml` and in every report: "protected-sections".
[[nodiscard]] std::string_view name_of(CheckRule rule);
[[nodiscard]] std::optional<CheckRule> rule_named(std::string_view name);
/// In the order of CheckRule.
[[nodiscard]] std::vector<CheckRule> all_check_rules();
/// What a rule asks and how it is set, in a few lines.
[[nodiscard]] std::string explain_rule(CheckRule rule, Language language);
/// A commented `.spor.toml` to start from.
[[nodiscard]] std::string sample_rules(Language language);

}  // namespace spor
