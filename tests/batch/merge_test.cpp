#include <gtest/gtest.h>

#include "batch/folders.hpp"

namespace spor::test {
namespace {

constexpr std::uint32_t kShares = 3;

std::string share_name(std::uint32_t number) { return "share" + std::to_string(number); }

class MergeBatch : public testing::Test {
protected:
    MergeBatch() {
        for (unsigned i = 0; i < 10; ++i) {
            const std::string name = "/" + std::to_string(i) + ".md";
            scratch_.write("old" + name, draft_about("by", i));
            scratch_.write("new" + name, draft_about("by", i) + (i % 3 == 0 ? "\nOg mere.\n" : ""));
        }
        scratch_.write("old/bad.txt", std::string("\0\1", 2));
        scratch_.write("new/bad.txt", std::string("\0\1", 2));
        scratch_.write("new/only.md", "Kun her.\n");
    }

    void run_shares() {
        for (std::uint32_t number = 1; number <= kShares; ++number) {
            BatchOptions options;
            options.share = {number, kShares};
            run(scratch_, options, share_name(number));
        }
    }

    [[nodiscard]] std::vector<std::string> shares() const {
        std::vector<std::string> paths;
        for (std::uint32_t number = kShares; number > 0; --number) paths.push_back(scratch_.at(share_name(number)));
        return paths;
    }

    Scratch scratch_;
};

TEST_F(MergeBatch, AsIfOneRunHadDoneItAll) {
    run(scratch_, {}, "whole");
    run_shares();
    EXPECT_FALSE(scratch_.has("share1/summary.json"));
    const auto merged = merge_batch(shares(), scratch_.at("merged"));
    ASSERT_TRUE(merged.ok()) << merged.error().message();
    EXPECT_EQ(merged->pairs, 11U);
    EXPECT_EQ(merged->trouble, 1U);
    EXPECT_EQ(scratch_.files("merged"), scratch_.files("whole"));
    EXPECT_EQ(run(scratch_, {}, "merged").kept, 10U);  // a run goes on from it as from one of its own
}

TEST_F(MergeBatch, AShareThatIsMissingOrWasStopped) {
    run_shares();
    auto paths = shares();
    paths.pop_back();
    const auto merged = merge_batch(paths, scratch_.at("merged"));
    ASSERT_FALSE(merged.ok());
    EXPECT_EQ(merged.error().what, "pairs that no share has: 4");
    EXPECT_FALSE(scratch_.has("merged/summary.json"));
}

TEST_F(MergeBatch, SharesOfAnotherBatch) {
    run_shares();
    BatchOptions options;
    options.share = {2, kShares};
    options.options.moves = MoveStyle::marked;
    run(scratch_, options, "share2");
    const auto merged = merge_batch(shares(), scratch_.at("merged"));
    ASSERT_FALSE(merged.ok());
    EXPECT_EQ(merged.error().where, scratch_.at("share2"));
}

TEST_F(MergeBatch, ARedlineThatIsNotAsItWasWritten) {
    run_shares();
    const std::string damaged = scratch_.has("share1/redlines/0.md.md") ? "share1" : "share2";
    scratch_.write(damaged + "/redlines/0.md.md", "noget andet");
    const auto merged = merge_batch(shares(), scratch_.at("merged"));
    ASSERT_FALSE(merged.ok());
    EXPECT_EQ(merged.error().where, scratch_.at(damaged + "/redlines/0.md.md"));
}

TEST_F(MergeBatch, NoShareAtAll) {
    EXPECT_FALSE(merge_batch({}, scratch_.at("merged")).ok());
    EXPECT_FALSE(merge_batch({scratch_.at("old")}, scratch_.at("merged")).ok());
}

}  // namespace
}  // namespace spor::test
