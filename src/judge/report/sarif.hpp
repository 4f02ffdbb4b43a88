// What the reports of an audit and of a check have in common in SARIF.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/json/parts.hpp"
#include "spor/audit.hpp"
#include "spor/ledger.hpp"

namespace spor::judging {

struct SarifRule {
    std::string_view id;
    std::string_view title;
    std::string_view description;
};

struct SarifFinding {
    std::uint32_t rule = 0;  ///< index into SarifRun::rules
    Severity severity = Severity::error;
    std::string section;
    DraftPlace place;    ///< in SarifDraft::draft; line 0: in the file as a whole
    LineSpan old_lines;  ///< in SarifDraft::old_draft; {0, 0}: nowhere
    std::string message;
    std::vector<std::string> identity;  ///< what makes it the same finding in the next run
    rendering::Json properties;
};

struct SarifDraft {
    const Document& draft;  ///< that the findings are about
    const Document& old_draft;
    std::vector<SarifFinding> findings;
};

struct SarifRun {
    std::vector<SarifDraft> drafts;
    std::vector<SarifRule> rules;
    std::string_view old_text;  ///< what a place in OLD is called
    ReportOptions options;
};

[[nodiscard]] std::string write_sarif(const SarifRun& run);

}  // namespace spor::judging
