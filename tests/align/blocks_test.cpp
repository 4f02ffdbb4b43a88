// What blocks that came or went beside a block do to the words that it kept.
#include <gtest/gtest.h>

#include "drafts.hpp"

namespace spor::test {
namespace {

TEST(Blocks, WhatEndsABlockStillStaysAboveOneThatWent) {
    EXPECT_EQ(show(compare({"- veje i byen og på landet eller stier, og", "- pladser, når det sner."},
                           {"- veje i byen og på landet, og"})),
              "veje i byen og på landet [-eller stier-] , og | [-pladser, når det sner.-]");
    EXPECT_EQ(show(compare({"Byen kan bygge en bro i 2027.", "- Broen males rød.", "- Havnen er åben."},
                           {"Byen kan bygge en bro i 2028.", "- Havnen er åben."})),
              "Byen kan bygge en bro i [-2027-] {+2028+} . | [-Broen males rød.-] | Havnen er åben.");
}

TEST(Blocks, WhatBeginsABlockStillStaysBelowOneThatWent) {
    EXPECT_EQ(show(compare({"Der skal ryddes, inden der saltes.", "Dog kan borgerne på landet selv rydde."},
                           {"Dog skal borgerne på landet selv rydde."})),
              "[-Der skal ryddes, inden der saltes.-] | Dog [-kan-] {+skal+} borgerne på landet selv rydde.");
}

TEST(Blocks, ASentenceBehindOneThatBeganTheBlockIsJudgedByItself) {
    EXPECT_EQ(show(compare({"Det er gratis. Du skal være medlem."}, {"Du skal blot være medlem."})),
              "[-Det er gratis.-] Du skal {+blot+} være medlem.");
    EXPECT_EQ(show(compare({"Du skal være medlem."}, {"Det er gratis. Du skal blot være medlem."})),
              "{+Det er gratis.+} Du skal {+blot+} være medlem.");
}

TEST(Blocks, ASentenceThatBeginsAsItDidKeepsItsFullStopBeforeANewOne) {
    EXPECT_EQ(show(compare({"Planen revideres i 2025."}, {"Planen revideres i 2027. Den blev vedtaget i 2025."})),
              "Planen revideres i [-2025-] {+2027+} . {+Den blev vedtaget i 2025.+}");
}

TEST(Blocks, OneThatCameTearsNoneThatBeginsAsItDoes) {
    const std::string before = "Tilskuddet til den femte klasse ydes af kommunens pulje til skolernes ture.";
    const std::string after = "Tilskuddet til den sjette klasse ydes af kommunens pulje til skolernes ture.";
    const std::string came = "Tilskuddet til den femte klasse ydes af foreningen, når lejren er godkendt.";
    EXPECT_EQ(show(compare({"Regler.", before}, {"Regler.", came, after})),
              "Regler. | {+" + came +
                  "+} | Tilskuddet til den [-femte-] {+sjette+} klasse ydes af kommunens pulje til "
                  "skolernes ture.");
    EXPECT_EQ(show(compare({"Regler.", came, after}, {"Regler.", before})),
              "Regler. | [-" + came +
                  "-] | Tilskuddet til den [-sjette-] {+femte+} klasse ydes af kommunens pulje til "
                  "skolernes ture.");
}

TEST(Blocks, ANumberAloneOnItsLineGoesWithTheTextBelow) {
    EXPECT_EQ(show(align(numbered({"# § 4", "Rådet har ni medlemmer.", "# § 5", "Rådet mødes hvert kvartal."}),
                         numbered({"# § 4", "Rådet har ni medlemmer.", "# § 5", "Rådet vælger en formand.", "# § 6",
                                   "Rådet mødes hvert kvartal."}))),
              "§ 4 | Rådet har ni medlemmer. | {+§ 5+} | {+Rådet vælger en formand.+} | [-§ 5-] {+§ 6+} | Rådet mødes "
              "hvert kvartal.");
    EXPECT_EQ(show(align(numbered({"# § 5", "Rådet afgiver svar.", "# § 6", "Rådet mødes hvert kvartal."}),
                         numbered({"# § 5", "Rådet mødes hvert kvartal."}))),
              "[-§ 5-] | [-Rådet afgiver svar.-] | [-§ 6-] {+§ 5+} | Rådet mødes hvert kvartal.");
}

// The last block has no words: a read behind the end, which only a run of 100,000 pairs met.
TEST(Blocks, ANumberAloneAboveABlockWithoutWordsHasNoText) {
    EXPECT_EQ(show(align(numbered({"# § 4", ""}), numbered({"# § 5", ""}))), "[-§ 4-] {+§ 5+} | ");
}

TEST(Blocks, ANumberThatOnlyGotItsFullStopIsStruckWhole) {
    EXPECT_EQ(show(align(numbered({"# 2 Ansvar"}), numbered({"# 2. Ansvar og klage"}))),
              "[-2-] {+2.+} Ansvar {+og klage+}");
}

TEST(Blocks, AHeadingMovesWithItsSectionWhateverItsNumber) {
    const std::string talk = "Vi vil inddrage borgerne tidligt, når der skal træffes beslutninger.";
    const std::string help = "Vi vil gøre det lettere at være frivillig i kommunen og i foreningerne.";
    EXPECT_EQ(
        show(align(numbered({"# Mål 1: Flere frivillige", help, "# Mål 2: Bedre dialog", talk, "# Mål 3: Natur"}),
                   numbered({"# Mål 1: Bedre dialog", talk, "# Mål 2: Flere frivillige", help, "# Mål 3: Natur"}))),
        "1>Mål 1>[-2:-] 1>{+1:+} 1>Bedre dialog | 1>" + talk + " | Mål [-1:-] {+2:+} Flere frivillige | " + help +
            " | <1> | <1> | Mål 3: Natur");
    // What stands above is equal up to the first number: that goes with its text all the same.
    const std::string intro = "Byrådet har vedtaget disse tre mål for foreningerne i de kommende år.";
    EXPECT_EQ(show(align(numbered({intro, "# Mål 1: Flere frivillige", help, "# Mål 2: Bedre dialog", talk}),
                         numbered({intro, "# Mål 1: Bedre dialog", talk, "# Mål 2: Flere frivillige", help}))),
              intro + " | 1>Mål 1>[-2:-] 1>{+1:+} 1>Bedre dialog | 1>" + talk +
                  " | Mål [-1:-] {+2:+} Flere frivillige | " + help + " | <1> | <1>");
}

TEST(Blocks, AMovedItemIsSeenWhereTheNextOneBeginsAlike) {
    EXPECT_EQ(show(compare({"Vi vil:", "- Vi planter flere træer langs vejene.", "- Vi renser åen og søerne i parken.",
                            "- Vi samler affald i skoven.", "- Vi holder møder."},
                           {"Vi vil:", "- Vi samler affald i skoven.", "- Vi planter flere træer langs vejene.",
                            "- Vi renser åen og søerne i parken.", "- Vi holder møder."})),
              "Vi vil: | 1>Vi samler affald i skoven. | Vi planter flere træer langs vejene. | Vi renser åen og søerne "
              "i parken. | <1> | Vi holder møder.");
}

TEST(Blocks, AReplacedBeginningTearsNothing) {
    EXPECT_EQ(show(compare({"# Tre indsatser", "Tekst."}, {"Nyt.", "# Fire indsatser", "Tekst."})),
              "{+Nyt.+} | [-Tre-] {+Fire+} indsatser | Tekst.");
}

TEST(Blocks, AnItemBetweenItemsThatBeginAlikeStaysWhole) {
    EXPECT_EQ(show(compare({"- Åbne to nye pladser.", "- en i Vesterhaven", "- en ved søen", "- Slå græsset én gang."},
                           {"- Åbne tre nye pladser.", "- en i Vesterhaven", "- en i Skovparken", "- en ved søen",
                            "- Lade regnvand løbe gennem parken."})),
              "Åbne [-to-] {+tre+} nye pladser. | en i Vesterhaven | {+en i Skovparken+} | en ved søen | "
              "[-Slå græsset én gang.-] {+Lade regnvand løbe gennem parken.+}");
}

}  // namespace
}  // namespace spor::test
