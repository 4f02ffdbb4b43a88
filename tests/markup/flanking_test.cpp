#include "markup/flanking.hpp"

#include <gtest/gtest.h>

namespace spor::markup {
namespace {

TEST(Flanking, WordsAndBlanks) {
    EXPECT_TRUE(can_open(" ", "ord", '*'));
    EXPECT_FALSE(can_close(" ", "ord", '*'));
    EXPECT_TRUE(can_close("ord", " ", '*'));
    EXPECT_FALSE(can_open("ord", " ", '*'));
    EXPECT_FALSE(can_open(" ", " ", '~'));
    EXPECT_TRUE(can_open("", "ord", '~'));
    EXPECT_TRUE(can_close("ord", "", '~'));
    EXPECT_FALSE(can_open("ord",
                          "\xC2\xA0"
                          "ord",
                          '*'))
        << "a no-break space is white space";
}

TEST(Flanking, InsideAWord) {
    EXPECT_TRUE(can_open("sundheds", "hus", '*'));
    EXPECT_TRUE(can_close("sundheds", "hus", '*'));
    EXPECT_TRUE(can_open("sundheds", "hus", '~'));
    EXPECT_FALSE(can_open("sundheds", "hus", '_'));
    EXPECT_FALSE(can_close("sundheds", "hus", '_'));
    EXPECT_TRUE(can_open("(", "hus", '_'));
}

TEST(Flanking, PunctuationBesideALetter) {
    EXPECT_FALSE(can_open("indsats", ".", '*'));
    EXPECT_FALSE(can_open("ordet", "»citat", '*'));
    EXPECT_FALSE(can_close("citat«", "ordet", '*'));
    EXPECT_TRUE(can_close("citat«", ",", '*'));
    EXPECT_TRUE(can_open("pris", "€ 3", '*')) << "€ is a symbol";
    EXPECT_FALSE(can_open("pris", "§ 3", '*')) << "§ is punctuation";
    EXPECT_TRUE(can_open("pris", "\xFF", '*')) << "malformed bytes are letters";
}

TEST(Flanking, TildesAreSeenOnlyByTildes) {
    EXPECT_FALSE(can_open("~~§ 3~~", "§ 4", '*'));
    EXPECT_TRUE(can_open("~~tre~~", "fire", '*'));
    EXPECT_TRUE(can_open("~~", "fire", '*'));
    EXPECT_TRUE(can_close("fire", "~~", '*'));
    EXPECT_FALSE(can_close("fire.", "~~ord", '*'));
    EXPECT_FALSE(can_open("ord", "**fed**", '~'));
    EXPECT_TRUE(can_open("**", "fed", '~'));
}

}  // namespace
}  // namespace spor::markup
