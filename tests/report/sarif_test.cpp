#include <gtest/gtest.h>

#include <set>

#include "sample_audit.hpp"
#include "sarif_shape.hpp"

namespace spor::test {
namespace {

using nlohmann::json;

json sarif_of(const Audit& audit, Language language = Language::danish) {
    json log = json::parse(report_audit(audit, Report::sarif, {.language = language, .tool_version = "1.2.3"}));
    EXPECT_EQ(sarif_breach(log), "");
    return log;
}

json results_of(const Audit& audit) { return sarif_of(audit)["runs"][0]["results"]; }

std::string print_of(const Finding& finding) {
    return results_of(audit_of({finding}))[0]["partialFingerprints"]["sporFinding/v1"];
}

TEST(Sarif, TheDriverNamesAllItsRules) {
    const json driver = sarif_of(audit_of({}))["runs"][0]["tool"]["driver"];
    EXPECT_EQ(driver["name"], "spor");
    EXPECT_EQ(driver["version"], "1.2.3");
    EXPECT_EQ(driver["language"], "da");
    EXPECT_EQ(driver["rules"].size(), 10U);
    EXPECT_EQ(driver["rules"][0]["id"], "unmarked-insertion");
    EXPECT_EQ(driver["rules"][9]["id"], "duplicate-passage");
    for (const json& rule : driver["rules"]) EXPECT_FALSE(rule["fullDescription"]["text"].get<std::string>().empty());
}

TEST(Sarif, AResultInFull) {
    const json log = sarif_of(audit_of({finding()}), Language::english);
    EXPECT_EQ(log["runs"][0]["columnKind"], "unicodeCodePoints");
    json result = log["runs"][0]["results"][0];
    result.erase("partialFingerprints");
    EXPECT_EQ(result, json::parse(R"({"ruleId": "unmarked-substitution", "ruleIndex": 2, "level": "error",
        "message": {"text": "»skal« blev til »kan«."},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": "rettet.md", "index": 0},
            "region": {"startLine": 12, "startColumn": 5, "endLine": 12, "endColumn": 8}},
            "logicalLocations": [{"fullyQualifiedName": "Byplan › Broen", "kind": "section"}]}],
        "relatedLocations": [{"physicalLocation": {"artifactLocation": {"uri": "gammel.txt", "index": 1},
            "region": {"startLine": 7, "endLine": 8}}, "id": 1, "message": {"text": "The place in the old draft"}}],
        "properties": {"class": "content", "before": "skal", "after": "kan"}})"));
}

TEST(Sarif, NoPlaceInOldNoRelatedLocation) {
    const json results = results_of(town_audit());
    EXPECT_TRUE(results[1].contains("relatedLocations"));
    EXPECT_FALSE(results[2].contains("relatedLocations"));
}

TEST(Sarif, FingerprintsSurviveThatLinesShift) {
    Finding moved = finding();
    moved.redline = {112, 1, 112, 4};
    moved.old_lines = {99, 99};
    moved.message = "another wording";
    EXPECT_EQ(print_of(moved), print_of(finding()));
}

TEST(Sarif, FingerprintsTellFindingsApart) {
    std::vector<Finding> findings(5, finding());
    findings[1].before = "må";
    findings[2].after = "må";
    findings[3].section = "Havnen";
    findings[4].rule = AuditRule::misquoted_deletion;
    // Where one text ends and the next begins tells, too.
    findings.push_back(finding());
    findings.back().before = "skalk";
    findings.back().after = "an";
    std::set<std::string> prints;
    for (const Finding& each : findings) prints.insert(print_of(each));
    EXPECT_EQ(prints.size(), findings.size());
}

TEST(Sarif, TheSameFindingTwiceIsCounted) {
    const json results = results_of(audit_of({finding(), finding()}));
    const std::string first = results[0]["partialFingerprints"]["primaryLocationLineHash"];
    const std::string second = results[1]["partialFingerprints"]["primaryLocationLineHash"];
    EXPECT_EQ(first.substr(0, 16), second.substr(0, 16));
    EXPECT_EQ(first.substr(16), ":1");
    EXPECT_EQ(second.substr(16), ":2");
}

TEST(Sarif, HostileTextIsNoMarkup) {
    const json log = sarif_of(hostile_audit());
    EXPECT_EQ(log["runs"][0]["artifacts"][0]["location"]["uri"], "b%2Cc%3Ad%25e%20%FF%1B%5B1m%0A.md");
    const std::string text = log["runs"][0]["results"][0]["message"]["text"];
    EXPECT_EQ(text.substr(0, 19), "1. \\[x\\](7) {{0}} 1");
}

TEST(Sarif, StandardInputAbsolutePathsAndNoPlaces) {
    Finding nowhere = finding();
    nowhere.redline = {};
    nowhere.old_lines = {};
    Audit audit = audit_of({nowhere});
    Document draft = *audit.redline;
    draft.name = "-";
    audit.redline = std::make_shared<const Document>(draft);
    draft.name = "/srv/å b.md";
    audit.old_draft = std::make_shared<const Document>(draft);
    const json run = sarif_of(audit)["runs"][0];
    EXPECT_EQ(run["artifacts"][0]["location"]["uri"], "stdin");
    EXPECT_EQ(run["artifacts"][1]["location"]["uri"], "file:///srv/%C3%A5%20b.md");
    EXPECT_FALSE(run["results"][0]["locations"][0]["physicalLocation"].contains("region"));
}

}  // namespace
}  // namespace spor::test
