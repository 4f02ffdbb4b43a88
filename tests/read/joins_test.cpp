// Hyphens at line ends: some stay, some go, and the drafts' own words decide.
#include <gtest/gtest.h>

#include "outline_of.hpp"
#include "spor/read.hpp"
#include "text/lexicon.hpp"

namespace spor::testing {
namespace {

Lines read_with(const std::string& text, const std::string& words) {
    Lexicon lexicon;
    lexicon.add(words);
    ReadOptions options;
    options.format = Format::text;
    options.lexicon = &lexicon;
    const Result<Document> document = read(text, "plan.txt", options);
    return document.ok() ? outline_of(*document) : Lines{};
}

TEST(Joins, ASuspendedHyphenStays) {
    EXPECT_EQ(outline_of("Vi ser på vej- \nog stiforhold i hele kommunen. \n"),
              (Lines{"Vi ser på vej- og stiforhold i hele kommunen."}));
    EXPECT_EQ(outline_of("Det gælder børne-\neller ungdomsboliger i centrum. \n"),
              (Lines{"Det gælder børne- eller ungdomsboliger i centrum."}));
    EXPECT_EQ(outline_of("Planen rummer haller til indendørs-\nhhv. udendørsidræt i byen. \n"),
              (Lines{"Planen rummer haller til indendørs- hhv. udendørsidræt i byen."}));
}

TEST(Joins, AWordBrokenAtALineEndIsJoined) {
    EXPECT_EQ(outline_of("Ansøgningen sendes til byggeafde-\nlingen inden den første. \n"),
              (Lines{"Ansøgningen sendes til byggeafdelingen inden den første."}));
}

TEST(Joins, TheLexiconDecides) {
    EXPECT_EQ(read_with("Der er brug for flere kunst-\nmuseer på egnen. \n", "vores kunst-museer"),
              (Lines{"Der er brug for flere kunst-museer på egnen."}));
    EXPECT_EQ(read_with("Der er brug for flere kunst-\nmuseer på egnen. \n", "vores Kunstmuseer"),
              (Lines{"Der er brug for flere kunstmuseer på egnen."}));
    EXPECT_EQ(read_with("Vi køber nye it-\nsystemer i år. \n", "et it-system, itsystemer"),
              (Lines{"Vi køber nye itsystemer i år."}));
}

TEST(Joins, AShortOrLoudHalfKeepsItsHyphen) {
    EXPECT_EQ(outline_of("Vi køber nye it-\nsystemer hvert år. \n"), (Lines{"Vi køber nye it-systemer hvert år."}));
    EXPECT_EQ(outline_of("Reglerne følger EU-\nretten på området. \n"),
              (Lines{"Reglerne følger EU-retten på området."}));
    EXPECT_EQ(outline_of("Her bor færre end i Nord-\nJylland om vinteren. \n"),
              (Lines{"Her bor færre end i Nord-Jylland om vinteren."}));
    EXPECT_EQ(outline_of("Målene i 2030-\nplanen fastholdes alle. \n"),
              (Lines{"Målene i 2030-planen fastholdes alle."}));
    EXPECT_EQ(outline_of("Vi har regnet på årene 2026-\n2031 i bilaget. \n"),
              (Lines{"Vi har regnet på årene 2026-2031 i bilaget."}));
}

TEST(Joins, AHalfOfTwoLettersIsASyllableUnlessItIsAWord) {
    EXPECT_EQ(outline_of("Vi har tyve an-\nsatte ved rådhuset i år. \n"),
              (Lines{"Vi har tyve ansatte ved rådhuset i år."}));
    EXPECT_EQ(outline_of("Rådet kan op-\nkræve et gebyr af alle. \n"), (Lines{"Rådet kan opkræve et gebyr af alle."}));
    EXPECT_EQ(outline_of("Mødet bringes i tv-\navisen samme aften kl. 20. \n"),
              (Lines{"Mødet bringes i tv-avisen samme aften kl. 20."}));
    EXPECT_EQ(outline_of("Mødet indkaldes med e-\nmail til alle. \n"), (Lines{"Mødet indkaldes med e-mail til alle."}));
}

TEST(Joins, ADashAtALineEndIsADash) {
    EXPECT_EQ(outline_of("Kajen er åben for alle - \nogså om natten. \n"),
              (Lines{"Kajen er åben for alle - også om natten."}));
    EXPECT_EQ(outline_of("Kajen er åben for alle –\nogså om natten. \n"),
              (Lines{"Kajen er åben for alle – også om natten."}));
    EXPECT_EQ(outline_of("Lejen er 500,- \nkroner om måneden. \n"), (Lines{"Lejen er 500,- kroner om måneden."}));
}

TEST(Joins, AHyphenTornOffItsWord) {
    EXPECT_EQ(outline_of("• Høre alle i forældre\n- og elevrådene, før noget lukkes. \n"),
              (Lines{"- Høre alle i forældre- og elevrådene, før noget lukkes."}));
    EXPECT_EQ(outline_of("Der er indkøbt nye it\n-systemer til alle skoler. \n"),
              (Lines{"Der er indkøbt nye it-systemer til alle skoler."}));
}

TEST(Joins, ASoftHyphenGoes) {
    EXPECT_EQ(outline_of("Vi bygger et nyt plejehjems\xC2\xAD\nanlæg ved skoven. \n"),
              (Lines{"Vi bygger et nyt plejehjemsanlæg ved skoven."}));
    EXPECT_EQ(outline_of("\xC2\xAD\nvi bygger ved skoven. \n"), (Lines{"vi bygger ved skoven."}));
}

TEST(Joins, ASlashHolds) {
    EXPECT_EQ(outline_of("Læs mere på https://sejlere.example/\nog tilmeld dig turen der. \n"),
              (Lines{"Læs mere på https://sejlere.example/ og tilmeld dig turen der."}));
    EXPECT_EQ(outline_of("Hjælpen gives i eget hjem/\nnærområde, hvis det ønskes. \n"),
              (Lines{"Hjælpen gives i eget hjem/nærområde, hvis det ønskes."}));
}

TEST(Joins, APairReadsEachLineEndByTheOthersWords) {
    const Source before{"Der er lagt penge af til lys-\nanlæg i alle haller. \n", "a.txt", Format::text};
    const Source after{"Der er lagt penge af til lys-anlæg i alle haller.\n", "b.txt", Format::text};
    const Result<DraftPair> pair = read_pair(before, after);
    ASSERT_TRUE(pair.ok());
    EXPECT_EQ(outline_of(pair->old_draft), outline_of(pair->new_draft));
}

TEST(Joins, AcrossAPageEnd) {
    EXPECT_EQ(outline_of("Kommunen ejer selv grunden under idræts-\n\fhallen, men ikke hallen. \n"),
              (Lines{"Kommunen ejer selv grunden under idrætshallen, men ikke hallen."}));
}

}  // namespace
}  // namespace spor::testing
