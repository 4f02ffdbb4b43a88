// Hard wraps, page breaks and the blanks that page text is full of.
#include <gtest/gtest.h>

#include "outline_of.hpp"

namespace spor::testing {
namespace {

TEST(Paragraphs, HardWrapsBecomeBlanks) {
    EXPECT_EQ(outline_of("Havnen skal være åben for alle, \n"
                         "og kajen må ikke spærres af \n"
                         "containere om sommeren. \n"
                         "\n"
                         "Det gælder også om natten, når \n"
                         "færgen ligger til. \n"),
              (Lines{"Havnen skal være åben for alle, og kajen må ikke spærres af containere om sommeren.",
                     "Det gælder også om natten, når færgen ligger til."}));
}

TEST(Paragraphs, OneParagraphALineStaysOneBlockALine) {
    EXPECT_EQ(outline_of("Bestyrelsen mødes fire gange om året og skriver referat.\n"
                         "Formanden indkalder med otte dages varsel.\n"
                         "Suppleanter deltager uden stemmeret.\n"),
              (Lines{"Bestyrelsen mødes fire gange om året og skriver referat.",
                     "Formanden indkalder med otte dages varsel.", "Suppleanter deltager uden stemmeret."}));
}

TEST(Paragraphs, LineEndsOfEveryKind) {
    const Lines expected{"Stien er lukket om vinteren, fordi der er glat og mørkt.", "Den åbner igen i marts."};
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        EXPECT_EQ(outline_of("Stien er lukket om vinteren," + end + "fordi der er glat og mørkt." + end + end +
                             "Den åbner igen i marts." + end),
                  expected);
    }
}

TEST(Paragraphs, NoBreakSpacesAloneAreAnEmptyLine) {
    EXPECT_EQ(
        outline_of(
            "Svømmehallen holder åbent hver dag, \nogså i ferierne. \n\xC2\xA0 \xC2\xA0\nBilletter købes i døren. \n"),
        (Lines{"Svømmehallen holder åbent hver dag, også i ferierne.", "Billetter købes i døren."}));
}

TEST(Paragraphs, BlanksInsideAreKeptAsWritten) {
    EXPECT_EQ(outline_of("Kommunen  vil\xC2\xA0"
                         "altid høre naboerne , før der\tbygges. \n"),
              (Lines{"Kommunen  vil\xC2\xA0"
                     "altid høre naboerne , før der\tbygges."}));
}

TEST(Paragraphs, LettersAreKeptAsWritten) {
    const std::string decomposed = "Pa\xCC\x8A";  // NFD
    const std::string ligature =
        "e\xEF\xAC\x80"
        "ekt";  // ff
    const std::string zero_width =
        "sam\xE2\x80\x8B"
        "arbejde";
    EXPECT_EQ(outline_of(decomposed + " sigt har ordningen \n" + ligature + " på vores " + zero_width + ". \n"),
              (Lines{decomposed + " sigt har ordningen " + ligature + " på vores " + zero_width + "."}));
}

TEST(Paragraphs, AColumnGapDoesNotEndASentence) {
    EXPECT_EQ(outline_of("Skolen ligger midt i byen, og mange elever \n"
                         "går derfor selv hjem, når de har været i \n"
                         "\n"
                         " \n"
                         "klubben om eftermiddagen. Andre hentes i \n"
                         "bil ved parkeringspladsen. \n"),
              (Lines{"Skolen ligger midt i byen, og mange elever går derfor selv hjem, når de har været i klubben om "
                     "eftermiddagen. Andre hentes i bil ved parkeringspladsen."}));
}

TEST(Paragraphs, AFormFeedDoesNotEndASentence) {
    EXPECT_EQ(outline_of("Tilskuddet udbetales, når regnskabet er \n"
                         "godkendt af\n\frevisor. Det sker hvert år i maj. \n"),
              (Lines{"Tilskuddet udbetales, når regnskabet er godkendt af revisor. Det sker hvert år i maj."}));
}

TEST(Paragraphs, AnAbbreviationDoesNotEndASentence) {
    EXPECT_EQ(outline_of("Klubben låner udstyr ud, f.eks. \nkajakker, telte og sovemåtter, til alle. \n"),
              (Lines{"Klubben låner udstyr ud, f.eks. kajakker, telte og sovemåtter, til alle."}));
}

TEST(Paragraphs, AShortLastLineEndsAParagraphWithoutAnEmptyLine) {
    EXPECT_EQ(outline_of("Forsamlingshuset lejes ud til fester og møder hele\n"
                         "året rundt.\n"
                         "Borde og stole stilles op af lejeren selv, og huset\n"
                         "afleveres rengjort senest klokken ti dagen efter.\n"),
              (Lines{"Forsamlingshuset lejes ud til fester og møder hele året rundt.",
                     "Borde og stole stilles op af lejeren selv, og huset afleveres rengjort senest klokken ti dagen "
                     "efter."}));
}

TEST(Paragraphs, ADashAtALinesBeginningIsText) {
    EXPECT_EQ(outline_of("Vi sætter flere træer i gaderne \n"
                         "– ikke mindst i midtbyen – og \n"
                         "passer dem i fem år. \n"),
              (Lines{"Vi sætter flere træer i gaderne – ikke mindst i midtbyen – og passer dem i fem år."}));
}

TEST(Paragraphs, ADashLineUnderAHeadingStandsAlone) {
    EXPECT_EQ(outline_of("Grønne byrum\n\n– luft til børn og voksne\n\nByens parker plejes uden gift, og der \nsås "
                         "vilde blomster. \n"),
              (Lines{"## Grønne byrum", "– luft til børn og voksne",
                     "Byens parker plejes uden gift, og der sås vilde blomster."}));
}

TEST(Paragraphs, AnIndentBeginsAParagraph) {
    EXPECT_EQ(outline_of("   Foreningen blev stiftet af fiskerne på\n"
                         "kajen, og den har aldrig haft flere end tyve.\n"
                         "   Formanden vælges for livstid, men han kan\n"
                         "gå af, når han vil, og det har to af dem gjort.\n"),
              (Lines{"Foreningen blev stiftet af fiskerne på kajen, og den har aldrig haft flere end tyve.",
                     "Formanden vælges for livstid, men han kan gå af, når han vil, og det har to af dem gjort."}));
}

TEST(Paragraphs, ARulePartsThem) {
    const Document document = read_pages("Kajen er åben for alle, der \nvil fiske fra den\n_____\n1 Se bilag 2. \n");
    ASSERT_EQ(document.blocks.size(), 3U);
    EXPECT_EQ(document.blocks[1].kind, BlockKind::rule);
    EXPECT_TRUE(document.blocks[1].verbatim);
    EXPECT_EQ(document.blocks[2].text, "1 Se bilag 2.");
}

TEST(Paragraphs, NothingIsNothing) {
    EXPECT_TRUE(read_pages("").blocks.empty());
    EXPECT_TRUE(read_pages("\n \n\f\n\t\r\n").blocks.empty());
    EXPECT_EQ(outline_of("Et"), (Lines{"Et"}));
}

TEST(Paragraphs, OriginsLeadBackToTheSource) {
    const Document document = read_pages(
        "\xEF\xBB\xBF"
        "Båden sejler kun, når \r\nvejret er til det. \r\n");
    ASSERT_EQ(document.blocks.size(), 1U);
    const Block& block = document.blocks[0];
    EXPECT_EQ(block.lines, (LineSpan{1, 2}));
    for (const Origin& origin : block.origins) {
        EXPECT_EQ(block.text.substr(origin.text, origin.length), document.source.substr(origin.source, origin.length));
    }
    const auto word = static_cast<std::uint32_t>(block.text.find("vejret"));
    EXPECT_EQ(document.line_of(document.source_of(block, word)), 2U);
    EXPECT_EQ(document.lines_of(block, {0, word}), (LineSpan{1, 1}));
}

}  // namespace
}  // namespace spor::testing
