#include "text/lexicon.hpp"

#include <gtest/gtest.h>

namespace spor {
namespace {

TEST(Lexicon, HoldsWordsWhateverTheirCase) {
    Lexicon lexicon;
    lexicon.add("Havnens ÅRSRAPPORT, side 12.");
    EXPECT_TRUE(lexicon.contains("havnens"));
    EXPECT_TRUE(lexicon.contains("Årsrapport"));
    EXPECT_TRUE(lexicon.contains("12"));
    EXPECT_FALSE(lexicon.contains("havn"));
    EXPECT_FALSE(lexicon.contains(""));
}

TEST(Lexicon, KeepsInnerHyphensAndNoOthers) {
    Lexicon lexicon;
    lexicon.add("it-udstyr, vej- og stiplan -prøve");
    EXPECT_TRUE(lexicon.contains("IT-udstyr"));
    EXPECT_FALSE(lexicon.contains("udstyr"));
    EXPECT_TRUE(lexicon.contains("vej"));
    EXPECT_TRUE(lexicon.contains("prøve"));
}

TEST(Lexicon, AWordBrokenAtALineEndTeachesNothing) {
    Lexicon lexicon;
    lexicon.add("bygge-\nplads");
    EXPECT_FALSE(lexicon.contains("byggeplads"));
    EXPECT_FALSE(lexicon.contains("bygge-plads"));
}

TEST(Lexicon, SoftHyphensAndCombiningMarksAreSpelling) {
    Lexicon lexicon;
    lexicon.add(
        "kyst\xC2\xADsikring a\xCC\x8A"
        "en");
    EXPECT_TRUE(lexicon.contains("kystsikring"));
    EXPECT_TRUE(lexicon.contains("åen"));
}

TEST(Lexicon, SurvivesWhatIsNoText) {
    Lexicon lexicon;
    lexicon.add("\xFF\xC3");
    lexicon.add(std::string(100000, '-'));
    EXPECT_FALSE(lexicon.contains("-"));
}

}  // namespace
}  // namespace spor
