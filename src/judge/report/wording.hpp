// The words that the reports of an audit speak with, in Danish and English.
#pragma once

#include <string>
#include <string_view>

#include "spor/audit.hpp"

namespace spor::judging {

struct Noun {
    std::string_view one;
    std::string_view many;
};

struct RuleWording {
    std::string_view title;        ///< beside a finding: "ændret uden mærke"
    Noun count;                    ///< beside a figure: "falsk indsættelse", "falske indsættelser"
    std::string_view description;  ///< one sentence
};

struct ReportWording {
    std::string_view heading;
    std::string_view clean;     ///< nothing found
    std::string_view untrue;    ///< errors found; the counts follow
    std::string_view doubtful;  ///< no errors, but something; the counts follow
    std::string_view and_word;
    Noun error, warning, note;
    std::string_view true_marks;  ///< behind a figure: "af {} mærker er sande"
    std::string_view marks;       ///< behind a nought
    std::string_view count_column, what_column;
    std::string_view line, old_line, old_lines;
    std::string_view no_heading;
    std::string_view old_text;  ///< what a place in OLD is called
};

[[nodiscard]] const ReportWording& report_wording(Language language);
[[nodiscard]] const RuleWording& rule_wording(AuditRule rule, Language language);
/// "Indhold".
[[nodiscard]] std::string_view class_title(FindingClass kind, Language language);
/// "umærket ændring af indholdet".
[[nodiscard]] const Noun& unmarked_noun(FindingClass kind, Language language);

/// A count with its thousands parted, and what is counted: "1 fejl", "1.200 noter".
[[nodiscard]] std::string counted(std::uint64_t value, const Noun& noun, Language language);

}  // namespace spor::judging
