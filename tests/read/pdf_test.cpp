// Pages of placed lines become blocks: headings by size, paragraphs over pages, items, footnotes.
#include "read/pdf.hpp"

#include <gtest/gtest.h>

#include "outline_of.hpp"
#include "paper/paper.hpp"
#include "pdf/order.hpp"
#include "read/text.hpp"

namespace spor::reading {
namespace {

using spor::testing::furniture_of;
using spor::testing::Lines;
using spor::testing::outline_of;
using test::Paper;

Document read_paper(const Paper& paper) {
    Document document;
    document.format = Format::pdf;
    std::vector<Line> lines;
    lay_out_pages(document, pdf::order_lines(paper.extract()), lines);
    document.page_starts = find_page_starts(document);
    read_lines(document, std::move(lines), {});
    return document;
}

TEST(PdfBlocks, HeadingsBySize) {
    Paper paper;
    paper.line(50, 60, "Havneplan for Nordby", 20);
    paper.line(50, 100, "Kajen og broen, som den så ud,", 14);
    paper.line(50, 116, "før havnen blev bygget om", 14);
    paper.lines(50, 140, {"Kajen holder åbent hele året, og broen er", "lukket om natten."});
    EXPECT_EQ(outline_of(read_paper(paper)),
              (Lines{"# Havneplan for Nordby", "## Kajen og broen, som den så ud, før havnen blev bygget om",
                     "Kajen holder åbent hele året, og broen er lukket om natten."}));
}

TEST(PdfBlocks, LargeTypeThatGoesOnIsNoHeading) {
    Paper paper;
    paper.lines(50, 60,
                {"Vi vil en havn, hvor alle", "kan sejle ud og hjem igen,", "hvor der er plads til både",
                 "fiskere og lystsejlere, og", "hvor byen møder vandet."},
                14, 17);
    paper.lines(50, 200, Lines(9, "Kajen holder åbent hele året for alle, som vil se på den."));
    EXPECT_EQ(outline_of(read_paper(paper)).front().substr(0, 6), "Vi vil");
}

// Sections are headed in larger type: short lines in the text's size are no headings, though they stand apart.
TEST(PdfBlocks, ASlidesPointsAndALeadInAreNoHeadings) {
    Paper paper;
    paper.line(50, 60, "Stiplan for Nordby", 20);
    paper.line(50, 100, "Flere skal cykle til skole");
    paper.line(50, 130, "Byen betaler halvdelen");
    paper.line(50, 170, "Hvad koster det", 14);
    paper.line(50, 200, "Regningen deles mellem");
    paper.line(50, 230, "\xE2\x80\xA2 byen og");
    paper.line(50, 242, "\xE2\x80\xA2 staten");
    EXPECT_EQ(outline_of(read_paper(paper)),
              (Lines{"# Stiplan for Nordby", "Flere skal cykle til skole", "Byen betaler halvdelen",
                     "## Hvad koster det", "Regningen deles mellem", "- byen og", "- staten"}));
}

TEST(PdfBlocks, AListsShortPointsWithoutBulletsStandEachAlone) {
    Paper paper;
    paper.line(50, 60, "Stiplan for Nordby og for alle, som cykler", 20);
    paper.page();
    paper.line(50, 60, "Hvorfor", 14);
    paper.lines(70, 100, {"Flere skal cykle", "Færre skal køre i bil til skole", "Broen er for smal"});
    paper.page();
    paper.line(50, 60, "Hvornår", 14);
    EXPECT_EQ(outline_of(read_paper(paper)),
              (Lines{"# Stiplan for Nordby og for alle, som cykler", "## Hvorfor", "Flere skal cykle",
                     "Færre skal køre i bil til skole", "Broen er for smal", "## Hvornår"}));
}

// White between single lines that are paragraphs is none within a paragraph, be it all the white there is.
TEST(PdfBlocks, AWidePitchIsOfAParagraphOnlyUnderAFullLine) {
    Paper paper;
    paper.lines(50, 60, {"Kajen holder åbent hele året", "og broen er lukket om natten,", "Molen er til fiskere"}, 10,
                22);
    paper.lines(50, 200, {"Havnen er byens hjerte, og den skal være åben for alle, som", "vil derned for at se."});
    EXPECT_EQ(outline_of(read_paper(paper)).size(), 4U);
    Paper wide;
    wide.lines(50, 60,
               {"Havnen er byens hjerte, og den skal være", "åben for alle, som gerne vil ned for at", "se på den."},
               10, 22);
    EXPECT_EQ(outline_of(read_paper(wide)).size(), 1U);
}

// Bold cannot be seen, but right above running text a line in the text's size may be set in it; or have a number.
TEST(PdfBlocks, AHeadingInTheTextsSizeStandsOverRunningTextOrHasANumber) {
    Paper paper;
    paper.line(50, 60, "Kapitel 1. Havnen", 14);
    paper.line(50, 100, "Kajens folk");
    paper.lines(50, 124, {"Kajen holder åbent hele året, og broen er", "lukket om natten."});
    paper.line(50, 170, "Kapitel 2. Broen", 14);
    paper.line(50, 200, "§ 3. Afgift");
    paper.line(50, 230, "Afgiften er fri.");
    EXPECT_EQ(outline_of(read_paper(paper)), (Lines{"# Kapitel 1. Havnen", "## Kajens folk",
                                                    "Kajen holder åbent hele året, og broen er lukket om natten.",
                                                    "# Kapitel 2. Broen", "### § 3. Afgift", "Afgiften er fri."}));
}

TEST(PdfBlocks, ParagraphsByWhiteAndByIndent) {
    Paper paper;
    paper.lines(50, 100, {"Havnen er byens hjerte, og den skal være åben.", "Derfor bygger vi en bro."});
    paper.lines(50, 130, {"Kajen er gammel, men den holder endnu i nogle år.", "Den males til foråret."});
    paper.line(60, 154, "Broen er ny, og den skal holde i hundrede år mindst.");
    paper.line(50, 166, "Det gør den.");
    EXPECT_EQ(outline_of(read_paper(paper)),
              (Lines{"Havnen er byens hjerte, og den skal være åben. Derfor bygger vi en bro.",
                     "Kajen er gammel, men den holder endnu i nogle år. Den males til foråret.",
                     "Broen er ny, og den skal holde i hundrede år mindst. Det gør den."}));
}

TEST(PdfBlocks, AParagraphGoesOnOverThePageAndItsFurniture) {
    Paper paper;
    const std::vector<Lines> pages{
        {"Havnen er byens hjerte, og den skal være", "åben hele året, så at"},
        {"fiskerne kan lande deres fangst og de, der", "sejler for deres fornøjelses skyld,"},
        {"kan ligge ved kajen, så længe de har lyst", "til at blive."}};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        paper.page();
        paper.line(50, 40, "Havneplan");
        paper.lines(50, 700, pages[i]);
        paper.line(50, 780, "Side " + std::to_string(i + 1));
    }
    const Document document = read_paper(paper);
    EXPECT_EQ(outline_of(document).size(), 1U);
    EXPECT_EQ(furniture_of(document), (Lines{"Havneplan", "Side 1", "Havneplan", "Side 2", "Havneplan", "Side 3"}));
    EXPECT_EQ(document.page_starts.size(), 3U);
    EXPECT_EQ(document.page_of(document.furniture.back().line), 3U);
}

TEST(PdfBlocks, AWordHyphenatedOverAColumnBreak) {
    Paper paper;
    paper.lines(
        50, 100,
        {"Havnen holder åbent hele", "året, og kajen bliver", "ryddet hver morgen før", "fiskerne og sundheds-"});
    paper.lines(
        320, 100,
        {"plejersken kommer hjem", "fra den lange tur, som", "de havde glædet sig til", "hele den lange vinter."});
    const Lines outline = outline_of(read_paper(paper));
    ASSERT_EQ(outline.size(), 1U);
    EXPECT_NE(outline[0].find("fiskerne og sundhedsplejersken kommer"), std::string::npos) << outline[0];
}

TEST(PdfBlocks, AFootnoteStandsBehindTheSentenceThatGoesOnOverleaf) {
    Paper paper;
    paper.line(50, 680, "Kajen er lang og bred som en flod,");
    paper.line(220.5F, 679.5F, "1", 6);
    paper.line(50, 692, "og den er aldrig blevet målt af");
    paper.line(50, 740, "1", 6);
    paper.line(56, 740, "Se havnens regnskab.");
    paper.page();
    paper.line(50, 60, "nogen, der havde forstand på det.");
    const Document document = read_paper(paper);
    EXPECT_EQ(
        outline_of(document),
        (Lines{
            "Kajen er lang og bred som en flod,[^1] og den er aldrig blevet målt af nogen, der havde forstand på det.",
            "Se havnens regnskab."}));
    EXPECT_EQ(document.blocks.back().label, "[^1]");
}

TEST(PdfBlocks, BulletsOfEveryKindAndNumbers) {
    Paper paper;
    float top = 100;
    for (const char* mark : {"\xEF\x82\xB7", "\xEF\x82\xB7", "\xEF\x82\xB7"}) {
        paper.line(60, top, mark);
        paper.line(80, top, "Kajen holder åbent hele året,");
        paper.line(80, top + 12, "også om natten");
        top += 24;
    }
    paper.line(50, top + 12, "Og her er det, der skal gøres i den rækkefølge, som følger:");
    top += 36;
    for (const char* mark : {"1.", "2.", "3."}) {
        paper.line(60, top, mark);
        paper.line(80, top, "Broen males til foråret.");
        top += 12;
    }
    const Lines outline = outline_of(read_paper(paper));
    ASSERT_EQ(outline.size(), 7U);
    EXPECT_EQ(outline[1], "- Kajen holder åbent hele året, også om natten");
    EXPECT_EQ(outline[5], "2. Broen males til foråret.");
}

TEST(PdfBlocks, ATablesRowsStandAlone) {
    Paper paper;
    paper.line(50, 80, "Sådan er der åbent om vinteren:");
    float top = 100;
    for (const char* place : {"Nordhavn", "Kajen", "Broen", "Molen"}) {
        paper.line(50, top, place);
        paper.line(200, top, "49");
        paper.line(300, top, "119");
        top += 14;
    }
    EXPECT_EQ(outline_of(read_paper(paper)), (Lines{"Sådan er der åbent om vinteren:", "Nordhavn 49 119",
                                                    "Kajen 49 119", "Broen 49 119", "Molen 49 119"}));
}

TEST(PdfBlocks, ContentsAreFurnitureWithDotsAndWithout) {
    for (const char* dots : {" ....... ", "          "}) {
        Paper paper;
        float top = 100;
        int page = 2;
        const Lines titles{"Havnen i vinterens løb", "Kajen og dens folk", "Broen over sundet", "Molen og fyret"};
        for (const std::string& title : titles) {
            paper.line(50, top, title + dots + std::to_string(page++));
            top += 14;
        }
        for (const std::string& title : titles) {
            paper.page();
            paper.line(50, 60, title, 16);
            paper.lines(50, 100, {title + " er et kapitel om noget, som", title + " kan man læse om en aften."});
        }
        const Document document = read_paper(paper);
        EXPECT_EQ(document.furniture.size(), 4U) << dots;
        EXPECT_EQ(outline_of(document).front(), "# Havnen i vinterens løb");
    }
}

TEST(PdfBlocks, EveryBlockStandsInTheSource) {
    Paper paper;
    paper.line(50, 60, "Havneplan for Nordby", 20);
    paper.lines(50, 100, {"Kajen holder åbent hele året, og sund-", "hedsplejersken ligeså."});
    const Document document = read_paper(paper);
    for (const Block& block : document.blocks) {
        for (const Origin& origin : block.origins) {
            EXPECT_EQ(block.text.substr(origin.text, origin.length),
                      document.source.substr(origin.source, origin.length));
        }
    }
}

}  // namespace
}  // namespace spor::reading
