// Bullets and numbers, and what only looks like them.
#include <gtest/gtest.h>

#include "outline_of.hpp"

namespace spor::testing {
namespace {

TEST(Lists, BulletsOfEveryKind) {
    for (const std::string glyph : {"•", "-", "–", "*", "▪", "·", "◦", "\xEF\x82\xB7", "o"}) {
        EXPECT_EQ(outline_of("Vi vil:\n" + glyph + " Rense åen for affald.\n" + glyph + " Plante pil på brinken.\n"),
                  (Lines{"## Vi vil:", "- Rense åen for affald.", "- Plante pil på brinken."}))
            << glyph;
    }
}

TEST(Lists, ItemsGoOnOverLinesAndEmptyLines) {
    EXPECT_EQ(outline_of("Vi arbejder for \n"
                         "• at flere tager cyklen til den lange \n"
                         "\n"
                         "skolevej om vinteren \n"
                         "• at lygterne virker \n"
                         "\n"
                         "• at der er luft i dækkene, når turen \n"
                         "går til svømmehallen. \n"),
              (Lines{"Vi arbejder for", "- at flere tager cyklen til den lange skolevej om vinteren",
                     "- at lygterne virker", "- at der er luft i dækkene, når turen går til svømmehallen."}));
}

TEST(Lists, ABulletAloneOnItsLine) {
    EXPECT_EQ(outline_of("•\nBygge en bro over åen.\n•\n\nMale skuret ved siden af.\n"),
              (Lines{"- Bygge en bro over åen.", "- Male skuret ved siden af."}));
}

TEST(Lists, SecondLevelByGlyph) {
    EXPECT_EQ(
        outline_of("• Tre emner er valgt ud:\n\no Støj fra veje.\no Lys i tunneler.\n\n• De drøftes hvert forår.\n"),
        (Lines{"- Tre emner er valgt ud:", "  - Støj fra veje.", "  - Lys i tunneler.", "- De drøftes hvert forår."}));
}

TEST(Lists, SecondLevelByIndent) {
    EXPECT_EQ(outline_of("• Udvide havnens værksted \n"
                         "        - i et tæt samarbejde med sejlklubben, skolerne, \n"
                         "fritidsfiskerne og byens smede. \n"
                         "        - uden at fjerne de gamle beddinger. \n"
                         "\n"
                         "• Holde åbent hus. \n"),
              (Lines{"- Udvide havnens værksted",
                     "  - i et tæt samarbejde med sejlklubben, skolerne, fritidsfiskerne og byens smede.",
                     "  - uden at fjerne de gamle beddinger.", "- Holde åbent hus."}));
}

TEST(Lists, ADashInsideAnItemIsNone) {
    EXPECT_EQ(
        outline_of("• Arbejde for en hurtig og sikker vej til skole \n"
                   "- også på tværs af banen \n"
                   "\n"
                   "• Sikre overgangene. \n"),
        (Lines{"- Arbejde for en hurtig og sikker vej til skole - også på tværs af banen", "- Sikre overgangene."}));
}

TEST(Lists, AParagraphAfterAListIsNoItem) {
    EXPECT_EQ(
        outline_of(
            "• Rydde sne før syv. \n• Strø ved skolen. \n\nVagten skifter hver uge, og listen hænger i garagen. \n"),
        (Lines{"- Rydde sne før syv.", "- Strø ved skolen.", "Vagten skifter hver uge, og listen hænger i garagen."}));
}

TEST(Lists, NumbersLeaveTheText) {
    EXPECT_EQ(outline_of("Dagsorden:\n1. Valg af dirigent\n2. Beretning, herunder om det nye tag og om\nudlejningen i "
                         "sommer\n3. Eventuelt\n"),
              (Lines{"## Dagsorden:", "1. Valg af dirigent",
                     "2. Beretning, herunder om det nye tag og om udlejningen i sommer", "3. Eventuelt"}));
    EXPECT_EQ(outline_of("Man skal medbringe\na) håndklæde,\nb) badehætte og\nc) hængelås.\n"),
              (Lines{"## Man skal medbringe", "a) håndklæde,", "b) badehætte og", "c) hængelås."}));
    EXPECT_EQ(outline_of("1) Køb af både\n2) Salg af både\n"), (Lines{"1) Køb af både", "2) Salg af både"}));
}

TEST(Lists, NumbersInMidSentenceStay) {
    EXPECT_EQ(outline_of("Ordningen træder i kraft fra og med den \n1. januar og gælder for alle, der er fyldt \n18. "
                         "Den kan forlænges i et år. \n"),
              (Lines{"Ordningen træder i kraft fra og med den 1. januar og gælder for alle, der er fyldt 18. Den kan "
                     "forlænges i et år."}));
}

// For so they stand in markdown, which has no list of letters.
TEST(Lists, LettersStayInTheText) {
    for (const std::string open : {"(", ""}) {
        const Document document = read_pages("Udvalget kan\n" + open + "a) indkalde til møde,\n" + open +
                                             "b) spørge en sagkyndig og\n" + open + "c) udtale kritik.\n");
        ASSERT_EQ(document.blocks.size(), 4U);
        EXPECT_EQ(document.blocks[2].text, open + "b) spørge en sagkyndig og");
        EXPECT_EQ(document.blocks[2].label, open + "b)");
        EXPECT_EQ(document.blocks[2].label_size, open.size() + 3);
    }
}

TEST(Lists, LettersBehindAnEmptyLineGoOn) {
    for (const std::string open : {"(", ""}) {
        const std::string page =
            "Bestyrelsen vælger:\n\n" + open + "a) dirigent\n" + open + "b) referent\n" + open + "c) kasserer\n";
        EXPECT_EQ(outline_of(page),
                  (Lines{"## Bestyrelsen vælger:", open + "a) dirigent", open + "b) referent", open + "c) kasserer"}));
    }
}

TEST(Lists, HundredThousandLevelsAreNine) {
    std::string text;
    for (std::size_t i = 0; i < 2000; ++i)
        text += std::string(i * 3 % 500, ' ') + (i % 2 == 0 ? "• " : "▪ ") + "punkt\n";
    for (const Block& block : read_pages(text).blocks) EXPECT_LE(block.level, 9);
}

}  // namespace
}  // namespace spor::testing
