// Headings that nothing marks.
#include <gtest/gtest.h>

#include "outline_of.hpp"

namespace spor::testing {
namespace {

const std::string kBody =
    "Kommunens veje er slidte efter to hårde \n"
    "vintre, og budgettet rækker ikke til at \n"
    "lægge ny asfalt på dem alle i år. \n";
const std::string kRead =
    "Kommunens veje er slidte efter to hårde vintre, og budgettet rækker ikke til at lægge ny asfalt på dem alle i år.";

TEST(Headings, AloneBetweenEmptyLines) {
    EXPECT_EQ(outline_of("Veje og stier\n\n" + kBody), (Lines{"## Veje og stier", kRead}));
}

TEST(Headings, DirectlyAboveTheBody) {
    EXPECT_EQ(outline_of("Veje og stier\n" + kBody), (Lines{"## Veje og stier", kRead}));
    EXPECT_EQ(outline_of(kBody + "\nHvad nu?\n" + kBody), (Lines{kRead, "## Hvad nu?", kRead}));
}

TEST(Headings, OverTwoLines) {
    EXPECT_EQ(outline_of(kBody + "\nVedligeholdelse af de \nkommunale veje\n" + kBody),
              (Lines{kRead, "## Vedligeholdelse af de kommunale veje", kRead}));
}

TEST(Headings, AboveAList) {
    EXPECT_EQ(outline_of(kBody + "\nArbejder i år\n• Fylder huller.\n• Lapper kanter.\n"),
              (Lines{kRead, "## Arbejder i år", "- Fylder huller.", "- Lapper kanter."}));
}

TEST(Headings, ALeadInIsNone) {
    EXPECT_EQ(outline_of(kBody + "\nArbejdet er delt op i disse to store dele:\n• Huller.\n• Kanter.\n"),
              (Lines{kRead, "Arbejdet er delt op i disse to store dele:", "- Huller.", "- Kanter."}));
}

TEST(Headings, AParagraphsFirstLineIsNone) {
    EXPECT_EQ(
        outline_of("Beslutningen blev i sidste ende truffet af \nVejudvalget, som også har ansvar for broer \nog "
                   "tunneler i kommunen. \n"
                   "\nBorgere kan klage til Vejudvalget om støj og støv fra arbejdet. \n"),
        (Lines{"Beslutningen blev i sidste ende truffet af Vejudvalget, som også har ansvar for broer og tunneler "
               "i kommunen.",
               "Borgere kan klage til Vejudvalget om støj og støv fra arbejdet."}));
}

TEST(Headings, NumbersTellTheLevel) {
    EXPECT_EQ(outline_of("1. Indledning\n\n" + kBody + "\n1.2 Formål\n\n" + kBody + "\n1.2.3 Afgrænsning\n" + kBody +
                         "\n2. Økonomi\n\n" + kBody),
              (Lines{"# 1. Indledning", kRead, "## 1.2 Formål", kRead, "### 1.2.3 Afgrænsning", kRead, "# 2. Økonomi",
                     kRead}));
}

TEST(Headings, AboveAShortLeadInToAList) {
    EXPECT_EQ(
        outline_of("1. Veje\n" + kBody + "\n2. Mål\nVi vil\n- rydde sne og\n- feje gader.\n\n3. Penge\n" + kBody),
        (Lines{"# 1. Veje", kRead, "# 2. Mål", "Vi vil", "- rydde sne og", "- feje gader.", "# 3. Penge", kRead}));
}

TEST(Headings, AreUnderlinedInPageText) {
    EXPECT_EQ(
        outline_of("VEJPLAN\n=======\n" + kBody + "\nOm dig\n------\n" + kBody + "\n1. Penge\n~~~~~~~~\n" + kBody),
        (Lines{"# VEJPLAN", kRead, "## Om dig", kRead, "# 1. Penge", kRead}));
    EXPECT_EQ(outline_of(kBody + "-----\n" + kBody), (Lines{kRead, "-----", kRead}));
}

TEST(Headings, OneItemAmongNumberedHeadingsLeavesTheNextOneAHeading) {
    EXPECT_EQ(outline_of("1. Veje\n" + kBody + "\n2. Udgår.\n\n3. Penge\n" + kBody),
              (Lines{"# 1. Veje", kRead, "2. Udgår.", "# 3. Penge", kRead}));
}

TEST(Headings, ProvisionsTellTheLevel) {
    EXPECT_EQ(outline_of("Kapitel 3\n\n§ 4. Veje\n\n" + kBody + "\n§ 5.\n" + kBody + "\nARBEJDER I VINTER\n\n" + kBody),
              (Lines{"# Kapitel 3", "### § 4. Veje", kRead, "### § 5.", kRead, "## ARBEJDER I VINTER", kRead}));
}

TEST(Headings, ASentenceUnderAProvisionIsNoHeading) {
    const Document document = read_pages(
        "§ 4. Bestyrelsen vælges for to år.\nStk. 2. Genvalg kan finde sted.\n§ 5. Formanden tegner foreningen.\n");
    ASSERT_EQ(document.blocks.size(), 3U);
    EXPECT_EQ(document.blocks[0].kind, BlockKind::paragraph);
    EXPECT_EQ(document.blocks[0].label, "§ 4");
    EXPECT_EQ(document.blocks[1].label, "Stk. 2");
    EXPECT_EQ(document.blocks[1].label_size, 8U);
}

TEST(Headings, AReferenceInMidSentenceBeginsNothing) {
    EXPECT_EQ(outline_of("Udvalget behandler klager efter reglerne i \n§ 4. Klagen sendes skriftligt til formanden "
                         "\ninden en måned. \n"),
              (Lines{"Udvalget behandler klager efter reglerne i § 4. Klagen sendes skriftligt til formanden inden en "
                     "måned."}));
}

}  // namespace
}  // namespace spor::testing
