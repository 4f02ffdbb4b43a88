#include <gtest/gtest.h>

#include "sample_audit.hpp"
#include "schema/json_schema.hpp"

namespace spor::test {
namespace {

using nlohmann::json;

/// Parsed, and held against the published schema.
json json_of(const Audit& audit) {
    json report = json::parse(report_audit(audit, Report::json));
    EXPECT_EQ(schema_breach(published_schema("audit-1"), report), "");
    return report;
}

TEST(AuditJson, AFindingInFull) {
    EXPECT_EQ(json_of(audit_of({finding()}))["findings"][0], json::parse(R"({"rule": "unmarked-substitution",
        "severity": "error", "class": "content", "section": "Byplan › Broen",
        "redline": {"line": 12, "column": 5, "end_line": 12, "end_column": 8},
        "old": {"first_line": 7, "last_line": 8}, "before": "skal", "after": "kan",
        "message": "»skal« blev til »kan«."})"));
}

TEST(AuditJson, NoPlaceInOldIsLeftOut) {
    const json findings = json_of(town_audit())["findings"];
    EXPECT_TRUE(findings[1].contains("old"));
    EXPECT_FALSE(findings[2].contains("old"));
    EXPECT_EQ(findings[2]["before"], "");
}

TEST(AuditJson, DraftsAndSummary) {
    const json report = json_of(town_audit());
    EXPECT_EQ(report["old"]["name"], "gammel.txt");
    EXPECT_EQ(report["redline"]["format"], "markdown");
    EXPECT_EQ(report["summary"],
              json::parse(R"({"marks": {"insertions": 1200, "deletions": 34, "true": 1234, "false": 0},
        "unmarked": {"content": 2, "spelling": 1, "typography": 0, "debris": 0, "order": 0}})"));
}

TEST(AuditJson, EveryRuleSeverityAndClassIsInTheSchema) {
    for (std::uint8_t rule = 0; rule <= static_cast<std::uint8_t>(AuditRule::duplicate_passage); ++rule) {
        for (std::uint8_t kind = 0; kind <= static_cast<std::uint8_t>(FindingClass::order); ++kind) {
            const auto severity = static_cast<Severity>(rule % 3);
            json_of(audit_of({finding(static_cast<AuditRule>(rule), severity, static_cast<FindingClass>(kind))}));
        }
    }
}

TEST(AuditJson, NothingFoundAndHostileText) {
    EXPECT_EQ(json_of(audit_of({}))["findings"], json::array());
    const json finding = json_of(hostile_audit())["findings"][0];
    EXPECT_EQ(finding["before"], " ~~ og ** og `kode` | \\ ");
}

}  // namespace
}  // namespace spor::test
