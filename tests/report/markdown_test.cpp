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

- *linje 12:5, gammel linje 7–8* – ændret uden mærke: ~~skal~~ **kan**\
  »skal« blev til »kan«.

### Havnen

- *linje 22:30, gammel linje 31* – slettet uden mærke: ~~ikke~~\
  »ikke« er væk, uden at det er markeret.

## Stavning (1)

### Byplan

- *linje 3:1, gammel linje 7–8* – ændret uden mærke: ~~Færgelje~~ **Færgeleje**\
  »Færgelje« er nu stavet »Færgeleje«.

## Rester af gamle rettelser (1)

### Havnen

- *linje 20:4* – bemærkning er blevet stående: (DOBBELT)\
  Bemærkningen »(DOBBELT)« står stadig i teksten.
)");
}

TEST(AuditMarkdown, HostileTextShowsAsItIs) {
    const Audit audit = hostile_audit();
    const std::string report = markdown_of(audit);
    EXPECT_EQ(report.find_first_of("\x1B\x07\r"), std::string::npos);
    const std::string shown = visible(report);
    const Finding& hostile = audit.findings[0];
    for (const std::string& text : {hostile.section, hostile.before, hostile.after, hostile.message}) {
        EXPECT_NE(shown.find(without_blanks(text::printable(text))), std::string::npos) << text << "\nin " << shown;
    }
    const gfm::Rendered rendered = gfm::render_gfm(report);
    EXPECT_EQ(rendered.del, 1U);
    EXPECT_EQ(rendered.strong, 1U);
}

TEST(AuditMarkdown, NoMessageBeginsABlock) {
    for (const char* message : {"1. x", "- x", "# x", "===", "---", "|-|", ":-", "> x", "+", "[a]: b", "***", "```",
                                "~~~", "<div>", "7) x", "    x"}) {
        Finding each = finding();
        each.message = message;
        const std::string shown = visible(markdown_of(audit_of({each})));
        EXPECT_TRUE(shown.ends_with("skalkan" + without_blanks(message))) << message << " shows as " << shown;
    }
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
