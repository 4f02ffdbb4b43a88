// What real marked drafts are like, each in a draft of its own.
#include <gtest/gtest.h>

#include "audit/findings_of.hpp"

namespace spor::auditing {
namespace {

struct Phenomenon {
    const char* name;
    std::string old_text;
    std::string redline;
    std::string found;
};

void PrintTo(const Phenomenon& phenomenon, std::ostream* out) { *out << phenomenon.name; }

class Phenomena : public ::testing::TestWithParam<Phenomenon> {};

TEST_P(Phenomena, AreUnderstood) { EXPECT_EQ(audit_of(GetParam().old_text, GetParam().redline), GetParam().found); }

const Phenomenon kTrueMarks[] = {
    {"DeletionThenInsertion", "Byen vil udnytte havnen bedre i de kommende år.\n",
     "Byen vil ~~udnytte~~ **anvende** havnen bedre i de kommende år.\n", ""},
    {"InsertionThenDeletion", "Byen vil udnytte havnen bedre i de kommende år.\n",
     "Byen vil **anvende** ~~udnytte~~ havnen bedre i de kommende år.\n", ""},
    {"BoldInsideAWord", "- Vi vil sørge for gode stier gennem hele skoven.\n",
     "- ~~Vi vil~~ **S**ørge for gode stier gennem hele skoven.\n", ""},
    {"GrownCompound", "Vi planlægger forløb og behandling, så alle kan følge med.\n",
     "Vi planlægger ~~forløb~~ **pleje-** og behandlings**forløb**, så alle kan følge med.\n", ""},
    {"StrikeInsideBold", "Stien er smal. Der ses mange cykler på den.\n",
     "Stien er smal. **Om morgenen ses ~~Der ses~~ flere biler end** ~~mange~~ cykler på den.\n", ""},
    {"StopInsideTheBold", "Vi undersøger mulighederne for nye stier.\n\nDet sker i foråret.\n",
     "Vi undersøger mulighederne for nye stier **mellem skole og havn.**\n\nDet sker i foråret.\n", ""},
    {"WholeNewBlocks", "# Havnen\n\nHavnen er åben.\n",
     "# Havnen\n\nHavnen er åben.\n\n**Den lukker om vinteren, når isen lægger sig.**\n\n- **Broen renoveres.**\n", ""},
    {"DroppedItem", "- Broen males hvert år.\n- Bænkene flyttes ind om vinteren.\n",
     "- ~~Broen males hvert år.~~\n- Bænkene flyttes ind om vinteren.\n", ""},
    {"CriticMarkup", "Byen vil udnytte havnen bedre i de kommende år.\n",
     "Byen vil {~~udnytte~>anvende~~} havnen {++meget ++}bedre i de {--kommende --}år.\n", ""},
    {"AuthorsOwnBold", "Byen vil udnytte havnen bedre i de kommende år.\n",
     "Byen vil __udnytte__ havnen bedre i de <b>kommende</b> år.\n", ""},
    {"WrapsAndTypography", "Byen siger \"velkommen\" - og mener\ndet.\n", "Byen siger ”velkommen” – og mener det.\n",
     ""},
};

const Phenomenon kEmphasis[] = {
    {"Heading", "# Havnen og byen\n\nHavnen er åben for alle.\n", "# **Havnen og byen**\n\nHavnen er åben for alle.\n",
     ""},
    {"NewHeading", "# Havnen og byen\n\nHavnen er åben for alle.\n",
     "# Havnen og byen\n\n## **Bådene**\n\nHavnen er åben for alle.\n", ""},
    {"LeadIn", "Byens opgaver: Stierne skal holdes i god stand hele året.\n",
     "**Byens opgaver:** Stierne skal holdes i god stand hele året.\n", ""},
    {"LeadInWithoutColonInside", "- Stierne: De skal holdes i god stand hele året.\n",
     "- **Stierne**: De skal holdes i god stand hele året.\n", ""},
    {"ShortLine", "Byens stier og veje\n\nDe skal holdes i god stand hele året.\n",
     "**Byens stier og veje**\n\nDe skal holdes i god stand hele året.\n", ""},
    {"ButAWholeItemClaims", "- Stierne holdes i god stand.\n- Bænkene males.\n",
     "- **Stierne holdes i god stand.**\n- Bænkene males.\n",
     "1:5 false-insertion content »Stierne holdes i god stand.« → »Stierne holdes i god stand.«"},
};

const Phenomenon kFalseMarks[] = {
    {"OldWordsInBold", "Forebyggelse, behandling og rehabilitering, der når alle borgere i byen.\n",
     "Forebyggelse, behandling **og rehabilitering og lindring**, der når alle borgere i byen.\n",
     "1:28 false-insertion content »og rehabilitering« → »og rehabilitering«"},
    {"FlattenedStrike", "Borgeren kan vælge mellem flere slags undervisningen på skolen.\n",
     "Borgeren kan vælge mellem flere slags **undervisning-en og pleje** på skolen.\n",
     "1:41 false-insertion content »undervisningen« → »undervisning-en«"},
    {"SentenceOverABreak", "Vejene er lange. I vores by har skolen en central opgave med at lære alle at læse.\n",
     "Vejene er lange. **Skolen samarbejder med mange. I vores by**\n\n**har skolen derfor også** en central opgave "
     "med "
     "at lære alle at læse.\n",
     "1:50 false-insertion content »I vores by« → »I vores by«\n"
     "3:3 false-insertion content »har skolen« → »har skolen«"},
    {"BehindTheStop", "Dialogen handler om borgerens hensyn i valg af behandling.\n",
     "Dialogen handler om borgerens hensyn. **i valg af behandling.**\n",
     "1:37 unmarked-insertion typography »« → ».«\n"
     "1:41 false-insertion content »i valg af behandling.« → »i valg af behandling.«"},
    {"NeverThere", "Byen vil udnytte havnen bedre i de kommende år.\n",
     "Byen vil udnytte havnen ~~og skoven~~ bedre i de kommende år.\n", "1:27 false-deletion content »« → »og skoven«"},
    {"SlashInAStrike", "- Udbrede nye løsninger mellem byens skoler.\n",
     "- ~~Udbrede/Sprede~~ nye løsninger mellem byens skoler.\n", "1:12 misquoted-deletion content »« → »/Sprede«"},
    {"Misquoted", "Byens bruger- og idrætsforeninger er vigtige for livet i byen.\n",
     "Byens **frivillige foreninger** ~~bruger og idrætsforeninger~~ er vigtige for livet i byen.\n",
     "1:35 misquoted-deletion typography »bruger-« → »bruger«"},
};

const Phenomenon kIdlePairs[] = {
    {"StruckAndInsertedAgain", "Byen skal holde havnen åben hele året.\n",
     "Byen ~~skal holde~~ **skal holde** havnen åben hele året.\n",
     "1:23 false-insertion typography »skal holde« → »skal holde«"},
    {"InsertedAndStruck", "Byen skal holde havnen åben hele året.\n",
     "Byen **skal** ~~skal~~ holde havnen åben hele året.\n", "1:8 false-insertion typography »skal« → »skal«"},
    {"InCriticMarkup", "Byen skal holde havnen åben hele året.\n",
     "Byen {~~skal~>skal~~} holde havnen åben hele {--året--}{++året++}.\n",
     "1:15 false-insertion typography »skal« → »skal«\n1:59 false-insertion typography »året« → »året«"},
    {"MoreThanThatIsAChange", "Byen skal holde havnen åben hele året.\n",
     "Byen ~~skal~~ **skal altid** holde ~~havnen~~ **Havnen** åben hele året.\n", ""},
    {"InARowThatReplacedAnother", "| Sted | Antal |\n| --- | --- |\n| Havn | 153 |\n| Åen | 20 |\n",
     "| Sted | Antal |\n| --- | --- |\n| ~~Havn~~ **Bro** | ~~153~~ **153** |\n| Åen | 20 |\n", ""},
    {"BeforeAWordThatGrew", "Gennem prøver lærer alle mere om havnen.\n",
     "~~Gennem~~ **Gennem** prøve~~r~~**forløb** lærer alle mere om havnen.\n", ""},
    {"ALinkThatPointsElsewhere", "Se [vores plan](https://a.example) for havnen.\n",
     "Se [vores ~~plan~~ **plan**](https://b.example) for havnen.\n", ""},
    {"ALinkThatIsNone", "Se [vores plan](https://a.example) for havnen.\n", "Se vores ~~plan~~ **plan** for havnen.\n",
     ""},
    {"NeverThereEither", "Byen holder havnen åben hele året.\n",
     "Byen holder ~~altid~~ **altid** havnen åben hele året.\n", "1:15 false-deletion content »« → »altid«"},
};

const Phenomenon kUnmarked[] = {
    {"Opposite", "Planen tager hensyn til ulighed i sundhed blandt byens borgere.\n",
     "Planen tager hensyn til lighed i sundhed blandt byens borgere.\n",
     "1:25 unmarked-substitution content »ulighed« → »lighed«"},
    {"PartnersDropped", "Sammen med borgerne, kommuner og øvrige vores venner løfter vi opgaven.\n",
     "Sammen med vores venner løfter vi opgaven.\n",
     "1:11 unmarked-deletion content »borgerne, kommuner og øvrige« → »«"},
    {"CommitmentAdded", "Vi bygger nye huse. De står klar til sommer.\n",
     "Vi bygger nye huse. Alle får en have. De står klar til sommer.\n",
     "1:21 unmarked-insertion content »« → »Alle får en have.«"},
    {"CommaBesideAMark", "Opgaverne løses på tværs af huse, haver og mellem gader og veje.\n",
     "Opgaverne løses på tværs af huse, **og** haver, og mellem gader og veje.\n",
     "1:47 unmarked-insertion typography »« → »,«"},
    {"StopAloneInABlock", "Vi får viden om skovene.\n\n.\n\nMen vi ser ud over grænsen.\n",
     "Vi får viden om skovene. Vi lærer af andre byer i landet.\n\nMen vi ser ud over grænsen.\n",
     "1:26 unmarked-insertion content »« → »Vi lærer af andre byer i landet.«\n"
     "3:1 unmarked-deletion debris ».« → »«"},
    {"LastStopOfTheDraft", "Båden ligger ved kajen.\n", "Båden ligger ved kajen\n",
     "1:23 unmarked-deletion typography ».« → »«"},
    {"StopTooMany", "- Affald køres væk..\n- Vejen fejes.\n",
     "- Affald køres væk.\n- Grus lægges ud hver vinter.\n- Vejen fejes.\n",
     "1:20 unmarked-deletion debris ».« → »«\n2:3 unmarked-insertion content »« → »Grus lægges ud hver vinter.«"},
    {"TwoParagraphs", "En.\n", "En.\n\nTo nye bænke ved åen.\n\nTre nye træer.\n",
     "3:1 unmarked-insertion content »« → »To nye bænke ved åen.«\n5:1 unmarked-insertion content »« → »Tre nye "
     "træer.«"},
};

const Phenomenon kText[] = {
    {"RemarkInBold", "Byen har en have med mange gamle træer.\n",
     "Byen har en have med mange gamle træer. **(DOBBELT)**\n", "1:43 left-in-note content »« → »(DOBBELT)«"},
    {"RemarkInAStrike", "- Byen har en have med mange træer.\n",
     "- ~~Byen har en have med mange træer. (FLYTTET TIL AFSNITTET OM HAVEN)~~\n",
     "1:39 left-in-note content »« → »(FLYTTET TIL AFSNITTET OM HAVEN)«"},
    {"PlanTextInBrackets", "Byen vil samarbejde med andre.\n",
     "Byen vil samarbejde med andre **(se evt. afsnittet om haven)** **(patient)foreninger**.\n", ""},
    {"Unclosed", "Byen har en have.\n", "Byen har en have. **Den er stor.\n",
     "1:19 broken-mark typography »« → »**«\n1:21 unmarked-insertion content »« → »Den er stor.«"},
    {"UnclosedOverOldWords", "Byen har en gammel have.\n", "Byen har en **gammel have.\n",
     "1:13 broken-mark typography »« → »**«"},
    {"BlanksInside", "Byen har en gammel have.\n", "Byen har en ~~ gammel ~~ have.\n",
     "1:13 broken-mark typography »« → »~~ gammel ~~«"},
    {"BlanksInsideOverNewWords", "Byen har en have.\n", "Byen har en **lukket ** have.\n",
     "1:13 broken-mark typography »« → »**lukket **«\n1:15 unmarked-insertion content »« → »lukket«"},
    {"StopAlone", "Vi styrker indsats og bygger.\n", "Vi styrker indsats**.** Og bygger.\n",
     "1:19 broken-mark typography »« → »**.**«\n1:25 unmarked-substitution spelling »og« → »Og«"},
    {"AuthorsStars", "To ** tre er otte ** ikke seks.\n", "To ** tre er otte ** ikke seks.\n", ""},
    {"Twice", "Alle børn i byen skal have adgang til et bibliotek.\n",
     "Alle børn i byen skal have adgang til et bibliotek.\n\n**Alle børn i byen skal have adgang til et bibliotek.**\n",
     "3:3 duplicate-passage content »« → »Alle børn i byen skal have adgang til et bibliotek.«"},
    {"NothingAtAll", "", "", ""},
    {"AllNew", "", "**Alt er nyt.**\n", ""},
    {"AllGone", "Alt er væk.\n", "", "1:1 unmarked-deletion content »Alt er væk.« → »«"},
};

std::string name(const ::testing::TestParamInfo<Phenomenon>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(TrueMarks, Phenomena, ::testing::ValuesIn(kTrueMarks), name);
INSTANTIATE_TEST_SUITE_P(Emphasis, Phenomena, ::testing::ValuesIn(kEmphasis), name);
INSTANTIATE_TEST_SUITE_P(FalseMarks, Phenomena, ::testing::ValuesIn(kFalseMarks), name);
INSTANTIATE_TEST_SUITE_P(IdlePairs, Phenomena, ::testing::ValuesIn(kIdlePairs), name);
INSTANTIATE_TEST_SUITE_P(Unmarked, Phenomena, ::testing::ValuesIn(kUnmarked), name);
INSTANTIATE_TEST_SUITE_P(Text, Phenomena, ::testing::ValuesIn(kText), name);

}  // namespace
}  // namespace spor::auditing
