#include <gtest/gtest.h>

#include "drafts.hpp"

namespace spor::test {
namespace {

Revision sample() {
    return compare({"# Plan", "Kommunen skal tilbyde hjælp til alle borgere i byen.", "Resten står ved magt."},
                   {"# Plan", "Kommunen kan tilbyde hjælp til borgere i byen.", "Resten står ved magt."});
}

TEST(Laws, HoldForAnHonestRevision) { EXPECT_EQ(check_laws(sample()), ""); }

TEST(Laws, SeeAnOperationLeftOut) {
    Revision revision = sample();
    revision.ops.erase(revision.ops.begin() + 1);
    EXPECT_NE(check_laws(revision), "");
}

TEST(Laws, SeeUnequalWordsKept) {
    Revision revision = sample();
    for (WordOp& op : revision.ops) {
        if (op.op == Op::keep) {
            revision.new_tokens[op.new_tokens.begin].id += 1000;
            break;
        }
    }
    EXPECT_NE(check_laws(revision), "");
}

TEST(Laws, SeeAnEmptyOperation) {
    Revision revision = sample();
    revision.ops.push_back({Op::insert, {}, {}, 0});
    EXPECT_NE(check_laws(revision), "");
}

TEST(Laws, SeeAMissingBlock) {
    Revision revision = sample();
    revision.blocks.pop_back();
    EXPECT_NE(check_laws(revision), "");
}

TEST(Laws, SeeAMoveThatIsNotWhole) {
    const std::string moved = "Biblioteket i Vestbyen skal have åbent om søndagen hele vinteren igennem.";
    const std::string rest = "Svømmehallen renoveres, og hallen på torvet får nyt tag inden næste sæson begynder.";
    Revision revision =
        compare({moved, rest, "Til sidst kommer budgettet."}, {rest, moved, "Til sidst kommer budgettet."});
    ASSERT_EQ(revision.moves.size(), 1U);
    ASSERT_EQ(check_laws(revision), "");
    ++revision.moves[0].old_tokens.begin;
    EXPECT_NE(check_laws(revision), "");
}

}  // namespace
}  // namespace spor::test
