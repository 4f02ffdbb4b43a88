// Footnotes of page text: they stand apart from the sentence that the page's end interrupts.
#include <gtest/gtest.h>

#include <algorithm>

#include "outline_of.hpp"

namespace spor::testing {
namespace {

TEST(Notes, AFootnoteStandsApartFromTheSentenceAroundIt) {
    const Document document = read_pages(
        "Havnen har 412 bådpladser,1 og der er \nventeliste til dem alle. Byrådet vil derfor \nfinde plads til flere "
        "både "
        "i den \n1\n    Teknik og Miljø: Havnetal, maj 2025.\n\fnordlige havn, før listen lukkes.\n");
    EXPECT_EQ(
        outline_of(document),
        (Lines{"Havnen har 412 bådpladser,1 og der er venteliste til dem alle. Byrådet vil derfor finde plads til "
               "flere både i den nordlige havn, før listen lukkes.",
               "Teknik og Miljø: Havnetal, maj 2025."}));
    EXPECT_EQ(document.blocks.back().label, "1");
    EXPECT_TRUE(document.blocks.back().note);
    EXPECT_FALSE(document.blocks.front().note);
}

TEST(Notes, MayHaveSuperscriptNumbers) {
    const Document document = read_pages(
        "Broen er gammel.¹ Den males hvert år, og det koster.²\n\n¹ Broudvalget, side 4.\n²Samme, side 9.\n");
    EXPECT_EQ(outline_of(document), (Lines{"Broen er gammel.¹ Den males hvert år, og det koster.²",
                                           "Broudvalget, side 4.", "Samme, side 9."}));
    EXPECT_TRUE(document.blocks.back().note);
    EXPECT_EQ(outline_of(read_pages("Huset er 90 m² stort.\n\n² er i anden.\n")).size(), 2U);
}

TEST(Notes, CountOnFromPageToPage) {
    const Document document = read_pages(
        "Broen er gammel.1 Den males hvert tiende \når, og det koster.2\n1 Broudvalget, side 4.\n2 Samme, side 9, "
        "hvor "
        "prisen er \nregnet ud for ti år.\n\fTårnet er yngre3 og males sjældnere.\n3 Broudvalget, side 12.\n");
    EXPECT_EQ(outline_of(document), (Lines{"Broen er gammel.1 Den males hvert tiende år, og det koster.2",
                                           "Broudvalget, side 4.", "Samme, side 9, hvor prisen er regnet ud for ti år.",
                                           "Tårnet er yngre3 og males sjældnere.", "Broudvalget, side 12."}));
}

TEST(Notes, NumbersThatHangOnNoWordOpenNone) {
    const Lines blocks =
        outline_of(read_pages("Pladser i alt:\n\nNord 2\nSyd 1\n\n1 er i stykker.\n\fSlut på tallene.\n"));
    EXPECT_NE(std::find(blocks.begin(), blocks.end(), "1 er i stykker."), blocks.end());
}

}  // namespace
}  // namespace spor::testing
