// What a reader sees of an alignment. Complaints about other tools (PEERS) are cases here.
#include <gtest/gtest.h>

#include "drafts.hpp"

namespace spor::test {
namespace {

void expect_lawful(const Revision& revision) { EXPECT_EQ(check_laws(revision), ""); }

TEST(Align, TheSameDraftTwiceHasNoChange) {
    const std::vector<std::string> text = {"# Mål", "Kommunen vil plante 500 træer.", "- et punkt", "- et punkt"};
    const Revision revision = compare(text, text);
    expect_lawful(revision);
    EXPECT_TRUE(revision.same());
    EXPECT_EQ(revision.counts.kept, revision.counts.new_words);
}

TEST(Align, NothingAgainstNothing) {
    const Revision revision = compare({}, {});
    expect_lawful(revision);
    EXPECT_TRUE(revision.same());
}

TEST(Align, AllIsNewAgainstNothing) {
    expect_lawful(compare({}, {"Alt er nyt her.", "- også dette"}));
    expect_lawful(compare({"Alt er væk nu.", "- også dette"}, {}));
    EXPECT_EQ(show(compare({"Væk."}, {})), "[-Væk.-]");
}

TEST(Align, OneWordReplaced) {
    EXPECT_EQ(
        show(compare({"Vi vil udnytte ressourcerne bedst muligt."}, {"Vi vil anvende ressourcerne bedst muligt."})),
        "Vi vil [-udnytte-] {+anvende+} ressourcerne bedst muligt.");
}

TEST(Align, OnlyTheNewPartOfACompoundIsMarked) {
    EXPECT_EQ(show(compare({"Vi planlægger behandling for alle."}, {"Vi planlægger behandlingsforløb for alle."})),
              "Vi planlægger {behandling~>behandlingsforløb} for alle.");
}

TEST(Align, AnInflectionIsAnotherWord) {
    EXPECT_EQ(show(compare({"Det gælder en borger i byen."}, {"Det gælder en borgere i byen."})),
              "Det gælder en [-borger-] {+borgere+} i byen.");
}

TEST(Align, AnEndingBeforeAHyphenIsNoPartOfACompound) {
    EXPECT_EQ(show(compare({"It holds for a floating-point value."}, {"It holds for a float value."})),
              "It holds for a [-floating-point-] {+float+} value.");
}

TEST(Align, TheOppositeIsAnotherWord) {
    EXPECT_EQ(show(compare({"Det handler om lighed i byen."}, {"Det handler om ulighed i byen."})),
              "Det handler om [-lighed-] {+ulighed+} i byen.");
}

TEST(Align, AWordThatCameApartIsNoCompound) {
    EXPECT_EQ(
        show(compare({"Vi tilbyder højtspecialiseret behandling."}, {"Vi tilbyder højt specialiseret behandling."})),
        "Vi tilbyder [-højtspecialiseret-] {+højt specialiseret+} behandling.");
    EXPECT_EQ(show(compare({"Gæster bruger kode-lås her."}, {"Gæster bruger kode lås her."})),
              "Gæster bruger [-kode-lås-] {+kode lås+} her.");
    EXPECT_EQ(show(compare({"Broen har en Kano slæde her."}, {"Broen har en Kano-slæde her."})),
              "Broen har en [-Kano slæde-] {+Kano-slæde+} her.");
}

TEST(Align, WordsThatAllLostTheirCapitalAreStruckWhole) {
    EXPECT_EQ(show(compare({"The Personal Data we keep is safe."}, {"The personal data we keep is safe."})),
              "The [-Personal Data-] {+personal data+} we keep is safe.");
}

TEST(Align, NumbersDatesAndReferencesAreAtoms) {
    EXPECT_EQ(show(compare({"Der afsættes 35.000.000 kr. efter § 4, stk. 2 senest onsdag den 1/7-2025."},
                           {"Der afsættes 38.000.000 kr. efter § 4, stk. 3 senest onsdag den 1/8-2025."})),
              "Der afsættes [-35.000.000-] {+38.000.000+} kr. efter [-§ 4, stk. 2-] {+§ 4, stk. 3+} senest onsdag den "
              "[-1/7-2025-] "
              "{+1/8-2025+} .");
}

// Whether an anchor or the finest alignment met it, a number looks the same.
TEST(Align, ANewNumberIsStruckWithItsFullStop) {
    EXPECT_EQ(show(align(numbered({"§ 1. Navnet er Roklubben.", "§ 2. Kontingentet fastsættes om foråret.",
                                   "§ 3. Medlemmer i restance, jf. § 2, kan ikke stemme."}),
                         numbered({"§ 1. Navnet er Roklubben.", "§ 2. Alle optages.",
                                   "§ 3. Kontingentet fastsættes om foråret.",
                                   "§ 4. Medlemmer i restance, jf. § 3, kan ikke stemme."}))),
              "§ 1. Navnet er Roklubben. | {+§ 2. Alle optages.+} | [-§ 2.-] {+§ 3.+} Kontingentet fastsættes om "
              "foråret. | [-§ 3.-] {+§ 4.+} Medlemmer i restance, jf. [-§ 2-] {+§ 3+} , kan ikke stemme.");
    EXPECT_EQ(show(align(numbered({"Stk. 2. Alle beslutninger træffes ved simpelt stemmeflertal."}),
                         numbered({"Stk. 3. Alle beslutninger træffes ved simpelt stemmeflertal."}))),
              "[-Stk. 2.-] {+Stk. 3.+} Alle beslutninger træffes ved simpelt stemmeflertal.");
    EXPECT_EQ(show(align(numbered({"# Kapitel 2: Mål", "Tekst."}), numbered({"# Kapitel 3: Mål", "Tekst."}))),
              "Kapitel [-2:-] {+3:+} Mål | Tekst.");
}

TEST(Align, ANumberThatStayedIsKeptBeforeARewrittenText) {
    EXPECT_EQ(show(align(numbered({"2.1 Lejeren skal rydde sne på fortovet."}),
                         numbered({"2.1 Brugeren skal rydde sne på fortovet."}))),
              "2.1 [-Lejeren-] {+Brugeren+} skal rydde sne på fortovet.");
    EXPECT_EQ(show(align(numbered({"2.3 Lejeren må kun holde husdyr, når udlejeren har sagt ja."}),
                         numbered({"2.3 Udlejeren skal sige ja, før der holdes husdyr i boligen."}))),
              "2.3 [-Lejeren må kun holde husdyr, når udlejeren har sagt ja.-] {+Udlejeren skal sige ja, før der "
              "holdes husdyr i boligen.+}");
}

TEST(Align, AProvisionThatBeginsAsTheNextOneDoesStandsApart) {
    EXPECT_EQ(
        show(align(numbered({"1.4 »Hverdag« betyder mandag til fredag."}),
                   numbered({"1.4 »Gebyr« betyder beløbet i bilag 2.", "1.5 »Hverdag« betyder mandag til fredag."}))),
        "{+1.4 »Gebyr« betyder beløbet i bilag 2.+} | [-1.4-] {+1.5+} »Hverdag« betyder mandag til fredag.");
}

TEST(Align, ARewrittenSentenceIsReplacedWhole) {
    const Revision revision = compare(
        {"Etablere en vidensfunktion i form af et netværk af centrale ressourcepersoner på området. Det gælder alle "
         "skoler."},
        {"Implementere velafprøvede værktøjer og følge op på om de har den ønskede effekt. Det gælder alle skoler."});
    EXPECT_EQ(revision.counts.changes, 1U);
    EXPECT_NE(show(revision).find("Det gælder alle skoler."), std::string::npos);
}

TEST(Align, TheStartThatARewrittenSentenceKeepsStays) {
    EXPECT_EQ(show(compare({"Kommunens bibliotek lukker kl. 17 hver dag hele året."},
                           {"Kommunens bibliotek er åbent for alle, der har et kort, også om natten."})),
              "Kommunens bibliotek [-lukker kl. 17 hver dag hele året-] {+er åbent for alle, der har et kort, også om "
              "natten+} .");
    const std::string before =
        "Havnen holder åbent for gæster fra maj til september, når vejret tillader en rolig sejlads.";
    const std::string after =
        "Havnen betaler kommunens advokat, som fører sagen mod de tre ejere og deres bank i byretten.";
    EXPECT_EQ(show(compare({before}, {after})), "[-" + before + "-] {+" + after + "+}");
}

TEST(Align, TheWordThatEndsAHeadingStillStays) {
    EXPECT_EQ(show(compare({"# Tre indsatser", "Tekst."}, {"# Fire indsatser", "Tekst."})),
              "[-Tre-] {+Fire+} indsatser | Tekst.");
}

TEST(Align, ARowThatCameTakesNoWordOfTheRowBesideIt) {
    EXPECT_EQ(show(compare({"| Husleje 36.420 Herunder midlertidige pavilloner", "| Vand 12.500"},
                           {"| Husleje 34.120", "| Midlertidige pavilloner 2.800", "| Vand 12.500"})),
              "Husleje [-36.420 Herunder midlertidige pavilloner-] {+34.120+} | {+Midlertidige pavilloner 2.800+} | "
              "Vand 12.500");
}

TEST(Align, EnglishFunctionWordsAreKnownInADanishComparison) {
    const std::string before = "The board and the members of the club agree that it should be held in the old house.";
    const std::string after = "The treasurer and the guests of the town think that it could be sold by the new owner.";
    EXPECT_EQ(show(compare({before}, {after})), "[-" + before + "-] {+" + after + "+}");
}

TEST(Align, ASentenceThatWasSplitIsNotRewritten) {
    EXPECT_EQ(show(compare({"Sted Bemandet Fjordby 49 Nørreby 18 Sandholm 12"},
                           {"| Sted Bemandet", "| Fjordby 49", "| Nørreby 18", "| Sandholm 12"})),
              "Sted Bemandet Fjordby 49 Nørreby 18 Sandholm 12");
}

TEST(Align, AnInsertionSlidesToTheSentencesEdge) {
    EXPECT_EQ(show(compare({"Byrådet vil arbejde for, at alle kan svømme."},
                           {"Byrådet vil arbejde for en kultur i hallerne, og byrådet vil lytte. Byrådet vil arbejde "
                            "for, at alle kan svømme."})),
              "{+Byrådet vil arbejde for en kultur i hallerne, og byrådet vil lytte.+} Byrådet vil arbejde for, at "
              "alle kan svømme.");
}

TEST(Align, ASentenceThatGrewAtItsEndKeepsItsFullStop) {
    const std::vector<std::string> before{"Bilen skal fylde mindre i midtbyen. Målene fremgår af tabel 1."};
    const std::vector<std::string> after{
        "Bilen skal fylde mindre i midtbyen og i boligområderne. Delebiler skal være lette at finde. Målene fremgår af "
        "tabel 1."};
    EXPECT_EQ(show(compare(before, after)),
              "Bilen skal fylde mindre i midtbyen {+og i boligområderne+} . {+Delebiler skal være lette at finde.+} "
              "Målene fremgår af tabel 1.");
    EXPECT_EQ(show(compare(after, before)),
              "Bilen skal fylde mindre i midtbyen [-og i boligområderne-] . [-Delebiler skal være lette at finde.-] "
              "Målene fremgår af tabel 1.");
}

TEST(Align, ASentenceBehindOneThatWentKeepsItsBeginning) {
    const std::vector<std::string> before{"Vi henter spanden. Det er gratis. Du skal udfylde en erklæring."};
    const std::vector<std::string> after{"Vi henter spanden. Du skal blot udfylde en erklæring."};
    EXPECT_EQ(show(compare(before, after)),
              "Vi henter spanden. [-Det er gratis.-] Du skal {+blot+} udfylde en erklæring.");
    EXPECT_EQ(show(compare(after, before)),
              "Vi henter spanden. {+Det er gratis.+} Du skal [-blot-] udfylde en erklæring.");
}

TEST(Align, ASentenceThatLostItsEndOrGrewOneKeepsItsFullStop) {
    const std::vector<std::string> before{
        "Printere udleveres ikke, og fortrolige papirer må ikke ligge fremme. Kantinen er lukket hver fredag."};
    const std::vector<std::string> after{"Printere udleveres ikke. Tabte telefoner meldes straks til vagten."};
    EXPECT_EQ(show(compare(before, after)),
              "Printere udleveres ikke [-, og fortrolige papirer må ikke ligge fremme-] . [-Kantinen er lukket hver "
              "fredag.-] {+Tabte telefoner meldes straks til vagten.+}");
    EXPECT_EQ(show(compare(after, before)),
              "Printere udleveres ikke {+, og fortrolige papirer må ikke ligge fremme+} . [-Tabte telefoner meldes "
              "straks til vagten.-] {+Kantinen er lukket hver fredag.+}");
}

TEST(Align, AWholeNewParagraphStandsApart) {
    EXPECT_EQ(show(compare({"Byen vokser hurtigt.", "Skolerne er fulde."},
                           {"Byen vokser hurtigt.", "Byen skal have parker.", "Skolerne er fulde."})),
              "Byen vokser hurtigt. | {+Byen skal have parker.+} | Skolerne er fulde.");
}

TEST(Align, AWordThatOnlyGrewCompanyIsKept) {
    EXPECT_EQ(show(compare({"Vi arbejder på tværs af matrikler, afdelinger og mellem sektorer."},
                           {"Vi arbejder på tværs af matrikler, og afdelinger, og mellem sektorer."})),
              "Vi arbejder på tværs af matrikler, {+og+} afdelinger {+,+} og mellem sektorer.");
}

TEST(Align, SplitAndMergedParagraphsAreOne) {
    const std::vector<std::string> whole = {"Kommunen bygger nye skoler i vest. Eleverne skal have plads til at lege."};
    const std::vector<std::string> parts = {"Kommunen bygger nye skoler i vest.",
                                            "Eleverne skal have plads til at lege."};
    const Revision split = compare(whole, parts);
    expect_lawful(split);
    EXPECT_TRUE(split.same());
    ASSERT_EQ(split.blocks.size(), 1U);
    EXPECT_EQ(split.blocks[0].new_blocks.size(), 2U);
    const Revision merge = compare(parts, whole);
    expect_lawful(merge);
    EXPECT_TRUE(merge.same());
    ASSERT_EQ(merge.blocks.size(), 1U);
    EXPECT_EQ(merge.blocks[0].old_spans.size(), 2U);
}

TEST(Align, AMovedParagraphIsAMoveEvenWhenEdited) {
    const std::string moved = "Biblioteket i Vestbyen skal have åbent om søndagen hele vinteren igennem.";
    const std::string edited = "Biblioteket i Vestbyen skal have åbent om lørdagen hele vinteren igennem.";
    const std::string rest = "Svømmehallen renoveres, og hallen på torvet får nyt tag inden næste sæson begynder.";
    const Revision revision = compare({moved, rest}, {rest, edited});
    expect_lawful(revision);
    ASSERT_EQ(revision.moves.size(), 1U);
    EXPECT_TRUE(revision.moves[0].edited);
    EXPECT_EQ(
        show(revision),
        "<1> | " + rest +
            " | 1>Biblioteket i Vestbyen skal have åbent om 1>[-søndagen-] 1>{+lørdagen+} 1>hele vinteren igennem.");
}

/// The word that both moved and unmoved paragraph begin with goes with its own.
TEST(Align, AMovedParagraphKeepsItsFirstWord) {
    const std::string row = "Børnehavens legeplads åbner hver morgen klokken seks præcis";
    const std::string moved =
        "Særlige hensyn tages til ældre cyklister, fodgængere og kørestolsbrugere langs hele kajen.";
    const std::string stays =
        "Særlige ordninger gælder for foreninger, klubber og skoler i byens svømmehal om vinteren, "
        "og deres trænere får nøgler, kort og parkeringspladser udleveret af halinspektøren.";
    const Revision revision = compare({row, moved, stays}, {row, stays, moved});
    expect_lawful(revision);
    ASSERT_EQ(revision.moves.size(), 1U);
    EXPECT_FALSE(revision.moves[0].edited) << show(revision);
}

TEST(Align, AnItemCanMoveOutOfASectionThatMovesItself) {
    const std::string item = "- Låne haveredskaber, symaskiner og værktøj ud på samme måde som bøger.";
    const std::vector<std::string> libraries = {
        "# Fællesskaber", "Omkring hundrede frivillige hjælper hver uge til med lektiecafé og ture til plejehjemmene.",
        item, "- Holde en årlig læsefest sammen med boghandlen, forfatterne og gymnasiet."};
    const std::vector<std::string> children = {
        "# Børnene og ordene",
        "Et barn, der hører læst højt hver aften, møder tusindvis af ord, som hverdagen ellers ikke rummer. "
        "Derfor begynder arbejdet, længe før barnet selv kan læse, med en bogpakke i ottende måned til alle familier i "
        "kommunen."};
    const std::vector<std::string> first = {"# Åbne døre",
                                            "- Lade bogbussen køre til de mindste landsbyer længst fra en filial."};
    std::vector<std::string> before = first;
    before.insert(before.end(), libraries.begin(), libraries.end());
    before.insert(before.end(), children.begin(), children.end());
    std::vector<std::string> after = first;
    after.push_back(item);
    after.insert(after.end(), children.begin(), children.end());
    after.insert(after.end(), {libraries[0], libraries[1], libraries[3]});
    const Revision revision = compare(before, after);
    expect_lawful(revision);
    EXPECT_EQ(revision.moves.size(), 2U);
    EXPECT_EQ(revision.counts.changes, 0U);
}

TEST(Align, CommonWordsAreNoMove) {
    const Revision revision = compare({"Det er det, som vi vil med det.", "Parken åbner til maj.", "Skolen lukker."},
                                      {"Parken åbner til maj.", "Skolen lukker.", "Hvor er det, som vi vil have det?"});
    expect_lawful(revision);
    EXPECT_TRUE(revision.moves.empty());
}

TEST(Align, ASwappedSectionDoesNotPullNumbersAlong) {
    const std::vector<std::string> one = {
        "# § 1. Tilskud", "Kommunen giver et tilskud på 50 kr. til hver elev i folkeskolens ældste klasser."};
    const std::vector<std::string> two = {
        "# § 2. Transport", "Elever med lang skolevej kan køre gratis med bybusserne hele skoleåret igennem."};
    std::vector<std::string> before = one;
    before.insert(before.end(), two.begin(), two.end());
    std::vector<std::string> after = {
        "# § 1. Transport", two[1], "# § 2. Tilskud",
        "Kommunen giver et tilskud på 60 kr. til hver elev i folkeskolens ældste klasser."};
    const Revision revision = compare(before, after);
    expect_lawful(revision);
    EXPECT_EQ(revision.moves.size(), 1U);
    EXPECT_NE(show(revision).find("[-50-]"), std::string::npos);
    EXPECT_NE(show(revision).find("{+60+}"), std::string::npos);
}

TEST(Align, ADividendClauseIsNotPairedWithALiquidationClause) {
    const std::string dividend =
        "- Udbytte fordeles blandt medlemmerne efter antallet af andele, når regnskabet er godkendt.";
    const std::string liquidation =
        "- Ved opløsning tilfalder formuen et almennyttigt formål i kommunen efter generalforsamlingens valg.";
    const Revision revision =
        compare({"# Vedtægt", dividend, "# Slut"}, {"# Vedtægt", liquidation, dividend, "# Slut"});
    EXPECT_EQ(show(revision), "Vedtægt | {+" + liquidation.substr(2) + "+} | " + dividend.substr(2) + " | Slut");
}

TEST(Align, ARewrittenItemReplacesItsCounterpart) {
    const Revision revision =
        compare({"- Vi maler skolens gård.", "- Hente inspiration udefra.", "- Vi køber nye stole."},
                {"- Vi maler skolens gård.", "- Bruge egne gode erfaringer.", "- Vi køber nye stole."});
    ASSERT_EQ(revision.blocks.size(), 3U);
    EXPECT_EQ(revision.blocks[1].change, Change::edited);
}

TEST(Align, NothingIsStruckBetweenTwoRowsOfATable) {
    EXPECT_EQ(show(compare({"| Sal", "Rabatten er væk.", "Slut på listen."}, {"| Sal", "| Foyer", "Slut på listen."})),
              "Sal | {+Foyer+} | [-Rabatten er væk.-] | Slut på listen.");
}

TEST(Align, AShortItemThatIsTheSameIsKeptBetweenOthersThatAreNot) {
    EXPECT_EQ(show(compare({"- rød", "- et", "- blå"}, {"- grøn", "- et", "- gul"})),
              "[-rød-] {+grøn+} | et | [-blå-] {+gul+}");
}

TEST(Align, TypographyIsCountedNotShown) {
    const Revision revision = compare({"Han sagde ”ja” – og gik."}, {"Han sagde \"ja\" - og gik."});
    EXPECT_TRUE(revision.same());
    EXPECT_EQ(revision.counts.typography, 3U);
    Options strict;
    strict.ignore.typography = false;
    EXPECT_FALSE(compare({"Han sagde ”ja” – og gik."}, {"Han sagde \"ja\" - og gik."}, strict).same());
}

TEST(Align, ALinkThatPointsElsewhereIsAChange) {
    Document before = draft({"Se vejledningen her."});
    before.blocks[0].runs.push_back({Style::link, {3, 15}, {0, 1}, {1, 2}, "https://a.example"});
    Document after = before;
    EXPECT_TRUE(align(before, after).same());
    after.blocks[0].runs[0].target = "https://b.example";
    EXPECT_FALSE(align(before, after).same());
}

TEST(Align, AnAddressCountsWithAWordNotWithTheMarksBehindIt) {
    Document before = draft({"Læg net i kassen (den blå.)"});
    before.blocks[0].runs.push_back({Style::link, {10, 28}, {0, 1}, {1, 2}, "https://a.example"});
    Document after = before;
    after.blocks[0].runs[0].target = "https://b.example";
    EXPECT_EQ(show(align(before, after)), "Læg net i kassen (den [-blå-] {+blå+} .)");
    before = draft({"Se (…) her."});
    before.blocks[0].runs.push_back({Style::link, {3, 8}, {0, 1}, {1, 2}, "https://a.example"});
    after = before;
    after.blocks[0].runs[0].target = "https://b.example";
    EXPECT_FALSE(align(before, after).same());
}

// Word keeps a picture's words, but no address.
TEST(Align, AnImagesAddressCountsOnlyWhereBothDraftsHaveOne) {
    Document before = draft({"Et kort over havnen."});
    Document after = before;
    after.blocks[0].runs.push_back({Style::image, {0, 19}, {0, 1}, {1, 2}, "kort.png"});
    EXPECT_FALSE(align(before, after).same());
    before.format = Format::docx;
    EXPECT_TRUE(align(before, after).same());
}

// A new note before the others gives each another number.
TEST(Align, AFootnotesNumberIsNoChange) {
    const auto with_notes = [](Document paper, const std::vector<std::string>& marks) {
        for (std::size_t i = 0; i < marks.size(); ++i) {
            Block& note = paper.blocks[paper.blocks.size() - marks.size() + i];
            note.note = true;
            note.label = marks[i];
        }
        return paper;
    };
    const Document before = with_notes(draft({"En kaj og en bro[^1].", "Broen er ny."}), {"[^1]"});
    const Document after =
        with_notes(draft({"En kaj[^1] og en bro[^2].", "Kajen er lang.", "Broen er ny."}), {"[^1]", "[^2]"});
    EXPECT_EQ(show(align(before, after)), "En kaj {+[^1]+} og en bro[^2]. | {+Kajen er lang.+} | Broen er ny.");
    EXPECT_EQ(align(before, after).counts.typography, 0U);
    const Document undefined = draft({"En kaj og en bro[^1].", "Broen er ny."});
    EXPECT_FALSE(align(before, undefined).same()) << "a mark without a note points nowhere";
}

// On paper a note stands at a page's foot, or in a list at the end that nobody calls notes; in markdown where its
// author put it.
TEST(Align, WhereANoteStandsIsNoMove) {
    const std::string pier = "Kajen er lang og bred, og den skal males hvert tiende år.";
    const std::string sheds = "Fiskerne får nye skure ved den østlige mole, når broen er bygget.";
    const std::string note = "Teknik og Miljø: Havnetal, maj 2025, side tolv.";
    Document before = draft({pier, note, sheds});
    before.blocks[1].label = "[^1]";
    before.blocks[1].note = true;
    for (const bool known : {true, false}) {
        Document after = draft({pier, sheds, note});
        after.blocks[2].label = known ? "1" : "1.";
        after.blocks[2].note = known;
        for (const Revision& revision : {align(before, after), align(after, before)}) {
            expect_lawful(revision);
            EXPECT_TRUE(revision.same()) << show(revision);
        }
        after.blocks[2].text += " Og mere.";
        EXPECT_EQ(show(align(before, after)), pier + " | " + sheds + " | " + note + " {+Og mere.+}");
    }
    Document other = draft({pier, sheds, "Helt andre ord."});
    other.blocks[2].label = "1";
    other.blocks[2].note = true;
    const Revision rewritten = align(before, other);
    EXPECT_EQ(rewritten.counts.moves, 0U);
    EXPECT_EQ(rewritten.old_places, (std::vector<std::uint32_t>{0, 2, 1}));
}

TEST(Align, OneWordAMillionTimesEnds) {
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += "ord ";
    expect_lawful(compare({many}, {many + "ord"}));
    expect_lawful(compare({many}, {"andet " + many}));
}

TEST(Align, UnrelatedDraftsEnd) {
    std::string a;
    std::string b;
    for (int i = 0; i < 20'000; ++i) {
        a += "a" + std::to_string(i * 7919 % 997) + " ";
        b += "b" + std::to_string(i * 104'729 % 991) + " ";
    }
    expect_lawful(compare({a}, {b}));
}

}  // namespace
}  // namespace spor::test
