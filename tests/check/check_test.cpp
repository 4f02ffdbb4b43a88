// Rules read from a `.spor.toml`, and eight policies held against them: each rule trips once, and only where it should.
#include <gtest/gtest.h>

#include <map>

#include "check/ledger_of.hpp"
#include "report/sarif_shape.hpp"
#include "schema/json_schema.hpp"
#include "spor/check.hpp"

namespace spor::checking {
namespace {

using nlohmann::json;

constexpr const char* kRules = R"(# Kommunens regler
[protected-sections]
sections = ["Formål"]
reason = "Formålet vedtages af byrådet"

[required-sections]
sections = ["Økonomi"]

[forbidden-wordings]
wordings = ["efter behov"]

[required-wordings]
wordings = ["Vedtaget af byrådet"]

[words-changed]
percent = 30

[weakened-commitments]
sign-off = "Godkendt af:"
exceptions = [{ section = "Forsøg", until = 2027-01-31, reason = "forsøgsordning" }]

[changed-figures]
sign-off = "Godkendt af:"
severity = "warning"

[broken-references]

[left-in-remarks]

[title-unchanged]

[front-matter-unchanged]
fields = ["ejer"]
)";

Rules rules_of(const std::string& toml) {
    Result<Rules> rules = read_rules(toml, ".spor.toml");
    if (rules) return std::move(*rules);
    ADD_FAILURE() << rules.error().message();
    return {};
}

std::string complaint(const std::string& toml) {
    const Result<Rules> rules = read_rules(toml, ".spor.toml");
    return rules ? "" : rules.error().message();
}

/// A policy that keeps every rule.
std::string policy(const std::string& topic) {
    return "---\nejer: Teknik\nversion: 1\n---\n# Politik for " + topic +
           "\n\nVedtaget af byrådet.\n\n## Formål\n\nKommunen passer på sin " + topic +
           ".\n\n## Drift\n\nKommunen skal tilse " + topic +
           " to gange om året.\n\nArbejdet følger afsnittet om penge "
           "og planen for området, som forvaltningen selv skriver og holder ved lige.\n\n## Forsøg\n\nKommunen skal "
           "prøve "
           "nye måder at drive " +
           topic + " på.\n\n## Økonomi\n\nDer er afsat 300.000 kr. til " + topic +
           ".\n\n### 4.1 Tilsyn\n\nTilsynet sker efter en fast plan.\n\nSe afsnit 4.1 og [driften](#drift) for mere.\n";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

CheckResult held(const std::string& before, const std::string& after, Day today = {2026, 11, 22}) {
    return check(compare(before, after, Language::danish), rules_of(kRules), today);
}

std::string tripped(const CheckResult& result) {
    std::string text;
    for (const Violation& each : result.violations) text += (text.empty() ? "" : " ") + std::string(name_of(each.rule));
    return text;
}

TEST(Check, EachRuleTripsOnceAndOnlyWhereItShould) {
    const std::string parks = policy("parken");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "version: 1", "version: 2"))), "");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "efter en fast plan", "efter en god plan"))), "");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "passer på", "værner om"))), "protected-sections");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "## Økonomi", "## Penge"))), "required-sections");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "efter en fast plan", "efter behov"))), "forbidden-wordings");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "Vedtaget af byrådet.", "Vedtaget i år."))), "required-wordings");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "skal tilse", "kan tilse"))), "weakened-commitments");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "300.000", "250.000"))), "changed-figures");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "## Drift", "## Driften"))), "broken-references");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "fast plan.", "fast plan. (TILFØJES SENERE)"))), "left-in-remarks");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "# Politik for", "# Plan for"))), "title-unchanged");
    EXPECT_EQ(tripped(held(parks, replaced(parks, "ejer: Teknik", "ejer: Kultur"))), "front-matter-unchanged");
    const std::string much = "Her er nu et helt nyt stykke om mange andre ting, som ingen før har skrevet om. ";
    EXPECT_EQ(tripped(held(parks, replaced(parks, "Tilsynet", much + much + much + much + "Tilsynet"))),
              "words-changed");
}

TEST(Check, ASignOffAndAnException) {
    const std::string parks = policy("parken");
    const std::string weaker = replaced(parks, "skal tilse", "kan tilse");
    EXPECT_EQ(tripped(held(parks, weaker + "\nGodkendt af: A. Jensen\n")), "");
    EXPECT_EQ(tripped(held(parks, weaker + "\nGodkendt af:\n")), "weakened-commitments");
    EXPECT_EQ(tripped(held(parks, weaker + "\nGodkendt af: .......\n")), "weakened-commitments");
    const std::string trial = replaced(parks, "skal prøve", "kan prøve");
    EXPECT_EQ(tripped(held(parks, trial)), "");
    const CheckResult late = held(parks, trial, {2027, 2, 1});
    EXPECT_EQ(tripped(late), "weakened-commitments");
    ASSERT_EQ(late.notices.size(), 1U);
    EXPECT_EQ(late.notices[0].line, 20U);
}

