#include "text/words.hpp"

#include <gtest/gtest.h>

#include "text/sentences.hpp"

namespace spor::text {
namespace {

using Words = std::vector<std::string>;

Words split(std::string_view text, Language language = Language::danish) {
    std::vector<Word> words;
    split_words(text, language, words);
    Words result;
    for (const Word& word : words) result.emplace_back(text.substr(word.text.begin, word.text.size()));
    return result;
}

TEST(Words, PunctuationStandsAlone) {
    EXPECT_EQ(split("Ja, vi vil (måske) hjælpe."), (Words{"Ja", ",", "vi", "vil", "(", "måske", ")", "hjælpe", "."}));
    EXPECT_EQ(split("hjem/nærområde"), (Words{"hjem", "/", "nærområde"}));
    EXPECT_EQ(split("(sub)specialer"), (Words{"(", "sub", ")", "specialer"}));
}

TEST(Words, NumbersTimesAndAmountsAreOne) {
    EXPECT_EQ(split("1.450 og 12,5 og 1-1-2 kl. 10:30"), (Words{"1.450", "og", "12,5", "og", "1-1-2", "kl.", "10:30"}));
    EXPECT_EQ(split("$35,000,000 eller 50 % af 8–17."), (Words{"$35,000,000", "eller", "50 %", "af", "8–17", "."}));
    EXPECT_EQ(split("Co2 og 3d"), (Words{"Co2", "og", "3d"}));
}

TEST(Words, DatesAreOne) {
    EXPECT_EQ(split("den 1/7-2025 og 1. januar 2026."), (Words{"den", "1/7-2025", "og", "1. januar 2026", "."}));
    EXPECT_EQ(split("2025-07-01, 3. maj"), (Words{"2025-07-01", ",", "3. maj"}));
    EXPECT_EQ(split("on 1 July 2025", Language::english), (Words{"on", "1 July 2025"}));
    EXPECT_EQ(split("punkt 1. Marken er"), (Words{"punkt", "1", ".", "Marken", "er"}));
}

TEST(Words, ReferencesAreOne) {
    EXPECT_EQ(split("jf. § 12, stk. 2, nr. 3."), (Words{"jf.", "§ 12, stk. 2, nr. 3", "."}));
    EXPECT_EQ(split("§§ 5-9 og § 4 a gælder"), (Words{"§§ 5-9", "og", "§ 4 a", "gælder"}));
    EXPECT_EQ(split("§ 4 i loven"), (Words{"§ 4", "i", "loven"}));
    EXPECT_EQ(split("se note[^1] her"), (Words{"se", "note", "[^1]", "her"}));
}

TEST(Words, AbbreviationsKeepTheirStops) {
    EXPECT_EQ(split("bl.a. f.eks. ift. nr. 3 mv. Slut."),
              (Words{"bl.a.", "f.eks.", "ift.", "nr.", "3", "mv.", "Slut", "."}));
}

TEST(Words, CompoundsAreOne) {
    EXPECT_EQ(split("it-systemer, pleje- og AUH's"), (Words{"it-systemer", ",", "pleje-", "og", "AUH's"}));
    EXPECT_EQ(split("ud og -området"), (Words{"ud", "og", "-området"}));
    EXPECT_EQ(split("ord - ord"), (Words{"ord", "-", "ord"}));
}

TEST(Words, AddressesAreOne) {
    EXPECT_EQ(split("Skriv til navn.efternavn@by.dk, eller se https://by.dk/a?b=1."),
              (Words{"Skriv", "til", "navn.efternavn@by.dk", ",", "eller", "se", "https://by.dk/a?b=1", "."}));
    EXPECT_EQ(split("www.by.dk"), Words{"www.by.dk"});
}

TEST(Words, SurviveCombiningMarksZeroWidthAndBrokenBytes) {
    EXPECT_EQ(split("a\u030Angst\u200Bfri").size(), 1U);
    EXPECT_EQ(split("\u200B").size(), 0U);
    EXPECT_EQ(split("ord\xFF\xFEord").size(), 4U);
    EXPECT_EQ(split(std::string_view("a\0b", 3)).size(), 2U);
}

TEST(Normalise, UnicodeFormsAreOne) {
    EXPECT_EQ(normalise("a\u030A", true), normalise("å", true));
    EXPECT_EQ(normalise("e\uFB03cient", true), "efficient");
    EXPECT_EQ(normalise("sund\u00ADhed", true), "sundhed");
    EXPECT_EQ(normalise("§\u00A04", true), normalise("§ 4", true));
    EXPECT_EQ(normalise("50%", true), normalise("50 %", true));
}

TEST(Normalise, TypographyIsFoldedOnlyWhenAsked) {
    EXPECT_EQ(normalise("”", true), normalise("»", true));
    EXPECT_EQ(normalise("–", true), normalise("-", true));
    EXPECT_EQ(normalise("AUH’s", true), normalise("AUH's", true));
    EXPECT_NE(normalise("”", false), normalise("»", false));
}

TEST(Normalise, CaseIsKeptAndFoldLosesIt) {
    EXPECT_NE(normalise("Sørge", true), normalise("sørge", true));
    EXPECT_EQ(fold("SØRGE"), fold("sørge"));
}

std::vector<std::string> sentences(std::string_view text) {
    std::vector<Word> words;
    split_words(text, Language::danish, words);
    std::vector<std::string> result;
    for (const std::uint32_t start : sentence_starts(text, words, Language::danish)) {
        result.emplace_back(text.substr(words[start].text.begin, words[start].text.size()));
    }
    return result;
}

TEST(Sentences, BeginAfterStops) {
    EXPECT_EQ(sentences("Vi vil. Det skal ske! Hvornår? Nu."),
              (std::vector<std::string>{"Vi", "Det", "Hvornår", "Nu"}));
}

TEST(Sentences, DoNotBeginAfterAbbreviationsAndOrdinals) {
    EXPECT_EQ(sentences("Det gælder bl.a. Region Nord, jf. Lov nr. 3."), std::vector<std::string>{"Det"});
    EXPECT_EQ(sentences("I 2. klasse begynder de."), std::vector<std::string>{"I"});
}

TEST(Sentences, BeginAfterAbbreviationsThatEndOne) {
    EXPECT_EQ(sentences("Huse, broer mm. Region Nord bygger."), (std::vector<std::string>{"Huse", "Region"}));
}

TEST(Sentences, AClosingQuoteStaysBehind) {
    EXPECT_EQ(sentences("Han sagde \"nej.\" Så gik han."), (std::vector<std::string>{"Han", "Så"}));
}

}  // namespace
}  // namespace spor::text
