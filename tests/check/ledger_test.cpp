// The ledger row by row: what counts as a change of a commitment, in which direction, and what counts as none.
#include <gtest/gtest.h>

#include "check/ledger_of.hpp"

namespace spor::checking {
namespace {

std::string english(const std::string& before, const std::string& after) {
    return ledger_of(before, after, Language::english);
}

TEST(Ledger, ObligationsHaveAForce) {
    EXPECT_EQ(ledger_of("Byen skal tilbyde cykler til alle.", "Byen kan tilbyde cykler til alle."),
              "obligation weakened: skal tilbyde -> kan tilbyde");
    EXPECT_EQ(ledger_of("Byen bør rense åen.", "Byen forpligter sig til at rense åen."),
              "obligation strengthened: bør rense -> forpligter sig til at");
    EXPECT_EQ(ledger_of("Derfor skal havnen have en mole.", "Derfor vil havnen have en mole."),
              "obligation weakened: skal havnen have -> vil havnen have");
    EXPECT_EQ(ledger_of("Både må ligge ved kajen.", "Både må ikke ligge ved kajen."),
              "obligation strengthened: må ligge -> må ikke ligge");
    EXPECT_EQ(ledger_of("Byen skal drive et bad.", "Byen forpligter sig til at drive et bad."), "");
    EXPECT_EQ(english("The port shall keep a log.", "The port should keep a log."),
              "obligation weakened: shall keep -> should keep");
    EXPECT_EQ(english("Guests may bring dogs.", "Guests may not bring dogs."),
              "obligation strengthened: may bring -> may not bring");
}

TEST(Ledger, DenialsFlip) {
    EXPECT_EQ(ledger_of("Byen skal betale for skiltene.", "Byen skal ikke betale for skiltene."),
              "negation added: skal betale -> skal ikke betale");
    EXPECT_EQ(ledger_of("Der er ingen adgang med bil.", "Der er adgang med bil."),
              "negation dropped: ingen adgang -> ");
    EXPECT_EQ(ledger_of("Det gælder byen.", "Det gælder ikke kun byen."), "");
    EXPECT_EQ(english("The fee is refunded.", "The fee is not refunded."), "negation added:  -> not refunded");
}

TEST(Ledger, FiguresAreValues) {
    EXPECT_EQ(ledger_of("Vi sparer 50 pct. af vandet.", "Vi sparer 50 % af vandet."), "");
    EXPECT_EQ(ledger_of("Vi sparer halvdelen af vandet.", "Vi sparer 50 % af vandet."), "");
    EXPECT_EQ(ledger_of("Vi sparer halvdelen af vandet.", "Vi sparer 40 procent af vandet."),
              "percentage changed: halvdelen -> 40 procent");
    EXPECT_EQ(ledger_of("Det koster 1.500.000 kr. om året.", "Det koster 1,5 mio. kr. om året."), "");
    EXPECT_EQ(ledger_of("Det koster 1.500 kr. om året.", "Det koster 1,500 kr. om året."),
              "amount changed: 1.500 kr. -> 1,500 kr.");
    EXPECT_EQ(english("It costs 1,500 euros a year.", "It costs 1500 euros a year."), "");
    EXPECT_EQ(ledger_of("Der bygges tolv boliger.", "Der bygges 12 boliger."), "");
    EXPECT_EQ(ledger_of("Der bygges tolv boliger.", "Der bygges femogtyve boliger."),
              "count changed: tolv boliger -> femogtyve boliger");
    EXPECT_EQ(ledger_of("Mindst 40 pct. af taget er grønt.", "Mindst 30 pct. af taget er grønt."),
              "percentage weakened: Mindst 40 pct. -> Mindst 30 pct.");
    EXPECT_EQ(ledger_of("Støjen er højst 45 dB om natten.", "Støjen er højst 55 dB om natten."),
              "number weakened: højst 45 dB -> højst 55 dB");
    EXPECT_EQ(ledger_of("Se bilag 3 om havnen.", "Se bilag 4 om havnen."), "");
}

TEST(Ledger, DatesAndDeadlines) {
    EXPECT_EQ(ledger_of("Broen åbner den 1. maj 2027.", "Broen åbner den 1/5-2027."), "");
    EXPECT_EQ(ledger_of("Broen åbner den 1. maj 2027.", "Broen åbner den 1. juni 2027."),
              "date changed: 1. maj 2027 -> 1. juni 2027");
    EXPECT_EQ(ledger_of("Broen er klar senest i 2028.", "Broen er klar senest i 2030."),
              "deadline weakened: senest i 2028 -> senest i 2030");
    EXPECT_EQ(ledger_of("Svar gives inden 14 dage.", "Svar gives inden 10 dage."),
              "deadline strengthened: inden 14 dage -> inden 10 dage");
    EXPECT_EQ(ledger_of("Svar gives inden 14 dage.", "Svar gives inden to uger."), "");
    EXPECT_EQ(ledger_of("Svar gives inden 14 dage.", "Svar gives inden 14 hverdage."),
              "deadline weakened: inden 14 dage -> inden 14 hverdage");
    EXPECT_EQ(ledger_of("Svar gives inden tre måneder.", "Svar gives inden to uger."),
              "deadline strengthened: inden tre måneder -> inden to uger");
    EXPECT_EQ(english("A reply is sent within five days.", "A reply is sent within 10 days."),
              "deadline weakened: within five days -> within 10 days");
    EXPECT_EQ(english("The bridge opens by 1 May 2027.", "The bridge opens by March 2027."),
              "deadline strengthened: by 1 May 2027 -> by March 2027");
}

TEST(Ledger, ActorsAreTheSubjectsOfObligations) {
    EXPECT_EQ(ledger_of("Regionen skal eje færgen.", "Kommunerne skal eje færgen."),
              "actor changed: Regionen -> Kommunerne");
    EXPECT_EQ(ledger_of("I 2027 skal havnen eje færgen.", "I 2027 skal staten eje færgen."),
              "actor changed: havnen -> staten");
    EXPECT_EQ(ledger_of("Den lille færge skal sejle.", "Den nye færge skal sejle."), "");
    EXPECT_EQ(english("The council must own the ferry.", "The operator must own the ferry."),
              "actor changed: The council -> The operator");
}

TEST(Ledger, WholeSentencesComeAndGo) {
    EXPECT_EQ(ledger_of("Byen har et bad.", "Byen har et bad. Badet skal have åbent hele året."),
              "obligation added:  -> skal have");
    EXPECT_EQ(ledger_of("Byen har et bad.\n\nDer gives 20 % rabat til skoler.", "Byen har et bad."),
              "percentage dropped: 20 % -> ");
}

TEST(Ledger, SaysWhere) {
    const Ledger ledger = keep_ledger(compare("# Havn\n\nDet er godt.\n\n## Mole\n\nMolen skal males hvert år.\n",
                                              "# Havn\n\n## Mole\n\nMolen kan males hvert år.\n", Language::danish));
    ASSERT_EQ(ledger.commitments.size(), 1U);
    const Commitment& row = ledger.commitments.front();
    EXPECT_EQ(row.section, (std::vector<std::string>{"Havn", "Mole"}));
    EXPECT_EQ(row.old_place.line, 7U);
    EXPECT_EQ(row.new_place.line, 5U);
    EXPECT_EQ(row.new_place.column, 7U);
    EXPECT_EQ(row.new_place.end_column, 16U);
}

}  // namespace
}  // namespace spor::checking
