// Reading order from boxes: columns, tables, what stands in between.
#include <gtest/gtest.h>

#include "paper/paper.hpp"
#include "pdf/order.hpp"

namespace spor::pdf {
namespace {

using test::Paper;
using Lines = std::vector<std::string>;

const Lines kLeft{"Havnen holder åbent hele", "året, og kajen bliver",   "ryddet hver morgen før",
                  "fiskerne kommer hjem.",    "Derfor koster det mere,", "end nogen havde regnet"};
const Lines kRight{"med, da broen blev bygget", "for tyve år siden. Byen", "betaler halvdelen selv og",
                   "låner resten i banken på",  "vilkår, som ingen endnu", "har set på skrift."};

Lines lines_of(const Paper& paper) {
    Lines lines;
    for (const PlacedLine& line : order_lines(paper.extract())) lines.push_back(line.text.text);
    return lines;
}

Lines joined(std::initializer_list<Lines> parts) {
    Lines all;
    for (const Lines& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

TEST(Order, OneColumn) {
    Paper paper;
    paper.lines(50, 100, kLeft);
    EXPECT_EQ(lines_of(paper), kLeft);
}

TEST(Order, TwoColumnsOnOneGridAndBesideIt) {
    for (const float shift : {0.0F, 3.0F, 6.0F, 9.0F}) {
        Paper paper;
        paper.lines(50, 100, kLeft);
        paper.lines(320, 100 + shift, kRight);
        EXPECT_EQ(lines_of(paper), joined({kLeft, kRight})) << shift;
    }
}

TEST(Order, ThreeColumns) {
    Paper paper;
    paper.lines(30, 100, kLeft, 8, 10);
    paper.lines(220, 100, kRight, 8, 10);
    paper.lines(410, 100, kLeft, 8, 10);
    EXPECT_EQ(lines_of(paper), joined({kLeft, kRight, kLeft}));
}

TEST(Order, WhatRunsAcrossStandsBetween) {
    Paper paper;
    paper.line(50, 60, "En plan, som går hen over begge spalter på siden", 14);
    paper.lines(50, 100, kLeft);
    paper.lines(320, 100, kRight);
    paper.line(50, 200, "Et resumé på tværs af siden, under begge de to spalter, lige her.");
    EXPECT_EQ(lines_of(paper), joined({{"En plan, som går hen over begge spalter på siden"},
                                       kLeft,
                                       kRight,
                                       {"Et resumé på tværs af siden, under begge de to spalter, lige her."}}));
}

// The title's blank lies over the gutter: 16 wide, at a size where that parts no more than words.
TEST(Order, ATitleWithABlankOverTheGutterIsNotCutThere) {
    Paper paper;
    paper.line(140, 60, "Havneplan for", 26);
    paper.line(325, 60, "Nordby", 26);
    paper.lines(50, 100, joined({kLeft, kLeft}));
    paper.lines(320, 100, joined({kRight, kRight}));
    EXPECT_EQ(lines_of(paper), joined({{"Havneplan for Nordby"}, kLeft, kLeft, kRight, kRight}));
}

TEST(Order, AShortHeadingOverBothColumnsBeginsAnew) {
    Paper paper;
    paper.lines(50, 100, kLeft);
    paper.lines(320, 100, kRight);
    paper.line(50, 190, "Økonomi", 14);
    paper.lines(50, 220, kLeft);
    paper.lines(320, 220, kRight);
    EXPECT_EQ(lines_of(paper), joined({kLeft, kRight, {"Økonomi"}, kLeft, kRight}));
}

TEST(Order, AHeadingInAColumnStaysInIt) {
    Paper paper;
    const float below = paper.lines(50, 100, kLeft);
    paper.line(50, below + 10, "Økonomi", 14);
    paper.lines(50, below + 34, kLeft);
    paper.lines(320, 100, joined({kRight, kRight, kRight}));
    EXPECT_EQ(lines_of(paper), joined({kLeft, {"Økonomi"}, kLeft, kRight, kRight, kRight}));
}

TEST(Order, FewLinesBesideAGutterThatIsKnownFromElsewhere) {
    Paper paper;
    for (int i = 0; i < 2; ++i) {
        paper.lines(50, 100, joined({kLeft, kLeft}));
        paper.lines(320, 100, joined({kRight, kRight}));
        paper.page();
    }
    paper.lines(50, 100, {"Havnen lukker om natten,", "og kajen er tom."});
    paper.line(320, 100, "Byen sover så længe.");
    const Lines lines = lines_of(paper);
    EXPECT_EQ(Lines(lines.end() - 3, lines.end()),
              (Lines{"Havnen lukker om natten,", "og kajen er tom.", "Byen sover så længe."}));
}

TEST(Order, WhiteThatLiesInLineByChanceIsNoGutter) {
    Paper paper;
    paper.line(50, 100, "Derfor       koster det mere");
    paper.line(50, 112, "end nogen      havde regnet");
    paper.line(50, 124, "med, da       broen var ny");
    EXPECT_EQ(lines_of(paper), (Lines{"Derfor koster det mere", "end nogen havde regnet", "med, da broen var ny"}));
}

TEST(Order, ATablesRowsAreReadAsTheyStand) {
    Paper paper;
    const std::vector<Lines> table{
        {"Sted", "Åbent", "Lukket"}, {"Nordhavn", "49", "119"}, {"Kajen", "18", "150"}, {"Broen", "12", "156"}};
    float top = 100;
    for (const Lines& row : table) {
        paper.line(50, top, row[0]);
        paper.line(200, top, row[1]);
        paper.line(300, top, row[2]);
        top += 14;
    }
    const std::vector<PlacedLine> lines = order_lines(paper.extract());
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[1].text.text, "Nordhavn 49 119");
    EXPECT_EQ(lines[1].place, Place::row);
    EXPECT_TRUE(lines[2].first);
}

TEST(Order, ATablesCellsWithSeveralLines) {
    Paper paper;
    paper.line(50, 100, "Etape");
    paper.line(150, 100, "Opgave");
    paper.line(350, 100, "Ansvar");
    const std::vector<Lines> cells{{"Diger langs havnen", "og ved broen mod", "nord"},
                                   {"Bassiner i de lave", "dele af byen"},
                                   {"Øvelser for alle,", "som bor der"}};
    float top = 116;
    for (const Lines& cell : cells) {
        const float middle = top + 6 * static_cast<float>(cell.size() - 1);
        paper.line(50, middle, "Første");
        paper.line(350, middle, "Udvalget");
        top = paper.lines(150, top, cell) + 4;
    }
    EXPECT_EQ(lines_of(paper), joined({{"Etape", "Opgave", "Ansvar", "Første"},
                                       cells[0],
                                       {"Udvalget", "Første"},
                                       cells[1],
                                       {"Udvalget", "Første"},
                                       cells[2],
                                       {"Udvalget"}}));
}

TEST(Order, NumbersThatStandFlushRightBesideCellsWithSeveralLines) {
    Paper paper;
    const auto right = [&](float edge, float top, const std::string& text) {
        paper.line(edge - 5 * static_cast<float>(text.size()), top, text);
    };
    const auto row = [&](float top, const std::string& name, const std::string& first, const std::string& second) {
        paper.line(50, top, name);
        right(260, top, first);
        right(360, top, second);
    };
    paper.line(50, 80, "Tallene er dem fra juni.");
    row(110, "Mål", "2025", "2029");
    row(124, "Ture på cykel", "24", "30");
    row(138, "Passagerer om", "1.250.000", "1.500.000");
    paper.line(50, 149, "året");
    row(163, "Udledning fra", "84.000", "60.000");
    paper.line(50, 174, "bilerne");
    row(188, "Delebiler", "12", "60");
    paper.line(50, 220, "Resten er som før.");
    EXPECT_EQ(lines_of(paper), (Lines{"Tallene er dem fra juni.", "Mål", "2025", "2029", "Ture på cykel", "24", "30",
                                      "Passagerer om", "året", "1.250.000", "1.500.000", "Udledning fra", "bilerne",
                                      "84.000", "60.000", "Delebiler", "12", "60", "Resten er som før."}));
}

TEST(Order, ATablesHeadAboveASingleRowIsNotReadAgainOverleaf) {
    Paper paper;
    for (const std::vector<Lines>& table :
         {std::vector<Lines>{{"Sted", "2026"}, {"Nordhavn", "49"}},
          std::vector<Lines>{{"Sted", "2026"}, {"Sydhavn", "12"}, {"Molen", "18"}, {"Broen", "30"}}}) {
        paper.page();
        float top = table.size() == 2 ? 600.0F : 60.0F;
        for (const Lines& row : table) {
            paper.line(50, top, row[0]);
            paper.line(200, top, row[1]);
            top += 14;
        }
    }
    std::string again;
    for (const PlacedLine& line : order_lines(paper.extract())) {
        if (line.place == Place::margin) again += line.text.text + " ";
    }
    EXPECT_EQ(again, "Sted 2026 ");
}

TEST(Order, ATablesHeadIsNotReadAgainOverleaf) {
    Paper paper;
    for (int sheet = 0; sheet < 2; ++sheet) {
        paper.page();
        float top = sheet == 0 ? 600.0F : 60.0F;
        for (const Lines& row : std::vector<Lines>{{"Sted", "Uger i 2026"},
                                                   {sheet == 0 ? "Nordhavn" : "Sydhavn", "49"},
                                                   {sheet == 0 ? "Kajen" : "Molen", "18"},
                                                   {"Broen", "12"}}) {
            paper.line(50, top, row[0]);
            paper.line(200, top, row[1]);
            top += 14;
        }
    }
    std::string again;
    for (const PlacedLine& line : order_lines(paper.extract())) {
        if (line.place == Place::margin) again += line.text.text + " ";
    }
    EXPECT_EQ(again, "Sted Uger i 2026 ");
}

TEST(Order, TwoHalfSentencesInLineAreNoTable) {
    Paper paper;
    paper.line(50, 100, "Havnen lukker ikke når der er fare");
    paper.line(50, 120, "Broen er lang kun hvis man går den");
    paper.line(50, 140, "Molen bygges om når byen har råd");
    for (const PlacedLine& line : order_lines(paper.extract())) EXPECT_EQ(line.place, Place::text);
}

TEST(Order, BulletsAndNumbersStandWithTheirText) {
    Paper paper;
    const Lines marks{"•", "•", "•", "12.", "§ 4"};
    float top = 100;
    for (const std::string& mark : marks) {
        paper.line(50, top, mark);
        paper.line(90, top, "Havnen holder åbent hele året,");
        paper.line(90, top + 12, "også om natten.");
        top += 24;
    }
    Lines expected;
    for (const std::string& mark : marks) {
        expected.push_back(mark + " Havnen holder åbent hele året,");
        expected.emplace_back("også om natten.");
    }
    EXPECT_EQ(lines_of(paper), expected);
}

// The line ends left of the table's second column, but it is a paragraph's.
TEST(Order, AShortLineAboveATableIsNoRowOfIt) {
    Paper paper;
    paper.lines(50, 76, {"Kommunen har fire stier, som vedligeholdes hele året, og", "her er de."});
    paper.lines(50, 102, {"Sti", "Åstien", "Mosestien", "Skolestien"}, 10, 12);
    paper.lines(200, 102, {"Længde", "4 km", "2 km", "1,5 km"}, 10, 12);
    const std::vector<PlacedLine> lines = order_lines(paper.extract());
    ASSERT_EQ(lines.size(), 6U);
    EXPECT_EQ(lines[1].place, Place::text);
    EXPECT_EQ(lines[1].region, lines[0].region);
    EXPECT_EQ(lines[2].place, Place::row);
}

// Nothing of the page's notes crosses the gutter either, and no white but the page's end is below them.
TEST(Order, NotesBelowATableAreNoRowsOfIt) {
    Paper paper;
    paper.line(50, 76, "Stier", 14);
    paper.lines(50, 102, {"Sti", "Åstien", "Mosestien", "Skolestien"}, 10, 12);
    paper.lines(200, 102, {"Længde", "4 km", "2 km", "1,5 km"}, 10, 12);
    paper.line(50, 700, "1 Jf. byrådets plan.", 8);
    const std::vector<PlacedLine> lines = order_lines(paper.extract());
    ASSERT_EQ(lines.size(), 6U);
    EXPECT_EQ(lines.front().place, Place::text);
    EXPECT_EQ(lines[4].place, Place::row);
    EXPECT_EQ(lines.back().place, Place::text);
}

// The longest cell of the first column all but touches the second: most rows have white there, and one edge behind it.
TEST(Order, ASmallTableWithLittleWhiteIsOne) {
    Paper paper;
    paper.lines(50, 60, {"Stierne ryddes for sne, og klager besvares inden", "fem dage."});
    paper.lines(50, 100, {"Sti", "Åstien", "Mosestien"}, 10, 14);
    paper.lines(99, 100, {"Længde", "4 km", "2 km"}, 10, 14);
    const std::vector<PlacedLine> lines = order_lines(paper.extract());
    ASSERT_EQ(lines.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(lines[i].place, i < 2 ? Place::text : Place::row) << i;
}

// Rows stand as near to each other as the lines of one cell: beside what goes on in it nothing stands.
TEST(Order, ACellThatGoesOnInLowerCaseIsOneWithTheCellAbove) {
    Paper paper;
    paper.lines(50, 100, {"Post", "Materialer", "Løn til de", "timelønnede", "medarbejdere", "Tilsyn"});
    const std::vector<Lines> rows{{"2026", "Ansvarlig"},        {"10.000", "Drift"}, {"11.000", "Personale"}, {}, {},
                                  {"12.000", "Teknik og Miljø"}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].empty()) continue;
        paper.line(180, 100 + 12 * static_cast<float>(i), rows[i][0]);
        paper.line(300, 100 + 12 * static_cast<float>(i), rows[i][1]);
    }
    std::string all;
    for (const PlacedLine& line : order_lines(paper.extract())) {
        EXPECT_EQ(line.place, Place::row) << line.text.text;
        all += (line.first ? "|" : " ") + line.text.text;
    }
    EXPECT_EQ(all,
              "|Post 2026 Ansvarlig|Materialer 10.000 Drift|Løn til de timelønnede medarbejdere 11.000 Personale"
              "|Tilsyn 12.000 Teknik og Miljø");
}

// The same blanks lie one over the other where lines say the same.
TEST(Order, NotesInTheSameWordsAreNoTable) {
    Paper paper;
    float top = 100;
    for (const char* number : {"1.", "2.", "3.", "4."}) {
        paper.line(50, top, std::string(number) + " Jf. byrådets beslutning af 1. maj 2025, punkt 4.");
        top += 24;
    }
    for (const PlacedLine& line : order_lines(paper.extract())) EXPECT_EQ(line.place, Place::text) << line.text.text;
}

TEST(Order, HeadsAndFeetAreMargins) {
    Paper paper;
    for (int i = 0; i < 4; ++i) {
        paper.page();
        paper.line(50, 780, "Nordby Kommune");
        paper.line(500, 780, "Side " + std::to_string(i + 3));
        paper.line(50, 40, "Havneplan");
        paper.lines(50, 100, kLeft);
    }
    std::size_t margins = 0;
    for (const PlacedLine& line : order_lines(paper.extract())) margins += line.place == Place::margin ? 1U : 0U;
    EXPECT_EQ(margins, 12U);
}

// No other page has the same foot; but its number, alone below white, says what it is.
TEST(Order, AFileOfOnePageHasAFootToo) {
    const auto last_place = [](float top, const char* number) {
        Paper paper;
        paper.lines(50, 700, kLeft);  // down to 770
        paper.line(50, top, "Nordby Kommune", 8);
        paper.line(500, top, number, 8);
        return order_lines(paper.extract()).back().place;
    };
    EXPECT_EQ(last_place(785, "Side 1 af 1"), Place::margin);
    EXPECT_EQ(last_place(778, "1"), Place::margin);
    EXPECT_EQ(last_place(785, "Side 7"), Place::text);
    EXPECT_EQ(last_place(785, "Stk. 1"), Place::text);
    EXPECT_EQ(last_place(773, "Side 1 af 1"), Place::text);
}

TEST(Order, ATitleThatComesBackIsNoHead) {
    Paper paper;
    for (int i = 0; i < 4; ++i) {
        paper.page();
        paper.line(50, 60, i < 2 ? "Det vil vi gøre" : "Andet", 20);
        paper.lines(50, 100, kLeft);
    }
    for (const PlacedLine& line : order_lines(paper.extract())) EXPECT_EQ(line.place, Place::text) << line.text.text;
}

TEST(Order, EveryWordOnceWhateverThePage) {
    std::uint32_t seed = 7;
    const auto random = [&seed](std::uint32_t below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 8U) % below;
    };
    for (int round = 0; round < 60; ++round) {
        Paper paper;
        std::size_t letters = 0;
        for (std::uint32_t i = 0; i < 20 + random(200); ++i) {
            const std::string word(1 + random(9), static_cast<char>('a' + random(26)));
            paper.line(static_cast<float>(random(600)), static_cast<float>(random(800)), word,
                       static_cast<float>(4 + random(30)));
            letters += word.size();
            if (random(60) == 0) paper.page();
        }
        std::size_t found = 0;
        for (const PlacedLine& line : order_lines(paper.extract())) {
            for (const char c : line.text.text) found += c != ' ' ? 1U : 0U;
        }
        EXPECT_EQ(found, letters);
    }
}

TEST(Order, AHundredThousandWordsOnOnePage) {
    Paper paper(1e5F, 1e5F);
    for (int i = 0; i < 100'000; ++i) {
        paper.line(static_cast<float>(i * 7919 % 99'991), static_cast<float>(i * 104'729 % 99'989), "kaj");
    }
    EXPECT_FALSE(order_lines(paper.extract()).empty());
}

TEST(Notes, ARaisedNumberAndTheNoteThatItPointsTo) {
    Paper paper;
    paper.line(50, 100, "Kajen er lang");
    paper.line(115, 99.5F, "1", 6);
    paper.line(125, 100, "og bred som en flod.");
    paper.line(50, 112, "Den er 40 m");
    paper.line(105, 111.5F, "2", 6);
    paper.line(112, 100 + 12, "stor.");
    paper.line(50, 700, "1", 6);
    paper.line(56, 700, "Se havnens regnskab.");
    const std::vector<PlacedLine> lines = order_lines(paper.extract());
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0].text.text, "Kajen er lang[^1] og bred som en flod.");
    EXPECT_EQ(lines[1].text.text, "Den er 40 m2 stor.");
    EXPECT_EQ(lines[2].place, Place::note);
    EXPECT_EQ(lines[2].text.note, "1");
    EXPECT_EQ(lines[2].text.text, "Se havnens regnskab.");
}

TEST(Notes, SmallTypeWithAPlainNumber) {
    Paper paper;
    paper.lines(50, 100, kLeft);
    paper.line(50, 180, "Kajen er gammel.");
    paper.line(130.5F, 179.5F, "7", 6);
    paper.lines(50, 700, {"7 Se havnens regnskab,", "side 4."}, 8, 10);
    const std::vector<PlacedLine> lines = order_lines(paper.extract());
    ASSERT_EQ(lines.size(), 9U);
    EXPECT_EQ(lines[6].text.text, "Kajen er gammel.[^7]");
    EXPECT_EQ(lines[7].text.text, "Se havnens regnskab,");
    EXPECT_EQ(lines[8].place, Place::note);
    EXPECT_FALSE(lines[8].first);
}

TEST(Notes, ALineThatBeginsWithANumberIsNone) {
    Paper paper;
    paper.lines(50, 100, kLeft);
    paper.line(50, 172, "1 time tager det at gå.");
    for (const PlacedLine& line : order_lines(paper.extract())) EXPECT_EQ(line.place, Place::text);
}

}  // namespace
}  // namespace spor::pdf
