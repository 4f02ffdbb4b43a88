// Past its deadline an alignment is coarser, says so, and keeps the laws.
#include <gtest/gtest.h>

#include <memory>

#include "drafts.hpp"

namespace spor {
namespace {

using test::draft;
using test::show;

const std::vector<std::string> kOld{"# Havneplan", "Byen skal bygge en bro over åen, og broen males rød til foråret.",
                                    "Sejlklubben får sin egen kaj ved den gamle mole, når havnen er renset.",
                                    "Havnen holder åbent hele året."};
const std::vector<std::string> kNew{
    "# Havneplan", "Sejlklubben får sin egen kaj ved den gamle mole, når havnen er renset.",
    "Byen kan bygge en bro over åen, og broen males grøn til foråret.", "Havnen holder åbent hele året."};

/// Passes after it was asked so many times.
Deadline after(int asked) {
    const auto left = std::make_shared<int>(asked);
    return Deadline([left] { return (*left)-- <= 0; });
}

bool says_so(const Revision& revision) {
    return revision.notices.size() == 1 && revision.notices[0].what.starts_with("time ran out");
}

TEST(Deadline, NoneLeavesNoTrace) {
    const Revision revision = align(draft(kOld), draft(kNew));
    EXPECT_TRUE(revision.notices.empty());
    EXPECT_EQ(revision.moves.size(), 1U);
}

TEST(Deadline, InTimeIsAsWithoutOne) {
    const Revision revision = align(draft(kOld), draft(kNew), {}, Deadline(std::chrono::hours(1)));
    EXPECT_TRUE(revision.notices.empty());
    EXPECT_EQ(show(revision), show(align(draft(kOld), draft(kNew))));
}

TEST(Deadline, PassedComparesWhatIsSureAndLooksForNoMoves) {
    for (const Deadline& deadline : {after(0), Deadline(std::chrono::milliseconds(0))}) {
        const Revision revision = align(draft(kOld), draft(kNew), {}, deadline);
        EXPECT_EQ(check_laws(revision), "");
        EXPECT_TRUE(says_so(revision));
        EXPECT_TRUE(revision.moves.empty());
        EXPECT_GT(revision.counts.kept, 7U);
        const Revision careful = align(draft(kOld), draft(kNew));
        EXPECT_LT(careful.counts.inserted, revision.counts.inserted);
    }
}

TEST(Deadline, SameDraftsAreTheSameHoweverLate) {
    const Revision revision = align(draft(kOld), draft(kOld), {}, after(0));
    EXPECT_TRUE(revision.same());
}

TEST(Deadline, WheneverItPassesTheLawsHold) {
    bool in_time = false;
    for (int asked = 0; !in_time && asked < 1000; ++asked) {
        const Revision revision = align(draft(kOld), draft(kNew), {}, after(asked));
        ASSERT_EQ(check_laws(revision), "") << asked;
        in_time = revision.notices.empty();
    }
    EXPECT_TRUE(in_time);
}

TEST(Deadline, OncePassedStaysPassed) {
    int asked = 0;
    const Deadline deadline([&asked] { return asked++ == 0; });
    EXPECT_FALSE(deadline.was_passed());
    const Deadline same = deadline;
    EXPECT_TRUE(deadline.passed());
    EXPECT_TRUE(same.passed());
    EXPECT_TRUE(same.was_passed());
    EXPECT_FALSE(Deadline().passed());
}

TEST(Deadline, LeavesSoMuchOfWhatWorkMayTake) {
    using std::chrono::milliseconds;
    EXPECT_EQ(Deadline().left(milliseconds(500)), milliseconds(500));
    EXPECT_EQ(Deadline(std::chrono::hours(1)).left(milliseconds(500)), milliseconds(500));
    EXPECT_EQ(Deadline(milliseconds(0)).left(milliseconds(500)), milliseconds(0));
    EXPECT_EQ(Deadline(std::chrono::hours(24 * 365 * 200)).left(milliseconds(500)), milliseconds(500));
}

}  // namespace
}  // namespace spor
