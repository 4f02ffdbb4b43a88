#include <gtest/gtest.h>

#include "batch/folders.hpp"

namespace spor::test {
namespace {

std::string shown(const BatchPlan& plan) {
    std::string text;
    for (const BatchPair& pair : plan.pairs) {
        text += pair.old_draft.name + " > " + pair.new_draft.name + " (" + std::string(name_of(pair.paired)) + ")\n";
    }
    for (const std::string& name : plan.added) text += "new " + name + '\n';
    for (const std::string& name : plan.gone) text += "gone " + name + '\n';
    for (const std::string& name : plan.passed_over) text += "over " + name + '\n';
    return text;
}

TEST(PlanFolders, ByPathThenByStemThenByContent) {
    const Scratch scratch;
    scratch.write("old/a.md", "Et.");
    scratch.write("old/kap/b.txt", "To.");
    scratch.write("old/gammelt navn.md", draft_about("havnen", 1));
    scratch.write("old/borte.md", draft_about("skoven", 2));
    scratch.write("new/a.md", "Et.");
    scratch.write("new/kap/b.docx", "To.");
    scratch.write("new/nyt navn.md", draft_about("havnen", 1) + "\nOg endnu en sætning.\n");
    scratch.write("new/tilkommet.md", draft_about("byen", 3));
    EXPECT_EQ(shown(plan_of(scratch)),
              "a.md > a.md (path)\n"
              "kap/b.txt > kap/b.docx (stem)\n"
              "gammelt navn.md > nyt navn.md (content)\n"
              "new tilkommet.md\n"
              "gone borte.md\n");
    EXPECT_GT(plan_of(scratch).pairs[2].likeness, 85U);
}

TEST(PlanFolders, ThePathWinsOverTheText) {
    const Scratch scratch;
    scratch.write("old/a.md", draft_about("havnen", 1));
    scratch.write("new/a.md", draft_about("skoven", 2));
    scratch.write("new/b.md", draft_about("havnen", 1));
    EXPECT_EQ(shown(plan_of(scratch)), "a.md > a.md (path)\nnew b.md\n");
}

TEST(PlanFolders, TheLikestArePairedFirst) {
    const Scratch scratch;
    scratch.write("old/1.md", draft_about("havnen", 1));
    scratch.write("new/2.md", draft_about("havnen", 1) + draft_about("skoven", 2).substr(0, 400));
    scratch.write("new/3.md", draft_about("havnen", 1));
    EXPECT_EQ(shown(plan_of(scratch)), "1.md > 3.md (content)\nnew 2.md\n");
}

TEST(PlanFolders, OneLetterOrALetterAndARing) {
    const Scratch scratch;
    scratch.write("old/\xC3\xA5.md", "Et.");
    scratch.write("new/a\xCC\x8A.md", "Et.");
    EXPECT_EQ(plan_of(scratch).pairs.size(), 1U);
}

TEST(PlanFolders, WhatIsNoDraft) {
    const Scratch scratch;
    scratch.write("old/README", "Et.");
    scratch.write("old/kort.png", "…");
    scratch.write("old/.git/config", "…");
    scratch.write("new/README", "Et.");
    scratch.write("new/kort.png", "…");
    scratch.write("new/.skjult.md", "…");
    EXPECT_EQ(shown(plan_of(scratch)), "README > README (path)\nover kort.png\n");
}

TEST(PlanFolders, NoSuchFolder) {
    const Scratch scratch;
    scratch.write("old/a.md", "Et.");
    const auto missing = plan_folders(scratch.at("old"), scratch.at("nowhere"));
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().what, "no such folder");
    const auto file = plan_folders(scratch.at("old/a.md"), scratch.at("old"));
    ASSERT_FALSE(file.ok());
    EXPECT_EQ(file.error().what, "is no folder");
}

TEST(PlanList, RowsAreRelativeToTheList) {
    const auto plan =
        plan_list("\xEF\xBB\xBFold,new\r\nfør/a.md,nu/a.md\r\n\r\n\"b, c.txt\",\"d\"\"e.md\"\r\n,ny.md\r\nvæk.md,\r\n",
                  "mappe/liste.csv");
    ASSERT_TRUE(plan.ok()) << plan.error().message();
    EXPECT_EQ(shown(*plan), "før/a.md > nu/a.md (listed)\nb, c.txt > d\"e.md (listed)\nnew ny.md\ngone væk.md\n");
    EXPECT_EQ(plan->load(BatchSide::old_drafts, "før/a.md").error().where, "mappe/før/a.md");
    EXPECT_EQ(plan->load(BatchSide::new_drafts, "/ingen/a.md").error().where, "/ingen/a.md");
}

TEST(PlanList, ComplaintsNameTheLine) {
    const auto complaint = [](std::string_view csv) {
        const auto plan = plan_list(csv, "liste.csv");
        return plan ? std::string() : plan.error().where + " " + plan.error().what;
    };
    EXPECT_EQ(complaint("a,b\nc\n"), "liste.csv:2 a row that is no pair");
    EXPECT_EQ(complaint("a,b,c\n"), "liste.csv:1 a row that is no pair");
    EXPECT_EQ(complaint("\"a\nb\",c\n,\n"), "liste.csv:3 a row that names no draft");
    EXPECT_EQ(complaint("a,b\n\"c,d\n"), "liste.csv:2 a quote that nothing closes");
    EXPECT_EQ(complaint("a\"b,c\n"), "liste.csv:1 a quote inside a field");
    EXPECT_EQ(complaint("\"a\"b,c\n"), "liste.csv:1 text behind a quote");
}

}  // namespace
}  // namespace spor::test
