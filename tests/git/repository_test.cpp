// Files out of a real repository, followed through their renamings; and what is said where there are none.
#include "git/repository.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "git/sample_repository.hpp"

namespace spor::git {
namespace {

std::string lines(int from, int to) {
    std::string text;
    for (int i = from; i < to; ++i) text += "Linje nummer " + std::to_string(i) + " i planen.\n";
    return text;
}

class RepositoryTest : public ::testing::Test {
protected:
    RepositoryTest() : repository_(sample_.folder()) {
        sample_.write("planer/gammel.md", lines(0, 40));
        sample_.write("slettes.md", "Væk.\n");
        sample_.write("-p", "en fil med et navn som et tilvalg\n");
        sample_.commit("en");
        sample_.git("tag v1");
        sample_.git("mv planer/gammel.md planer/ny.md");
        sample_.git("rm -q slettes.md");
        sample_.write("til \"føjet\".md", "Ny fil.\n");
        sample_.commit("to");
        sample_.git("tag v2");
        sample_.write("planer/ny.md", lines(900, 990));
        sample_.commit("tre");
        sample_.git("tag v3");
    }

    [[nodiscard]] std::string changes(const RevisionRange& range) const {
        const auto revisions = repository_.find(range);
        if (!revisions) return revisions.error().message();
        const auto changed = repository_.changed_files(*revisions);
        if (!changed) return changed.error().message();
        std::string text;
        for (const ChangedFile& file : *changed) text += show(file) + "\n";
        return text;
    }
    [[nodiscard]] std::string follow(const RevisionRange& range, const std::string& path) const {
        const auto revisions = repository_.find(range);
        if (!revisions) return revisions.error().message();
        const auto file = repository_.follow(*revisions, path);
        return file ? show(*file) : file.error().message();
    }
    static std::string show(const ChangedFile& file) {
        static const char* const kNames[] = {"added", "removed", "modified", "renamed", "none"};
        return std::string(kNames[static_cast<std::size_t>(file.change)]) + " " + file.old_path + " " + file.new_path;
    }
    [[nodiscard]] std::string trouble(const std::string& file) const {
        const auto bytes = repository_.read_file(file);
        return bytes ? "read" : bytes.error().what;
    }

