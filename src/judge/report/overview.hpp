// What the reports for people say of an audit as a whole, and in which order they show its findings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "spor/audit.hpp"

namespace spor::judging {

/// One line of the counts on top.
struct CountRow {
    std::string figure;
    std::string what;
    bool alarming = false;
};

/// Findings of one class under one heading, in the redline's order.
struct SectionGroup {
    std::string section;  ///< printable; "(uden overskrift)" where there is none
    std::vector<const Finding*> findings;
};

struct ClassGroup {
    FindingClass kind = FindingClass::content;
    std::size_t count = 0;
    std::vector<SectionGroup> sections;
};

/// "rettelserne passer ikke: 12 fejl, 3 advarsler og 31 noter".
[[nodiscard]] std::string verdict(const Audit& audit, Language language);

/// Unmarked changes by class, everything else by rule, at last how many marks are true. Only what there is, but the
/// unmarked changes of content always.
[[nodiscard]] std::vector<CountRow> count_rows(const Audit& audit, Language language);

/// Content first, then order, spelling, typography and debris; in each, section by section.
[[nodiscard]] std::vector<ClassGroup> group_findings(const Audit& audit, Language language);

/// "linje 355:51", and "gammel linje 10–14", which is empty where the finding has no place in OLD.
[[nodiscard]] std::string redline_place(const Finding& finding, Language language);
[[nodiscard]] std::string old_place(const Finding& finding, Language language);

/// Words went or came; of any other finding its message says what is wrong.
[[nodiscard]] bool is_unmarked_change(AuditRule rule);

/// The words of such a finding as a report for people shows them.
struct ShownWords {
    std::string before;
    std::string after;
};
[[nodiscard]] ShownWords shown_words(const Finding& finding);

/// A draft's words fit for a line of a report: printable, no blanks at the ends, long passages without their middle.
[[nodiscard]] std::string excerpt(std::string_view text);

}  // namespace spor::judging
