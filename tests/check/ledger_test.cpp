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

TEST(Ledger, ADeniedComparisonIsTurnedRound) {
    EXPECT_EQ(ledger_of("Der må ikke være flere end 20 hunde.", "Der må ikke være flere end 25 hunde."),
              "count weakened: ikke være flere end 20 hunde -> ikke være flere end 25 hunde");
    EXPECT_EQ(ledger_of("Vandet må ikke være under 18 grader.", "Vandet må ikke være under 16 grader."),
              "number weakened: ikke være under 18 grader -> ikke være under 16 grader");
    EXPECT_EQ(ledger_of("Porten åbner ikke før 1. maj 2027.", "Porten åbner ikke før 1. april 2027."),
              "date changed: ikke før 1. maj 2027 -> ikke før 1. april 2027");
    EXPECT_EQ(english("A class shall not have more than 20 pupils.", "A class shall not have more than 25 pupils."),
              "count weakened: not have more than 20 pupils -> not have more than 25 pupils");
    EXPECT_EQ(english("There are not fewer than 3 guards.", "There are not fewer than 2 guards."),
              "count weakened: not fewer than 3 guards -> not fewer than 2 guards");
}

TEST(Ledger, ABanThatGoesIsNoNewDuty) {
    EXPECT_EQ(english("Cars must not park here.", "Cars may park here."),
              "obligation weakened: must not park -> may park");
    EXPECT_EQ(english("Cars may not park here.", "Cars must park here."),
              "negation dropped: may not park -> must park");
    EXPECT_EQ(ledger_of("Biler må ikke holde her.", "Biler skal holde her."),
              "negation dropped: må ikke holde -> skal holde");
    EXPECT_EQ(ledger_of("Byen skal ikke betale.", "Byen kan betale."),
              "negation dropped: skal ikke betale -> kan betale");
    EXPECT_EQ(ledger_of("Åben ild er forbudt i skoven.", "Åben ild er tilladt i skoven."),
              "obligation weakened: er forbudt i -> er tilladt i");
    EXPECT_EQ(ledger_of("Lejeren har ret til et svar.", "Lejeren kan få et svar."),
              "obligation weakened: har ret til et -> kan få");
}

TEST(Ledger, QualifiersBindMoreOrLess) {
    EXPECT_EQ(ledger_of("Alle har gratis adgang.", "Alle undtagen voksne har gratis adgang."),
              "obligation weakened:  -> undtagen voksne");
    EXPECT_EQ(ledger_of("Alle undtagen voksne har gratis adgang.", "Alle har gratis adgang."),
              "obligation strengthened: undtagen voksne -> ");
    EXPECT_EQ(ledger_of("Havnen skal tømme kassen.", "Havnen skal, hvis der er råd, tømme kassen."),
              "obligation weakened:  -> hvis der er råd");
    EXPECT_EQ(ledger_of("Havnen skal straks tømme kassen.", "Havnen skal tømme kassen."),
              "obligation weakened: straks tømme -> ");
    EXPECT_EQ(ledger_of("Havnen svarer uden ugrundet ophold.", "Havnen svarer."),
              "obligation weakened: uden ugrundet ophold -> ");
    EXPECT_EQ(ledger_of("Havnen svarer.", "Havnen svarer så hurtigt som muligt."),
              "obligation strengthened:  -> så hurtigt som muligt");
    EXPECT_EQ(english("The port answers.", "The port answers as soon as possible."),
              "obligation strengthened:  -> as soon as possible");
    EXPECT_EQ(ledger_of("Havnen skal altid svare.", "Havnen skal som udgangspunkt svare."),
              "obligation weakened: altid svare -> som udgangspunkt svare");
    EXPECT_EQ(english("The port shall answer letters.", "The port shall, where practicable, answer letters."),
              "obligation weakened:  -> where practicable");
    EXPECT_EQ(ledger_of("Byen har et bad.", "Byen har et bad. Badet skal så vidt muligt være varmt."),
              "obligation added:  -> skal så");
    EXPECT_EQ(ledger_of("Alle baner får lys.", "Nogle baner får lys."), "count weakened: Alle baner -> Nogle baner");
    EXPECT_EQ(ledger_of("Alle baner får lys.", "Alle baner får nogle lamper."), "");
}