    testing::SampleRepository sample_;
    Repository repository_;
};

TEST_F(RepositoryTest, AFileAtARevision) {
    EXPECT_EQ(*repository_.read_file("v1:planer/gammel.md"), lines(0, 40));
    EXPECT_EQ(*repository_.read_file("HEAD~1:./planer/ny.md"), lines(0, 40));
    sample_.write("planer/ny.md", "i indekset\n");
    sample_.git("add planer/ny.md");
    EXPECT_EQ(*repository_.read_file(":planer/ny.md"), "i indekset\n");
    EXPECT_EQ(*repository_.read_file(":0:planer/ny.md"), "i indekset\n");
    EXPECT_EQ(*repository_.read_file("HEAD:-p"), "en fil med et navn som et tilvalg\n");
    std::filesystem::create_symlink("ny.md", sample_.folder() + "/planer/peger.md");
    sample_.commit("fire");
    EXPECT_EQ(*repository_.read_file("HEAD:planer/peger.md"), "i indekset\n");
}

TEST_F(RepositoryTest, TroubleIsNamed) {
    EXPECT_EQ(trouble("v9:planer/ny.md"), "no such file, nor such a revision");
    EXPECT_EQ(trouble("--output=x:planer/ny.md"), "no such file, nor such a revision");
    EXPECT_EQ(trouble("v1:planer/ny.md"), "no such file in that revision");
    EXPECT_EQ(trouble("v1\nv1:planer/ny.md"), "no such revision");
    EXPECT_EQ(trouble(":mangler.md"), "no such file is staged");
    EXPECT_EQ(trouble("v1:planer"), "is a directory");
    std::filesystem::create_symlink("/etc/hostname", sample_.folder() + "/ud.md");
    std::filesystem::create_symlink("ingen", sample_.folder() + "/ingensteder.md");
    sample_.commit("fire");
    EXPECT_EQ(trouble("HEAD:ud.md"), "no such file in that revision");
    EXPECT_EQ(trouble("HEAD:ingensteder.md"), "no such file in that revision");
    EXPECT_EQ(follow({"v1", "v9"}, "planer/ny.md"), "v1..v9: v9: no such revision; git log shows those there are");
    const std::string folder = sample_.folder() + "/.git/objects";
    std::filesystem::remove_all(folder);
    EXPECT_NE(trouble("v1:planer/ny.md"), "read");
}

TEST_F(RepositoryTest, OutsideOfARepository) {
    std::filesystem::remove_all(sample_.folder() + "/.git");
    EXPECT_EQ(trouble("v1:planer/ny.md"), "there is no git repository here to look in");
}

TEST_F(RepositoryTest, WhatTwoRevisionsDifferIn) {
    EXPECT_EQ(changes({"v1", "v2"}),
              "renamed planer/gammel.md planer/ny.md\nremoved slettes.md \nadded  til \"føjet\".md\n");
    EXPECT_EQ(changes({"v2", "v3"}), "modified planer/ny.md planer/ny.md\n");
    EXPECT_EQ(changes({"v3", "v3"}), "");
    const auto revisions = repository_.find({"v1", "v2"});
    const auto changed = repository_.changed_files(*revisions);
    EXPECT_EQ(*repository_.read_blob(changed->front().new_blob, "ny.md"), lines(0, 40));
    std::filesystem::create_symlink("planer", sample_.folder() + "/peger");
    sample_.commit("fire");
    EXPECT_EQ(changes({"v3", "HEAD"}), "") << "a link is no draft";
}

TEST_F(RepositoryTest, ThreeDotsCountFromWhereTheTwoParted) {
    sample_.git("checkout -q -b gren v2");
    sample_.write("kun på grenen.md", "Nyt.\n");
    sample_.commit("gren");
    EXPECT_EQ(changes({"main", "gren", true}), "added  kun på grenen.md\n");
    EXPECT_NE(changes({"main", "gren"}), "added  kun på grenen.md\n");
}

TEST_F(RepositoryTest, OneFileIsFollowed) {
    EXPECT_EQ(follow({"v1", "v2"}, "planer/ny.md"), "renamed planer/gammel.md planer/ny.md");
    EXPECT_EQ(follow({"v1", "v2"}, "planer/gammel.md"), "renamed planer/gammel.md planer/ny.md");
    EXPECT_EQ(follow({"v1", "v3"}, "planer/ny.md"), "renamed planer/gammel.md planer/ny.md")
        << "nothing likens the two ends; the commits between them do";
    EXPECT_EQ(follow({"v2", "v3"}, "-p"), "none -p -p");
    EXPECT_EQ(follow({"v1", "v2"}, "til \"føjet\".md"), "added  til \"føjet\".md");
    EXPECT_EQ(follow({"v1", "v2"}, "slettes.md"), "removed slettes.md ");
    EXPECT_EQ(follow({"v1", "v2"}, sample_.folder() + "/planer/../slettes.md"), "removed slettes.md ");
    EXPECT_EQ(follow({"v1", "v2"}, "ingen.md"),
              "v1..v2 -- ingen.md: no such file in either revision; give the path from here, as git diff takes it");
    EXPECT_EQ(show(*Repository(sample_.folder() + "/planer").follow(*repository_.find({"v1", "v2"}), "../slettes.md")),
              "removed slettes.md ");
}

TEST_F(RepositoryTest, ACopyIsADraftOfItsOwn) {
    sample_.write("planer/kopi.md", lines(900, 991));
    sample_.commit("fire");
    sample_.git("mv planer/kopi.md planer/søster.md");
    sample_.commit("fem");
    EXPECT_EQ(changes({"v3", "HEAD"}), "added  planer/søster.md\n");
    EXPECT_EQ(follow({"v3", "HEAD"}, "planer/søster.md"), "added  planer/søster.md");
}

TEST_F(RepositoryTest, WhatIsStaged) {
    const auto staged = [&](const std::string& since, const std::string& path) -> std::string {
        const auto revisions = repository_.find_staged(since);
        if (!revisions) return revisions.error().message();
        const auto file = repository_.follow(*revisions, path);
        return file ? show(*file) : file.error().message();
    };
    EXPECT_TRUE(repository_.changed_files(*repository_.find_staged())->empty());
    sample_.git("mv planer/ny.md planer/nyest.md");
    sample_.git("rm -q -- -p");
    sample_.write("mere.md", "Nyt.\n");
    sample_.git("add mere.md");
    sample_.write("mere.md", "Nyere, og ikke lagt klar.\n");
    std::string text;
    const auto changed = repository_.changed_files(*repository_.find_staged());
    for (const ChangedFile& file : *changed) text += show(file) + "\n";
    EXPECT_EQ(text, "removed -p \nadded  mere.md\nrenamed planer/ny.md planer/nyest.md\n");
    EXPECT_EQ(*repository_.read_blob((*changed)[1].new_blob, "mere.md"), "Nyt.\n");
    EXPECT_EQ(staged("HEAD", "planer/nyest.md"), "renamed planer/ny.md planer/nyest.md");
    EXPECT_EQ(staged("HEAD", "til \"føjet\".md"), "none til \"føjet\".md til \"føjet\".md");
    EXPECT_EQ(staged("v1", "til \"føjet\".md"), "added  til \"føjet\".md");
    EXPECT_EQ(staged("HEAD", "ingen.md"),
              "HEAD -- ingen.md: no such file is staged; give the path from here, as git diff takes it");
    EXPECT_EQ(staged("v9", "mere.md"), "v9: no such revision; git log shows those there are");
}

TEST_F(RepositoryTest, BeforeTheFirstCommitEverythingIsNew) {
    const testing::SampleRepository fresh;
    const Repository repository(fresh.folder());
    fresh.write("plan.md", "Ny.\n");
    fresh.git("add plan.md");
    const auto changed = repository.changed_files(*repository.find_staged());
    ASSERT_EQ(changed->size(), 1U);
    EXPECT_EQ(show(changed->front()), "added  plan.md");
    EXPECT_EQ(show(*repository.follow(*repository.find_staged(), "plan.md")), "added  plan.md");
}

TEST_F(RepositoryTest, NothingOfTheRepositorysIsRun) {
    const std::string mark = sample_.folder() + "/ran";
    sample_.git("config diff.external 'touch " + mark + "'");
    sample_.git("config core.fsmonitor 'touch " + mark + "'");
    sample_.git("config core.pager 'touch " + mark + "'");
    sample_.git("config filter.x.smudge 'touch " + mark + "'");
    sample_.git("config diff.x.textconv 'touch " + mark + "'");
    sample_.write(".git/info/attributes", "* filter=x diff=x\n");
    EXPECT_EQ(follow({"v1", "v3"}, "planer/ny.md"), "renamed planer/gammel.md planer/ny.md");
    EXPECT_EQ(*repository_.read_file("v1:planer/gammel.md"), lines(0, 40));
    EXPECT_FALSE(std::filesystem::exists(mark));
}

}  // namespace
}  // namespace spor::git
