#include <gtest/gtest.h>

#include "gfm/rendered.hpp"
#include "sample_audit.hpp"
#include "text/printable.hpp"

namespace spor::test {
namespace {

std::string markdown_of(const Audit& audit, Language language = Language::danish) {
    return report_audit(audit, Report::markdown, {.language = language});
}

/// What a reader of the rendered report sees, but for blanks.
std::string visible(const std::string& markdown) {
    std::string text;
    for (const gfm::Letter& letter : gfm::letters(gfm::render_gfm(markdown))) text += letter.bytes;
    return text;
}

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

TEST(AuditMarkdown, CountsOnTopThenContentFirstBySection) {
    EXPECT_EQ(markdown_of(town_audit()), R"(# Holder rettelserne?

gammel.txt → rettet.md: rettelserne passer ikke: 2 fejl, 1 advarsel og 1 note.

| Antal | Hvad |
|---:|---|
| **2** | umærkede ændringer af indholdet |
| 1 | umærket ændring af stavningen |
| 1 | bemærkning, der er blevet stående |
| 1.234 | af 1.234 mærker er sande |

## Indhold (2)

### Byplan › Broen

- *linje 12:5, gammel linje 7–8* – ændret uden mærke: ~~skal~~ **kan**

### Havnen

- *linje 22:30, gammel linje 31* – slettet uden mærke: ~~ikke~~

## Stavning (1)

### Byplan

- *linje 3:1, gammel linje 7–8* – ændret uden mærke: ~~Færgelje~~ **Færgeleje**

## Rester af gamle rettelser (1)

### Havnen

- *linje 20:4* – Bemærkningen »(DOBBELT)« står stadig i teksten.
)");
}

TEST(AuditMarkdown, HostileTextShowsAsItIs) {
    Audit audit = hostile_audit();
    Finding told = audit.findings[0];
    told.rule = AuditRule::left_in_note;
    told.severity = Severity::warning;
    audit.findings.push_back(told);
    const std::string report = markdown_of(audit);
    EXPECT_EQ(report.find_first_of("\x1B\x07\r"), std::string::npos);
    const std::string shown = visible(report);
    const Finding& hostile = audit.findings[0];
    for (const std::string& text : {hostile.section, hostile.before, hostile.after, told.message}) {
        EXPECT_NE(shown.find(without_blanks(text::printable(text))), std::string::npos) << text << "\nin " << shown;
    }
    const gfm::Rendered rendered = gfm::render_gfm(report);
    EXPECT_EQ(rendered.del, 1U);
    EXPECT_EQ(rendered.strong, 1U);
}

TEST(AuditMarkdown, NoMessageBeginsABlock) {
    for (const char* message : {"1. x", "- x", "# x", "===", "---", "|-|", ":-", "> x", "+", "[a]: b", "***", "```",
                                "~~~", "<div>", "7) x", "    x"}) {
        Finding each = finding(AuditRule::left_in_note);
        each.message = message;
        each.redline = {};
        each.old_lines = {};
        const std::string shown = visible(markdown_of(audit_of({each})));
        EXPECT_TRUE(shown.ends_with("Byplan›Broen" + without_blanks(message))) << message << " shows as " << shown;
    }
}

TEST(AuditMarkdown, AChangeStandsAmidItsWords) {
    Audit audit = audit_of({});
    Document redline = *audit.redline;
    redline.source = "# Plan\n\n- Byen **skal** tage hensyn til lighed i sundhed_, når planen en gang lægges.\n";
    redline.line_starts = find_line_starts(redline.source);
    audit.redline = std::make_shared<const Document>(redline);
    Finding opposite = finding();
    opposite.redline = {3, 33, 3, 39};
    opposite.before = "ulighed";
    opposite.after = "lighed";
    Finding first = finding(AuditRule::unmarked_insertion);
    first.redline = {3, 3, 3, 7};
    first.before = "";
    first.after = "Byen";
    audit.findings = {first, opposite};
    const std::string report = markdown_of(audit);
    EXPECT_NE(report.find(": **Byen**\n"), std::string::npos) << report;
    EXPECT_NE(report.find(": … tage hensyn til ~~ulighed~~ **lighed** i sundhed\\_, når planen en …\n"),
              std::string::npos)
        << report;
}

TEST(AuditMarkdown, PunctuationIsMarkedToo) {
    for (const char* mark : {",", ".", "”", "–", "(", "*", "~", "_", "\\", "`", "»citat«", "a*", "\xC2\xA0x\xC2\xA0"}) {
        Finding each = finding(AuditRule::unmarked_substitution, Severity::note, FindingClass::typography);
        each.before = mark;
        each.after = std::string(mark) + "x" + mark;
        const gfm::Rendered rendered = gfm::render_gfm(markdown_of(audit_of({each})));
        EXPECT_EQ(rendered.del, 1U) << mark;
        EXPECT_EQ(rendered.strong, 1U) << mark;
    }
}

TEST(AuditMarkdown, NothingFoundInEnglish) {
    EXPECT_EQ(markdown_of(audit_of({}), Language::english), R"(# Is the redline true?

gammel.txt → rettet.md: the redline is true.

| Count | What |
|---:|---|
| 0 | unmarked changes of the content |
| 0 | marks |
)");
}

}  // namespace
}  // namespace spor::test
