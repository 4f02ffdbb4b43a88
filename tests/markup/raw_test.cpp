// Stretches that are taken as they stand, line for line.
#include "markup/raw.hpp"

#include <gtest/gtest.h>

namespace spor::markup {
namespace {

// (what stands before, the region's content, the line break of the redline)
struct Case {
    const char* before;
    const char* content;
    const char* line_break;
};

class RawRegions : public testing::TestWithParam<Case> {};

TEST_P(RawRegions, AreFoundAgain) {
    const auto& [before, content, line_break] = GetParam();
    for (const RawKind kind : {RawKind::inserted, RawKind::deleted, RawKind::kept}) {
        std::string redline = before;
        append_raw_region(redline, kind, content, line_break);
        redline += "efter\n";
        const std::vector<RawRegion> regions = find_raw_regions(redline);
        ASSERT_EQ(regions.size(), 1U) << redline;
        const Range found = regions[0].content;
        EXPECT_EQ(redline.substr(found.begin, found.size()), content);
        EXPECT_EQ(regions[0].kind, kind);
        EXPECT_EQ(redline.substr(0, regions[0].whole.begin), before);
        EXPECT_EQ(redline.substr(regions[0].whole.end), "efter\n");
    }
}

INSTANTIATE_TEST_SUITE_P(LineEnds, RawRegions,
                         testing::Values(Case{"", "a\n", "\n"}, Case{"før\n", "a\nb", "\n"},
                                         Case{"før\r\n", "a\r\n\r\n", "\r\n"}, Case{"før\r", "a\r", "\r"},
                                         Case{"før\n", "a\nb\r", "\n"}, Case{"før\r", "a\n", "\n"},
                                         Case{"før\r", "a\rb\r", "\n"}));

}  // namespace
}  // namespace spor::markup