TEST(Check, ABoundThatIsLostIsACommitmentWeakened) {
    const Rules rules = rules_of("[weakened-commitments]\n");
    const auto held_here = [&](const std::string& before, const std::string& after) {
        return tripped(check(compare(before, after, Language::danish), rules, {2026, 1, 1}));
    };
    EXPECT_EQ(held_here("Svar gives inden 14 dage.", "Svar gives."), "weakened-commitments");
    EXPECT_EQ(held_here("Der er mindst 3 vagter i havnen.", "Der er 3 vagter i havnen."), "weakened-commitments");
    EXPECT_EQ(held_here("Der er 3 vagter i havnen.", "Der er vagter i havnen."), "");
    EXPECT_EQ(held_here("Både må ikke ligge her.", "Både skal ligge her."), "weakened-commitments");
}

TEST(Check, OnlyInsideASection) {
    const Rules rules = rules_of("[outside-sections]\nsections = [\"Økonomi\"]\n");
    const std::string parks = policy("parken");
    const auto held_here = [&](const std::string& after) {
        return tripped(check(compare(parks, after, Language::danish), rules, {2026, 1, 1}));
    };
    EXPECT_EQ(held_here(replaced(parks, "300.000", "250.000")), "");
    EXPECT_EQ(held_here(replaced(parks, "passer på", "værner om")), "outside-sections");
}

/// What unmarked-changes says of a redline, by the sections that it says it of.
std::string untrue(const std::string& before, const std::string& redline, const std::string& rules,
                   Day today = {2026, 1, 1}) {
    const Revision revision = compare(before, redline, Language::danish);
    const Result<Audit> found = audit(revision.old_draft, redline, "rettelser.md", {});
    if (!found) return found.error().message();
    std::string text;
    for (const Violation& each : check(revision, rules_of(rules), today, &*found).violations) {
        EXPECT_EQ(each.old_place.line, 9U);
        EXPECT_EQ(each.old_place.column, 1U);
        EXPECT_EQ(each.old_place.end_column, 35U);
        text += std::string(name_of(each.rule)) + ' ' + std::to_string(each.place.line) + ' ' +
                (each.section.empty() ? "" : each.section.back()) + ';';
    }
    return text;
}

TEST(Check, ARedlineMarksEveryChange) {
    const std::string before =
        "# Plan\n\n## Vej\n\nKommunen fejer vejen om mandagen.\n\n## Park\n\n"
        "Kommunen slår græsset om fredagen.\n";
    const std::string rules = "[unmarked-changes]\n";
    const std::string honest = replaced(before, "mandagen", "~~mandagen~~**tirsdagen**");
    EXPECT_EQ(untrue(before, honest, rules), "");
    const std::string silent = replaced(honest, "fredagen", "lørdagen");
    EXPECT_EQ(untrue(before, silent, rules), "unmarked-changes 9 Park;");
    EXPECT_EQ(untrue(before, silent, rules + "classes = [\"spelling\"]\n"), "");
    EXPECT_EQ(untrue(before, silent, rules + "redline = \"rettelser.md\"\n"), "unmarked-changes 0 Park;");
    const std::string excepted = rules + "exceptions = [{ section = \"Park\", until = 2026-06-01 }]\n";
    EXPECT_EQ(untrue(before, silent, excepted), "");
    EXPECT_EQ(untrue(before, silent, excepted, {2026, 6, 2}), "unmarked-changes 9 Park;");
}

TEST(Check, MistakesInTheRulesAreNamed) {
    EXPECT_EQ(complaint("[unmarked-changes]\nclasses = [\"words\"]\n"),
              ".spor.toml:2: unknown class: words; known are: content, spelling, typography, debris, order");
    EXPECT_EQ(complaint("[unmarked-changes]\nredlin = \"a.md\"\n"),
              ".spor.toml:2: unknown key: redlin; the nearest known key is: redline");
    EXPECT_EQ(complaint("[protected-section]\n"),
              ".spor.toml:1: unknown key: protected-section; the nearest known key is: protected-sections");
    EXPECT_EQ(complaint("[title-unchanged]\n\nseverty = \"note\"\n"),
              ".spor.toml:3: unknown key: severty; the nearest known key is: severity");
    EXPECT_EQ(complaint("[words-changed]\npercent = 200\n"), ".spor.toml:2: is no percentage; give 0 to 100");
    EXPECT_EQ(complaint("[required-sections]\n"),
              ".spor.toml:1: the rule lacks its key: sections; write: sections = [\"Økonomi\"]");
    EXPECT_EQ(complaint("a = \n").substr(0, 25), ".spor.toml:1: is no TOML:");
    EXPECT_EQ(rules_of(sample_rules(Language::danish)).rules.size(), 0U);
}

CheckResult two_violations(const std::string& before) {
    return held(before, replaced(replaced(policy("parken"), "skal tilse", "kan tilse"), "300.000", "250.000"));
}

