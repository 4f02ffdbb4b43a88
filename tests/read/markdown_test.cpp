#include "read/markdown.hpp"

#include <gtest/gtest.h>

namespace spor::reading {
namespace {

TEST(Markdown, AHeadingMayBeginWithABareNumber) {
    Document document;
    document.source = "## 2 Ansvar\n\n2 Personer bor der.\n\n## 2 personer\n\n## 2030 Klima\n";
    document.line_starts = find_line_starts(document.source);
    read_markdown(document);
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(document.blocks[0].label, "2");
    EXPECT_EQ(document.blocks[0].label_size, 2U);
    for (std::size_t other = 1; other < 4; ++other) EXPECT_EQ(document.blocks[other].label, "") << other;
}

TEST(Markdown, ProvisionsHaveTheirNumbers) {
    Document document;
    document.source = "## § 4 Havens drift\n\nOm vinteren er den lukket.\n\n1. først\n\n| § 5 | b |\n|---|---|\n";
    document.line_starts = find_line_starts(document.source);
    read_markdown(document);
    ASSERT_EQ(document.blocks.size(), 4U);
    EXPECT_EQ(document.blocks[0].label, "§ 4");
    EXPECT_GT(document.blocks[0].label_size, 0U);
    EXPECT_EQ(document.blocks[0].text, "§ 4 Havens drift") << "the label stays in the text";
    EXPECT_EQ(document.blocks[1].label, "");
    EXPECT_EQ(document.blocks[2].label, "1.") << "the item's own number";
    EXPECT_EQ(document.blocks[2].label_size, 0U);
    EXPECT_EQ(document.blocks[3].label, "") << "cells are no provisions";
}

}  // namespace
}  // namespace spor::reading
