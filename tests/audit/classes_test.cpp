// What kind of difference an unmarked change is.
#include <gtest/gtest.h>

#include "audit/findings_of.hpp"

namespace spor::auditing {
namespace {

/// The class of a change between two words that stand in the same sentence.
std::string class_of(const std::string& before, const std::string& after) {
    const std::string head = "Teksten her handler om noget helt andet end ";
    const std::string tail = " når det kommer til stykket og dagen er omme.\n";
    const auto found = findings(read_old(head + before + tail), head + after + tail);
    std::string classes;
    for (const Finding& finding : found) {
        if (!classes.empty()) classes += ' ';
        classes += name_of(finding.kind);
    }
    return classes;
}

struct Case {
    const char* before;
    const char* after;
};
void PrintTo(const Case& each, std::ostream* out) { *out << each.before << " to " << each.after; }

class Content : public ::testing::TestWithParam<Case> {};
TEST_P(Content, IsContent) { EXPECT_EQ(class_of(GetParam().before, GetParam().after), "content"); }
INSTANTIATE_TEST_SUITE_P(
    Words, Content,
    ::testing::Values(Case{"ulighed", "lighed"}, Case{"lighed", "ulighed"}, Case{"tillid", "mistillid"},
                      Case{"sundhedsaftaleregi", "sundhedsaftaleregion"}, Case{"psykiske", "psykiatriske"},
                      Case{"skal", "kan"}, Case{"ikke altid", "altid"}, Case{"borger", "borgere"},
                      Case{"medskaber", "medskabere"}, Case{"behandlingsforløb", "forløb"}, Case{"50", "60"},
                      Case{"1.500", "15.00"}, Case{"juni", "juli"}, Case{"fysisk", "psykisk"}, Case{"mad", "mod"},
                      Case{"borgere", "borgeren"}, Case{"altid", ""}, Case{"syvende", "syttende"},
                      Case{"foranstaltning", "anstaltning"}));

class Spelling : public ::testing::TestWithParam<Case> {};
TEST_P(Spelling, IsSpelling) { EXPECT_EQ(class_of(GetParam().before, GetParam().after), "spelling"); }
INSTANTIATE_TEST_SUITE_P(Words, Spelling,
                         ::testing::Values(Case{"psykiatrihus", "psykiatrhus"}, Case{"uddanelse", "uddannelse"},
                                           Case{"tryg", "tryk"}, Case{"tryghed", "trykthed"},
                                           Case{"ind tænke", "indtænke"},
                                           Case{"højtspecialiseret", "højt specialiseret"},
                                           Case{"mestring", "mestrning"}, Case{"international", "internationale"},
                                           Case{"arbejdet", "arbejde"}, Case{"løsningerne", "løsninger"},
                                           Case{"målerettede", "målrettede"}, Case{"geare", "gearere"},
                                           Case{"færre", "færrer"}, Case{"Samtidig", "samtidig"},
                                           Case{"sundhedsvæsnet", "sundhedsvæsenet"}));

class Typography : public ::testing::TestWithParam<Case> {};
TEST_P(Typography, IsTypography) { EXPECT_EQ(class_of(GetParam().before, GetParam().after), "typography"); }
INSTANTIATE_TEST_SUITE_P(Words, Typography,
                         ::testing::Values(Case{"huse", "huse,"}, Case{"huse;", "huse,"},
                                           Case{"grund,- videre-", "grund-, videre-"},
                                           Case{"pleje-og omsorg", "pleje- og omsorg"},
                                           Case{"sammenhængende akutindsats", "sammenhængende-akutindsats"}));

struct Residue {
    const char* name;
    std::string before;
    std::string after;
};
void PrintTo(const Residue& each, std::ostream* out) { *out << each.name; }

std::string name_of_residue(const ::testing::TestParamInfo<Residue>& tested) { return tested.param.name; }

class Debris : public ::testing::TestWithParam<Residue> {};
TEST_P(Debris, IsDebris) {
    const auto found = findings(read_old(GetParam().before), GetParam().after);
    ASSERT_EQ(found.size(), 1U) << written(found);
    EXPECT_EQ(name_of(found.front().kind), "debris") << written(found);
    EXPECT_EQ(found.front().severity, Severity::note);
}
INSTANTIATE_TEST_SUITE_P(
    Residues, Debris,
    ::testing::Values(Residue{"Label", "Haven er stor. [flyttet opad]: Den har mange træer og buske.\n",
                              "Haven er stor. Den har mange træer og buske.\n"},
                      Residue{"Letter", "Fremover vil H haven vokse og give plads til flere.\n",
                              "Fremover vil haven vokse og give plads til flere.\n"},
                      Residue{"DoubledLetter", "Det er Een have, som alle i byen kan bruge.\n",
                              "Det er en have, som alle i byen kan bruge.\n"},
                      Residue{"InnerCapital", "I dag vVi bygger en have, som alle i byen kan bruge.\n",
                              "I dag Vi bygger en have, som alle i byen kan bruge.\n"},
                      Residue{"DoubledReading",
                              "Haven er stor, og samtidig er den ny. Men Samtidig er den dyr at drive.\n",
                              "Haven er stor, og samtidig er den ny. Samtidig er den dyr at drive.\n"},
                      Residue{"LetterBeforeWord", "Vi vokser sammen. Og s Sammen med naboerne bygger vi videre.\n",
                              "Vi vokser sammen. Sammen med naboerne bygger vi videre.\n"},
                      Residue{"CapitalAmidSentence", "På den måde Det skaber haven glæde for alle i byen.\n",
                              "På den måde skaber haven glæde for alle i byen.\n"},
                      Residue{"TwoStops", "Haven er åben for alle i byen hver dag..\n\nDen lukker om natten.\n",
                              "Haven er åben for alle i byen hver dag.\n\nDen lukker om natten.\n"},
                      Residue{"CommaAndLetter", "Haven er under pres, o\n\nDen lukker om natten.\n",
                              "Haven er under pres.\n\nDen lukker om natten.\n"}),
    name_of_residue);

TEST(NoDebris, WhatSaysSomethingIsContent) {
    const auto kind = [](const std::string& before, const std::string& after) {
        return written(findings(read_old(before), after));
    };
    EXPECT_EQ(kind("Også Region Nord bygger en have i byen.\n", "Region Nord bygger en have i byen.\n"),
              "1:1 unmarked-deletion content »Også« → »«");
    EXPECT_EQ(
        kind("Undersøge, hvordan vi kan t Tilrettelægge arbejdet i haven.\n", "Tilrettelægge arbejdet i haven.\n"),
        "1:1 unmarked-deletion content »Undersøge, hvordan vi kan t« → »«");
}

TEST(Severities, FollowTheClass) {
    const auto found = findings(read_old("Byen skal bygge fem huse og en mølle, som maler korn til mel og gryn.\n"),
                                "Byen kan bygge fem huse og en mølle som maler kornn til mel og gryn. (TJEK)\n");
    ASSERT_EQ(found.size(), 4U) << written(found);
    EXPECT_EQ(found[0].severity, Severity::error);
    EXPECT_EQ(found[1].severity, Severity::note);
    EXPECT_EQ(found[2].severity, Severity::warning);
    EXPECT_EQ(found[3].severity, Severity::warning);
}

}  // namespace
}  // namespace spor::auditing