TEST(Check, Reports) {
    const CheckResult result = two_violations(policy("parken"));
    const json report = json::parse(report_check(result, CheckReport::json, {}));
    EXPECT_EQ(test::schema_breach(test::published_schema("check-1"), report), "");
    EXPECT_EQ(report["summary"], json::parse(R"({"errors": 1, "warnings": 1, "notes": 0})"));
    const json sarif = json::parse(report_check(result, CheckReport::sarif, {}));
    EXPECT_EQ(test::sarif_breach(sarif), "");
    EXPECT_EQ(sarif["runs"][0]["results"][0]["ruleId"], "weakened-commitments");
    EXPECT_EQ(sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 15);
    const std::string github = report_check(result, CheckReport::github, {});
    EXPECT_EQ(github.substr(0, 47), "::error file=new.md,line=15,endLine=15,col=10,e");
    const std::string junit = report_check(result, CheckReport::junit, {});
    EXPECT_NE(junit.find("<testsuites tests=\"13\" failures=\"1\" errors=\"0\">"), std::string::npos);
}

TEST(Check, OfANewDraftNothingHasChanged) {
    const std::string parks = policy("parken");
    EXPECT_EQ(tripped(held("", parks)), "");
    EXPECT_EQ(tripped(held("", replaced(parks, "efter en fast plan", "efter behov"))), "forbidden-wordings");
    EXPECT_EQ(untrue("", "# Plan\n", "[unmarked-changes]\n"), "");
    EXPECT_NE(tripped(held(parks, "")), "") << "but what is gone was there";
}

TEST(Check, OneReportOfSeveral) {
    std::vector<CheckResult> results;
    results.push_back(two_violations(policy("parken")));
    results.push_back(held(policy("parken"), policy("parken")));
    results.push_back(two_violations(policy("parken")));
    const json list = json::parse(report_checks(results, CheckReport::json, {}));
    ASSERT_EQ(list.size(), 3U);
    for (const json& each : list) EXPECT_EQ(test::schema_breach(test::published_schema("check-1"), each), "");
    EXPECT_EQ(report_checks({}, CheckReport::json, {}), "[]\n");
    const json sarif = json::parse(report_checks(results, CheckReport::sarif, {}));
    EXPECT_EQ(test::sarif_breach(sarif), "");
    EXPECT_EQ(sarif["runs"].size(), 1U);
    const json& found = sarif["runs"][0]["results"];
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[2]["locations"][0]["physicalLocation"]["artifactLocation"]["index"], 4);
    EXPECT_EQ(found[2]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["index"], 5);
    EXPECT_EQ(found[0]["partialFingerprints"], found[2]["partialFingerprints"]) << "each file counts its own";
    EXPECT_NE(
        report_checks(results, CheckReport::junit, {}).find("<testsuites tests=\"39\" failures=\"2\" errors=\"0\">"),
        std::string::npos);
    const std::string one = report_check(results[0], CheckReport::github, {});
    EXPECT_EQ(report_checks(results, CheckReport::github, {}), one + one);
    EXPECT_EQ(json::parse(report_checks(results, CheckReport::rdjson, {}))["diagnostics"].size(), 4U);
}

TEST(Check, SarifTellsADraftFromItselfBefore) {
    const std::string parks = policy("parken");
    const json sarif = json::parse(report_check(held(parks, parks), CheckReport::sarif, {}));
    EXPECT_NE(sarif["runs"][0]["artifacts"][0], sarif["runs"][0]["artifacts"][1]);
}

TEST(Check, RdjsonCountsBytes) {
    const Rules rules = rules_of(
        "[forbidden-wordings]\nwordings = [\"æble\"]\nseverity = \"note\"\n"
        "[required-wordings]\nwordings = [\"pære\"]\n");
    const Revision revision = compare("# Frugt\n\nFør.\n", "# Frugt\n\nÅrets 𐐀 æble.\n", Language::danish);
    const json report =
        json::parse(report_check(check(revision, rules, {2026, 1, 1}), CheckReport::rdjson, {Language::danish}));
    EXPECT_EQ(report["source"]["name"], "spor");
    ASSERT_EQ(report["diagnostics"].size(), 2U);
    // "Årets" is 6 bytes and 𐐀 is 4: the word begins behind 12 and is 5 long.
    EXPECT_EQ(report["diagnostics"][0], json::parse(R"({"message": "forbudt ordlyd: æble", "severity": "INFO",
        "code": {"value": "forbidden-wordings"}, "location": {"path": "new.md",
        "range": {"start": {"line": 3, "column": 13}, "end": {"line": 3, "column": 18}}}})"));
    EXPECT_EQ(report["diagnostics"][1]["severity"], "ERROR");
    EXPECT_EQ(report["diagnostics"][1]["location"], json::parse(R"({"path": "new.md"})"));
}

TEST(Check, FingerprintsOutliveLines) {
    const auto print = [](const CheckResult& result) {
        const json sarif = json::parse(report_check(result, CheckReport::sarif, {}));
        return sarif["runs"][0]["results"][0]["partialFingerprints"].dump();
    };
    const std::string parks = policy("parken");
    const std::string weaker = replaced(parks, "skal tilse", "kan tilse");
    EXPECT_EQ(print(held(parks, weaker)),
              print(held(parks, replaced(weaker, "## Drift\n", "## Drift\n\nEn linje til.\n"))));
}

}  // namespace
}  // namespace spor::checking
