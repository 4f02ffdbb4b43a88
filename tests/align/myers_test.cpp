#include "align/myers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace spor::alignment {
namespace {

using Ids = std::vector<std::uint32_t>;

/// The slow, obvious one.
std::size_t quadratic_lcs(const Ids& a, const Ids& b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            best[i][j] = a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
        }
    }
    return best[a.size()][b.size()];
}

void expect_longest(const Ids& a, const Ids& b) {
    const std::vector<Match> matches = shortest_edit(a, b);
    std::size_t kept = 0;
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    for (const Match& match : matches) {
        ASSERT_GE(match.before, i);
        ASSERT_GE(match.after, j);
        for (std::uint32_t k = 0; k < match.length; ++k) ASSERT_EQ(a[match.before + k], b[match.after + k]);
        i = match.before_end();
        j = match.after_end();
        kept += match.length;
    }
    ASSERT_LE(i, a.size());
    ASSERT_LE(j, b.size());
    EXPECT_EQ(kept, quadratic_lcs(a, b));
}

class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }

private:
    std::mt19937 engine_;
};

Ids digits(std::uint32_t number, std::uint32_t base, std::size_t length) {
    Ids ids(length);
    for (auto& id : ids) {
        id = number % base;
        number /= base;
    }
    return ids;
}

TEST(Myers, AgreesWithTheQuadraticLcsOnAllShortInputs) {
    for (std::size_t n = 0; n <= 4; ++n) {
        for (std::size_t m = 0; m <= 4; ++m) {
            const auto count = [](std::size_t length) {
                return static_cast<std::uint32_t>(length == 0   ? 1
                                                  : length == 1 ? 3
                                                  : length == 2 ? 9
                                                  : length == 3 ? 27
                                                                : 81);
            };
            for (std::uint32_t x = 0; x < count(n); ++x) {
                for (std::uint32_t y = 0; y < count(m); ++y) expect_longest(digits(x, 3, n), digits(y, 3, m));
            }
        }
    }
}

TEST(Myers, AgreesWithTheQuadraticLcsOnLongRandomInputs) {
    Random random(1);
    for (int round = 0; round < 60; ++round) {
        const std::uint32_t alphabet = 1 + random.below(50);
        Ids a(random.below(400));
        Ids b(random.below(400));
        for (auto& id : a) id = random.below(alphabet);
        for (auto& id : b) id = random.below(alphabet);
        expect_longest(a, b);
    }
}

TEST(Myers, AgreesAtTheLargestSizeOfUnrelatedInput) {
    Ids a(kLongestMyers / 2);
    Ids b(kLongestMyers / 2);
    Random random(2);
    for (auto& id : a) id = random.below(300);
    for (auto& id : b) id = random.below(300);
    expect_longest(a, b);
}

TEST(Myers, RefusesWhatDtlGetsWrong) { EXPECT_TRUE(shortest_edit(Ids(kLongestMyers, 1), Ids(1, 1)).empty()); }

}  // namespace
}  // namespace spor::alignment
