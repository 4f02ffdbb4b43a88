// Tracked changes in a Word file as the claim: what was changed beside them is found, what they say falsely too.
#include "audit/findings_of.hpp"
#include "judge/audit/input.hpp"
#include "word/word_files.hpp"

#include <gtest/gtest.h>

namespace spor::auditing {
namespace {

using word::p;
using word::r;

const std::string kWho = " w:author=\"Redaktøren\" w:date=\"2026-05-04T10:00:00Z\">";

std::string ins(const std::string& text) { return "<w:ins w:id=\"1\"" + kWho + r(text) + "</w:ins>"; }

std::string del(const std::string& text) {
    return "<w:del w:id=\"2\"" + kWho + "<w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r></w:del>";
}

std::string paragraph(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }

/// A whole paragraph that is tracked as new: its end too.
std::string new_paragraph(const std::string& text) {
    return "<w:p><w:pPr><w:rPr><w:ins w:id=\"3\"" + kWho + "</w:ins></w:rPr></w:pPr>" + ins(text) + "</w:p>";
}

struct WordAudit {
    std::string written;
    std::vector<Notice> notices;
};

WordAudit audit_word(const std::string& old_text, const std::string& body) {
    Result<judging::AuditInput> input = judging::read_audit_input(
        {old_text, "gammel.md", Format::markdown}, {word::file_of(body), "rettet", Format::docx}, {}, {});
    if (!input) {
        ADD_FAILURE() << input.error().message();
        return {};
    }
    return {written(findings(input->old_draft, input->redline)), input->notices};
}

const std::string kOld =
    "Byrådet skal hvert år holde et møde om havnen.\n\n"
    "Bådene betaler 120 kr. pr. nat ved kajen.\n\n"
    "Fiskerne har altid ret til en plads i læ.\n";

TEST(WordRedline, TrueTrackedChangesAreClean) {
    const WordAudit result =
        audit_word(kOld, paragraph(r("Byrådet ") + del("skal") + ins("kan") + r(" hvert år holde et møde om havnen.")) +
                             paragraph(r("Bådene betaler ") + del("120") + ins("140") + r(" kr. pr. nat ved kajen.")) +
                             new_paragraph("Gæster melder sig hos havnefogeden.") +
                             paragraph(r("Fiskerne har ") + del("altid ") + r("ret til en plads i læ.")));
    EXPECT_EQ(result.written, "");
    ASSERT_EQ(result.notices.size(), 1U);
    EXPECT_NE(result.notices[0].what.find("CriticMarkup"), std::string::npos);
}

TEST(WordRedline, WhatWasChangedBesideThemIsFound) {
    const WordAudit result =
        audit_word(kOld, paragraph(r("Byrådet kan hvert år holde et møde om ") + ins("broen og ") + r("havnen.")) +
                             paragraph(r("Bådene betaler ") + del("130") + ins("140") + r(" kr. pr. nat ved kajen.")) +
                             paragraph(r("Fiskerne har ret til ") + ins("en plads") + r(" i læ.")));
    EXPECT_EQ(result.written,
              "1:9 unmarked-substitution content »skal« → »kan«\n"
              "3:19 misquoted-deletion content »120« → »130«\n"
              "5:13 unmarked-deletion content »altid« → »«\n"
              "5:25 false-insertion content »en plads« → »en plads«");
}

TEST(WordRedline, BoldInWordIsNoClaim) {
    const WordAudit result =
        audit_word(kOld, p("Byrådet skal hvert år holde et møde om havnen.", "") +
                             paragraph(r("Bådene betaler ") + r("120 kr.", "<w:b/>") + r(" pr. nat ved kajen.")) +
                             paragraph(r("Fiskerne har altid ret til en ") + r("plads", "<w:strike/>") + r(" i læ.")));
    EXPECT_EQ(result.written, "");
}

}  // namespace
}  // namespace spor::auditing
