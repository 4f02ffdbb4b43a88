// Page furniture goes; a heading that comes back stays.
#include <gtest/gtest.h>

#include "outline_of.hpp"

namespace spor::testing {
namespace {

// A page of prose with a word of its own.
std::string page(const std::string& topic) {
    return "Afsnittet om " + topic + " er skrevet af udvalget. \n\nDet er sendt i høring hos alle, der bruger \n" +
           topic + " til daglig, og svarene er trykt bagi. \n\nUdvalget for " + topic + " takker. \n";
}

const Lines kTopics{"broen", "havnen", "skoven", "torvet", "banen"};

Lines expected_blocks() {
    Lines lines;
    for (const std::string& topic : kTopics) {
        lines.push_back("Afsnittet om " + topic + " er skrevet af udvalget.");
        lines.push_back("Det er sendt i høring hos alle, der bruger " + topic +
                        " til daglig, og svarene er trykt bagi.");
        lines.push_back("Udvalget for " + topic + " takker.");
    }
    return lines;
}

TEST(Furniture, HeadsAndFeetOfPagesWithFormFeeds) {
    std::string text;
    for (std::size_t i = 0; i < kTopics.size(); ++i) {
        text += "Byplan for Sønderby\n\n" + page(kTopics[i]) + "\nTeknik og Miljø\nSide " + std::to_string(i + 7) +
                " af 41\n\f";
    }
    const Document document = read_pages(text);
    EXPECT_EQ(outline_of(document), expected_blocks());
    ASSERT_EQ(document.furniture.size(), 15U);
    EXPECT_EQ(document.furniture[0].text, "Byplan for Sønderby");
    EXPECT_EQ(document.furniture[0].line, 1U);
    EXPECT_EQ(document.furniture[0].words, 3U);
    EXPECT_EQ(document.furniture[2].text, "Side 7 af 41");
}

TEST(Furniture, PageNumbersAloneWithFormFeeds) {
    std::string text;
    for (std::size_t i = 0; i < kTopics.size(); ++i) text += page(kTopics[i]) + "\n" + std::to_string(i + 1) + "\n\f";
    EXPECT_EQ(outline_of(text), expected_blocks());
}

TEST(Furniture, RunningFeetWithoutFormFeeds) {
    std::string text;
    for (std::size_t i = 0; i < kTopics.size(); ++i) {
        text += page(kTopics[i]) + "\nUDKAST\nByplan · Side " + std::to_string(i + 1) + " af 5\n\n\n\n";
    }
    const Document document = read_pages(text);
    EXPECT_EQ(outline_of(document), expected_blocks());
    EXPECT_EQ(document.furniture.size(), 10U);
}

TEST(Furniture, AMarkBeforeAWideGap) {
    std::string text;
    for (const std::string& topic : kTopics) text += page(topic) + "\nTIL HØRING\n\n\n\n";
    EXPECT_EQ(outline_of(text), expected_blocks());
}

TEST(Furniture, APageNumberInMidSentence) {
    const std::string text =
        "Der er afsat midler til en ny bro over åen,\nsom forbinder de to bydele, og til en sti,\n\n- 3 -\n\n"
        "der er belyst hele natten. Arbejdet går i\ngang, så snart åen kan sejles igen, og det\n\n- 4 -\n\n"
        "er ventet færdigt til efteråret. Broen får\ntræk, der minder om den gamle, med buer og\n\n- 5 -\n\n"
        "lygter af støbejern. Den betales af staten.\n";
    EXPECT_EQ(outline_of(text),
              (Lines{"Der er afsat midler til en ny bro over åen, som forbinder de to bydele, og til en sti, der er "
                     "belyst hele natten. Arbejdet går i gang, så snart åen kan sejles igen, og det er ventet færdigt "
                     "til efteråret. Broen får træk, der minder om den gamle, med buer og lygter af støbejern. Den "
                     "betales af staten."}));
}

TEST(Furniture, AShortDraftsPagesCountToTheirTotal) {
    EXPECT_EQ(outline_of(page("broen") + "\nSide 1 af 2\n\n\n" + page("havnen") + "\nSide 2 af 2\n"),
              outline_of(page("broen") + "\n\n\n" + page("havnen")));
}

TEST(Furniture, TwoPagesWithHeadsAndANumberInMidSentence) {
    const std::string head = "Sønderby Kommune        Udkast\n\n";
    std::string before;
    std::string after;
    for (const std::string& topic : kTopics) {
        before += page(topic) + "\n";
        after += "\n" + page("den nye " + topic);
    }
    const std::string above = "Der er afsat midler til en ny bro over åen, og\n";
    const std::string below = "til en sti, der er belyst hele natten.\n";
    const Document document = read_pages(head + before + above + "\nSide 1\n\n" + head + below + after + "\nSide 2\n");
    EXPECT_EQ(outline_of(document), outline_of(before + above + below + after));
    EXPECT_EQ(document.furniture.size(), 4U);
}

TEST(Furniture, PagesBetweenParagraphsCountToTheDraftsLastLine) {
    std::string text;
    for (std::size_t i = 0; i < 2; ++i) {
        for (const std::string& topic : kTopics) text += page(topic + std::string(i, 'e')) + "\n";
        text += "Side " + std::to_string(i + 1) + "\n\n";
    }
    EXPECT_EQ(furniture_of(read_pages(text)), (Lines{"Side 1", "Side 2"}));
}

TEST(Furniture, TwoShortPagesEndAboveTheHead) {
    const std::string head = "Fjordby Kommune                  Udkast 2\n";
    EXPECT_EQ(furniture_of(read_pages(head + "\n" + page("broen") + "\n     Side 1\n" + head + "\n" + page("havnen") +
                                      "\n     Side 2\n")),
              (Lines{"Fjordby Kommune                  Udkast 2", "Side 1", "Fjordby Kommune                  Udkast 2",
                     "Side 2"}));
}

TEST(Furniture, TheNumberOfTheOnlyPageIsSome) {
    EXPECT_EQ(furniture_of(read_pages(page("broen") + "\n   Side 1 af 1\n")), (Lines{"Side 1 af 1"}));
    EXPECT_EQ(furniture_of(read_pages(page("broen") + "\nSide 1/1\n")), (Lines{"Side 1/1"}));
    EXPECT_TRUE(read_pages(page("broen") + "\nHolbæk, den 1/1\n").furniture.empty());
}

TEST(Furniture, AHeadMayHaveARuleBelow) {
    const std::string head = "Retningslinjer for havnen        Fjordby\n________________________________________\n\n";
    std::string text;
    for (int number = 1; number <= 3; ++number) {
        text += head + "Broen nr. " + std::string(static_cast<std::size_t>(number), 'x') +
                " males hvert år.\n\n       " + std::to_string(number) + "\n";
    }
    const Document document = read_pages(text);
    EXPECT_EQ(document.blocks.size(), 3U);
    EXPECT_EQ(document.furniture.size(), 9U);
}

TEST(Furniture, TwoHeadingsThatCountAreNone) {
    const std::string text = "Byens bro\n\nForslag 1\n\n" + page("broen") + "\nForslag 2\n\n" + page("havnen");
    EXPECT_TRUE(read_pages(text).furniture.empty());
}

TEST(Furniture, AHeadingThatComesBackIsNone) {
    std::string text;
    for (const std::string& topic : kTopics) text += "Hvad gør vi\n\n" + page(topic) + "\n\n";
    const Document document = read_pages(text);
    EXPECT_TRUE(document.furniture.empty());
    EXPECT_EQ(outline_of(document).size(), 20U);
    EXPECT_EQ(outline_of(document)[0], "## Hvad gør vi");
}

TEST(Furniture, AHeadingThatComesBackOnPagesFarApartIsNone) {
    std::string text;
    for (std::size_t i = 0; i < 20; ++i) {
        text += (i % 6 == 1 ? std::string("Formål\n\n") : "") + page(kTopics[i % 5] + std::string(i, 'x')) + "\f";
    }
    EXPECT_TRUE(read_pages(text).furniture.empty());
}

TEST(Furniture, ChaptersCountButAreNone) {
    std::string text;
    std::string fed;
    for (std::size_t i = 0; i < kTopics.size(); ++i) {
        text += "Kapitel " + std::to_string(i + 1) + "\n\n" + page(kTopics[i]) + "\n";
        fed += "Kapitel " + std::to_string(i + 1) + "\n\n" + page(kTopics[i]) + "\f";
    }
    EXPECT_TRUE(read_pages(text).furniture.empty());
    EXPECT_TRUE(read_pages(fed).furniture.empty());
}

TEST(Furniture, ReferencesThatCountAreNone) {
    std::string text;
    for (std::size_t i = 0; i < kTopics.size(); ++i) {
        text += "Se § 12.8." + std::to_string(i + 1) + ":\n\n" + page(kTopics[i]) + "\n";
    }
    EXPECT_TRUE(read_pages(text).furniture.empty());
}

TEST(Furniture, AYearBesideThePageNumber) {
    std::string text;
    for (std::size_t i = 0; i < kTopics.size(); ++i) {
        text += page(kTopics[i]) + "\nByplan 2031 | " + std::to_string(i + 12) + "\n\n\n";
    }
    EXPECT_EQ(outline_of(text), expected_blocks());
}

TEST(Furniture, TablesOfContents) {
    const std::string contents =
        "Indhold\n\nForord .................... 3\nHavnen . . . . . . . . . 12\nBroer og tunneler ...... 104\nBilag … "
        "110\n\n";
    const Document document = read_pages(contents + page("broen"));
    EXPECT_EQ(document.furniture.size(), 4U);
    EXPECT_EQ(document.furniture[0].words, 2U);
    EXPECT_EQ(outline_of(document)[0], "## Indhold");
}

TEST(Furniture, AWatermarksLetters) {
    std::string text;
    for (const std::string& topic : kTopics) text += "U\nD\n" + page(topic) + "K\nA\nS\nT\n\n";
    const Document document = read_pages(text);
    EXPECT_EQ(outline_of(document), expected_blocks());
    EXPECT_EQ(document.furniture.size(), 30U);
}

TEST(Furniture, TheSameLineAThousandTimesIsText) {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "det samme hver dag i hele året\n\n";
    EXPECT_TRUE(read_pages(text).furniture.empty());
}

}  // namespace
}  // namespace spor::testing
