#include <gtest/gtest.h>

#include "marked_revision.hpp"
#include "render/formats.hpp"
#include "render/terminal/page.hpp"

namespace spor::rendering {
namespace {

using test::marked_revision;
using test::MarkedBlock;

std::string view(const std::vector<MarkedBlock>& blocks, RenderOptions options = {}) {
    return render_terminal(marked_revision(blocks), options);
}

TEST(Terminal, NothingToSay) { EXPECT_EQ(view({{"Alt er ved det gamle."}}), "a.txt → b.md: ingen ændringer\n"); }

TEST(Terminal, AChangeStandsUnderItsPlace) {
    EXPECT_EQ(view({{"Havneplan", BlockKind::heading, 1},
                    {"Byen [-skal-] {+kan+} bygge en bro.", BlockKind::paragraph, 0, "§ 4", "§ 4"}}),
              "a.txt → b.md: 2 ændringer\n"
              "\n"
              "Havneplan › § 4 · gammel linje 2 → ny linje 2\n"
              "  Byen [-skal-]{+kan+} bygge en bro.\n");
}

TEST(Terminal, UnchangedSentencesAreLeftOut) {
    const std::vector<MarkedBlock> blocks = {
        {"Et er godt. To er bedre. Tre [-er-] {+var+} bedst. Fire er nok. Fem er for mange. Seks er alt for mange."}};
    EXPECT_EQ(view(blocks),
              "a.txt → b.md: 2 ændringer\n"
              "\n"
              "gammel linje 1 → ny linje 1\n"
              "  … To er bedre. Tre [-er-]{+var+} bedst. Fire er nok. …\n");
    RenderOptions bare;
    bare.context = 0;
    EXPECT_NE(view(blocks, bare).find("  … Tre [-er-]{+var+} bedst. …\n"), std::string::npos);
}

TEST(Terminal, WholeBlocksComeAndGo) {
    EXPECT_EQ(view({{"[-Broen rives ned.-]", BlockKind::item, 1}, {"{+Broen bygges.+}"}}),
              "a.txt → b.md: 2 ændringer\n"
              "\n"
              "gammel linje 1\n"
              "  • [-Broen rives ned.-]\n"
              "\n"
              "ny linje 1\n"
              "  {+Broen bygges.+}\n");
}

TEST(Terminal, AMoveIsNamedOnceWithBothPlaces) {
    const std::vector<MarkedBlock> blocks = {
        {"{<1 Broen er rød. Den er lang.<}"}, {"Vi ror."}, {"{~1 Broen er rød. Den er lang.~}"}};
    EXPECT_EQ(view(blocks),
              "a.txt → b.md: 0 ændringer, 1 flytning\n"
              "\n"
              "gammel linje 1 → ny linje 2\n"
              "  ⇄ flyttet: gammel linje 1 → ny linje 2 (8 ord)\n"
              "  Broen er rød. Den er lang.\n");
    RenderOptions noted;
    noted.moves = MoveStyle::noted;
    noted.language = Language::english;
    EXPECT_NE(view(blocks, noted).find("  ⇄ moved to new line 2 (8 words)\n"), std::string::npos);
    EXPECT_NE(view(blocks, noted).find("  ⇄ moved from old line 1 (8 words)\n"), std::string::npos);
    noted.moves = MoveStyle::marked;
    EXPECT_NE(view(blocks, noted).find("  [-Broen er rød. Den er lang.-]\n"), std::string::npos);
    EXPECT_NE(view(blocks, noted).find("  {+Broen er rød. Den er lang.+}\n"), std::string::npos);
}

TEST(Terminal, ColourIsSwitchedOffAtEveryLinesEnd) {
    RenderOptions options;
    options.colour = true;
    options.width = 20;
    EXPECT_EQ(view({{"Vi {+bygger en ny bro over fjorden+} nu. Vi [-går-] {+ror+} hjem."}}, options),
              "\x1B[1ma.txt → b.md:\x1B[0m 3\nændringer\n"
              "\n"
              "\x1B[2mgammel linje 1 → ny\x1B[0m\n\x1B[2mlinje 1\x1B[0m\n"
              "  Vi \x1B[1;32mbygger en ny\x1B[0m\n  \x1B[1;32mbro over fjorden\x1B[0m\n"
              "  nu. Vi \x1B[9;31mgår\x1B[0m \x1B[1;32mror\x1B[0m\n  hjem.\n");
}

TEST(Terminal, DraftsCannotCommandTheTerminal) {
    const std::string shown = view({{"Vi [-g\x1B[31mår-] {+r\x1B]0;titel\x07or\xC2\x9B+} h\x07jem\xE2\x80\xAE."}});
    EXPECT_NE(shown.find("  Vi [-går-]{+ror+} hjem.\n"), std::string::npos) << shown;
}

TEST(Terminal, WidthCountsCharactersNotBytes) {
    Page page(10, false);
    page.put("æøåæøåæøåæ øl e\xCC\x81n 漢字漢字 漢字", Ink::plain);
    EXPECT_EQ(page.take(), "æøåæøåæøåæ\nøl e\xCC\x81n\n漢字漢字\n漢字\n");
}

TEST(Terminal, CellsAreParted) {
    const std::string shown = view({{"Bro\t[-35.000 kr.-] {+36.000 kr.+}", BlockKind::row}});
    EXPECT_NE(shown.find("\n  Bro | [-35.000 kr.-]{+36.000 kr.+}\n"), std::string::npos) << shown;
}

TEST(Stat, TheCountsInAFewLines) {
    Revision revision = marked_revision({{"Havneplan", BlockKind::heading, 1},
                                         {"Byen [-skal-] {+kan+} bygge."},
                                         {"Drift", BlockKind::heading, 1},
                                         {"[-Væk er væk.-]"}});
    revision.counts.kept = 5436;
    revision.counts.furniture = 44;
    const std::string stat = render_stat(revision, {});
    EXPECT_NE(stat.find("      5.436 ord bevaret\n          1 ord indsat\n"), std::string::npos) << stat;
    EXPECT_NE(stat.find("         44 ord i sidehoveder, sidefødder mv.\n"), std::string::npos) << stat;
    EXPECT_NE(stat.find("mest ændrede afsnit:\n  +0 -3  Drift\n  +1 -1  Havneplan\n"), std::string::npos) << stat;
    RenderOptions english;
    english.language = Language::english;
    EXPECT_NE(render_stat(revision, english).find("      5,436 words kept\n          1 word inserted\n"),
              std::string::npos);
}

}  // namespace
}  // namespace spor::rendering
