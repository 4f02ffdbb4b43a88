#include <gtest/gtest.h>

#include "sample_audit.hpp"

namespace spor::test {
namespace {

std::string terminal_of(const Audit& audit, ReportOptions options = {}) {
    return report_audit(audit, Report::terminal, options);
}

TEST(AuditTerminal, CountsOnTopThenContentFirstBySection) {
    EXPECT_EQ(terminal_of(town_audit()),
              R"(gammel.txt → rettet.md: rettelserne passer ikke: 2 fejl, 1 advarsel og 1 note

     2 umærkede ændringer af indholdet
     1 umærket ændring af stavningen
     1 bemærkning, der er blevet stående
 1.234 af 1.234 mærker er sande

Indhold (2)

Byplan › Broen
  linje 12:5 · gammel linje 7–8 · ændret uden mærke: [-skal-] {+kan+}

Havnen
  linje 22:30 · gammel linje 31 · slettet uden mærke: [-ikke-]

Stavning (1)

Byplan
  linje 3:1 · gammel linje 7–8 · ændret uden mærke: [-Færgelje-] {+Færgeleje+}

Rester af gamle rettelser (1)

Havnen
  linje 20:4 · Bemærkningen »(DOBBELT)« står stadig i teksten.
)");
}

TEST(AuditTerminal, English) {
    const std::string report = terminal_of(town_audit(), {.language = Language::english});
    EXPECT_EQ(report.substr(0, report.find("\n\n")),
              "gammel.txt → rettet.md: the redline is not true: 2 errors, 1 warning and 1 note");
    EXPECT_NE(report.find(" 1,234 of 1,234 marks are true\n"), std::string::npos);
    EXPECT_NE(report.find("  line 12:5 · old lines 7–8 · changed without a mark: "), std::string::npos);
}

TEST(AuditTerminal, NothingFound) {
    EXPECT_EQ(terminal_of(audit_of({})), R"(gammel.txt → rettet.md: rettelserne er sande

     0 umærkede ændringer af indholdet
     0 mærker
)");
}

TEST(AuditTerminal, NoErrors) {
    const Finding note = finding(AuditRule::unmarked_substitution, Severity::note, FindingClass::typography);
    const std::string report = terminal_of(audit_of({note, note}));
    EXPECT_EQ(report.substr(0, report.find('\n')), "gammel.txt → rettet.md: ingen fejl i rettelserne, men 2 noter");
}

TEST(AuditTerminal, NothingCommandsTheTerminal) {
    const std::string report = terminal_of(hostile_audit());
    EXPECT_EQ(report.find_first_of("\x1B\x07\r"), std::string::npos);
    EXPECT_EQ(report.find("\xE2\x80\xAE"), std::string::npos);
}

TEST(AuditTerminal, ColourIsSwitchedOffAtEveryLinesEnd) {
    const std::string report = terminal_of(town_audit(), {.colour = true, .width = 30});
    EXPECT_NE(report.find("\x1B[1;31mændret"), std::string::npos);
    for (std::size_t at = report.find('\n'); at != std::string::npos; at = report.find('\n', at + 1)) {
        const std::string_view line = std::string_view(report).substr(0, at);
        const std::size_t escape = line.rfind('\x1B');
        EXPECT_EQ(line.substr(escape, 4), "\x1B[0m");
    }
}

TEST(AuditTerminal, LongPassagesAreShownByTheirEnds) {
    Finding inserted = finding(AuditRule::unmarked_insertion);
    inserted.before = "";
    inserted.after = "Begyndelsen";
    for (int count = 0; count < 100000; ++count) inserted.after += " ærø";
    inserted.after += " slutningen";
    const std::string report = terminal_of(audit_of({inserted}), {.width = 0});
    EXPECT_LT(report.size(), 1000U);
    EXPECT_NE(report.find("{+Begyndelsen ærø ærø"), std::string::npos);
    EXPECT_NE(report.find(" ærø … ærø "), std::string::npos);
    EXPECT_NE(report.find("ærø slutningen+}\n"), std::string::npos);
}

TEST(AuditTerminal, OfAnythingButAChangeTheMessageSaysItAll) {
    Finding quoted = finding(AuditRule::false_insertion);
    quoted.before = quoted.after = "broen";
    quoted.message = "»broen« stod der også før.";
    EXPECT_NE(terminal_of(audit_of({quoted})).find("gammel linje 7–8 · »broen« stod der også før.\n"),
              std::string::npos);
}

}  // namespace
}  // namespace spor::test