TEST(Ledger, RhythmsAndTimesOfDay) {
    EXPECT_EQ(ledger_of("Molen males hvert år.", "Molen males hvert andet år."),
              "number weakened: hvert år -> hvert andet år");
    EXPECT_EQ(ledger_of("Molen males årligt.", "Molen males hvert år."), "");
    EXPECT_EQ(ledger_of("Rådet mødes to gange om året.", "Rådet mødes hvert halve år."), "");
    EXPECT_EQ(english("The board meets twice a year.", "The board meets once a year."),
              "number weakened: twice a year -> once a year");
    EXPECT_EQ(ledger_of("Badet åbner kl. 8.00.", "Badet åbner kl. 10.00."), "date changed: kl. 8.00 -> kl. 10.00");
    EXPECT_EQ(ledger_of("Badet er åbent kl. 8-16.", "Badet er åbent kl. 8-18."), "date changed: kl. 8-16 -> kl. 8-18");
    EXPECT_EQ(ledger_of("Badet åbner klokken 8.", "Badet åbner kl. 8.00."), "");
    EXPECT_EQ(ledger_of("Svar sendes senest kl. 12.", "Svar sendes senest kl. 14."),
              "deadline weakened: senest kl. 12 -> senest kl. 14");
    EXPECT_EQ(english("The gate opens at 8 am.", "The gate opens at 8 pm."), "date changed: 8 am -> 8 pm");
}

TEST(Ledger, PartsOfAYearAreDates) {
    EXPECT_EQ(ledger_of("Molen er klar senest i uge 12.", "Molen er klar senest i uge 20."),
              "deadline weakened: senest i uge 12 -> senest i uge 20");
    EXPECT_EQ(ledger_of("Molen males i 1. kvartal 2027.", "Molen males i 2. kvartal 2027."),
              "date changed: 1. kvartal 2027 -> 2. kvartal 2027");
    EXPECT_EQ(english("The pier opens in Q1 2027.", "The pier opens in Q3 2027."), "date changed: Q1 2027 -> Q3 2027");
    EXPECT_EQ(ledger_of("Hver uge 12 elever ad gangen.", "Hver uge 14 elever ad gangen."),
              "count changed: 12 elever -> 14 elever");
}

TEST(Ledger, ABoundThatIsLostIsLess) {
    EXPECT_EQ(ledger_of("Der er mindst 3 vagter.", "Der er højst 3 vagter."),
              "count weakened: mindst 3 vagter -> højst 3 vagter");
    EXPECT_EQ(ledger_of("Der er mindst 3 vagter.", "Der er ca. 3 vagter."),
              "count weakened: mindst 3 vagter -> ca. 3 vagter");
    const Ledger gone = keep_ledger(compare("Molen er klar senest 1. maj 2027.", "Molen er klar.", Language::danish));
    ASSERT_EQ(gone.commitments.size(), 1U);
    EXPECT_EQ(gone.commitments.front().direction, Direction::dropped);
    EXPECT_TRUE(gone.commitments.front().bound_lost);
}

TEST(Ledger, ASubjectBeforeACommaIsTheSubject) {
    EXPECT_EQ(ledger_of("Havnen, der ejer molen, skal male den.", "Staten, der ejer molen, skal male den."),
              "actor changed: Havnen -> Staten");
    EXPECT_EQ(ledger_of("Havnen, der ejer molen, skal male den.", "Havnen, der ejer molen, skal passe den."), "");
    EXPECT_EQ(ledger_of("Hvis det sner, skal havnen rydde.", "Hvis det sner, skal staten rydde."),
              "actor changed: havnen -> staten");
    EXPECT_EQ(ledger_of("Havnen er ikke forpligtet til at svare.", "Havnen er forpligtet til at svare."),
              "negation dropped: ikke forpligtet til at -> er forpligtet til at");
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
