#include "render/runs.hpp"

#include <gtest/gtest.h>

#include "marked_revision.hpp"

namespace spor::rendering {
namespace {

std::string shown(const std::vector<TextRun>& runs) {
    std::string text;
    for (const TextRun& run : runs) {
        const char* marks = run.op == RunOp::keep ? "  " : run.op == RunOp::insert ? "++" : "--";
        text += run.op == RunOp::keep ? run.text : marks[0] + run.text + marks[1];
    }
    return text;
}

std::string runs_of(const std::string& marked) {
    const Revision revision = test::marked_revision({{marked}});
    return shown(text_runs(revision, revision.blocks[0]));
}

TEST(Runs, MarksBeginAtWordsAndBlanksAddUp) {
    EXPECT_EQ(runs_of("Byen [-skal-] {+kan+} bygge."), "Byen -skal-+kan+ bygge.");
    EXPECT_EQ(runs_of("Byen [-altid-] bygger."), "Byen -altid -bygger.");
    EXPECT_EQ(runs_of("Byen {+altid+} bygger."), "Byen +altid +bygger.");
    EXPECT_EQ(runs_of("[-Ja.-] Byen bygger."), "-Ja. -Byen bygger.");
    EXPECT_EQ(runs_of("Byen bygger [-nu-]"), "Byen bygger- nu-");
    EXPECT_EQ(runs_of("Byen bygger{+ nu+}."), "Byen bygger+ nu+.");
}

TEST(Runs, WholeBlocks) {
    EXPECT_EQ(runs_of("[-Alt er væk.-]"), "-Alt er væk.-");
    EXPECT_EQ(runs_of("{+Alt er nyt.+}"), "+Alt er nyt.+");
    EXPECT_EQ(runs_of("Alt er her."), "Alt er her.");
}

TEST(Runs, MovedWordsAreKeptWhereTheyStandNow) {
    const Revision revision = test::marked_revision({{"{<1 Broen er rød.<}"}, {"Vi ror. {~1 Broen er rød.~}"}});
    EXPECT_TRUE(text_runs(revision, revision.blocks[0]).empty());
    EXPECT_EQ(shown(text_runs(revision, revision.blocks[1])), "Vi ror. Broen er rød.");
    const RunStyle marked{.cut_words = false, .mark_moves = true};
    EXPECT_EQ(shown(text_runs(revision, revision.blocks[0], marked)), "-Broen er rød.-");
    EXPECT_EQ(shown(text_runs(revision, revision.blocks[1], marked)), "Vi ror.+ Broen er rød.+");
}

/// One old word became one new word.
Revision altered() {
    Revision revision = test::marked_revision({{"Et [-behandlingsforløb-] {+behandlingstilbud+} mere."}});
    revision.ops[1] = {Op::alter, revision.ops[1].old_tokens, revision.ops[2].new_tokens, 0};
    revision.ops.erase(revision.ops.begin() + 2);
    revision.blocks[0].ops.end = static_cast<std::uint32_t>(revision.ops.size());
    return revision;
}

TEST(Runs, AlteredWordsAreWholeOrCut) {
    const Revision revision = altered();
    EXPECT_EQ(shown(text_runs(revision, revision.blocks[0])), "Et -behandlingsforløb-+behandlingstilbud+ mere.");
    const RunStyle cut{.cut_words = true, .mark_moves = false};
    EXPECT_EQ(shown(text_runs(revision, revision.blocks[0], cut)), "Et behandlings-forløb-+tilbud+ mere.");
}

TEST(Runs, AReplacedCellKeepsItsPlace) {
    EXPECT_EQ(runs_of("Bro[- 44-]{+\t49+} kr."), "Bro\t-44-+49+ kr.");
}

TEST(Runs, ABlockOfNoWordsStandsAsItIs) {
    Revision revision = test::marked_revision({{"Et."}});
    revision.blocks[0].ops = {0, 0};
    EXPECT_EQ(shown(text_runs(revision, revision.blocks[0])), "Et.");
}

}  // namespace
}  // namespace spor::rendering
