// Offsets become lines and the other way round.
#include "spor/document.hpp"

#include <gtest/gtest.h>

namespace spor {
namespace {

TEST(LineStarts, EveryKindOfLineEnd) {
    EXPECT_EQ(find_line_starts(""), (std::vector<std::uint32_t>{0}));
    EXPECT_EQ(find_line_starts("a"), (std::vector<std::uint32_t>{0}));
    EXPECT_EQ(find_line_starts("a\nb\r\nc\rd"), (std::vector<std::uint32_t>{0, 2, 5, 7}));
    EXPECT_EQ(find_line_starts("\n\n"), (std::vector<std::uint32_t>{0, 1, 2}));
    EXPECT_EQ(find_line_starts("\r\r\n\r"), (std::vector<std::uint32_t>{0, 1, 3, 4}));
}

Document pages(const std::string& source) {
    Document document;
    document.source = source;
    document.line_starts = find_line_starts(document.source);
    document.page_starts = find_page_starts(document);
    return document;
}

TEST(PageStarts, AFormFeedEndsAPage) {
    EXPECT_EQ(pages("a\nb\n\fc\nd\n\fe\n\f").page_starts, (std::vector<std::uint32_t>{1, 3, 5}));
    EXPECT_EQ(pages("a\f\nb").page_starts, (std::vector<std::uint32_t>{1, 2}));
    EXPECT_EQ(pages("a\f\r\nb").page_starts, (std::vector<std::uint32_t>{1, 2}));
    EXPECT_EQ(pages("\f\fa").page_starts, (std::vector<std::uint32_t>{1, 1, 1}));
    EXPECT_TRUE(pages("a\nb\n\f\n").page_starts.empty());
    EXPECT_TRUE(pages("").page_starts.empty());
}

TEST(PageStarts, EveryLineHasItsPage) {
    const Document document = pages("a\nb\n\fc\nd\n\f\fe\n");
    EXPECT_EQ(document.page_of(2), 1U);
    EXPECT_EQ(document.page_of(3), 2U);
    EXPECT_EQ(document.page_of(4), 2U);
    EXPECT_EQ(document.page_of(5), 4U);
    EXPECT_EQ(pages("a").page_of(1), 0U);
}

// "Ø-\nen bl&aring;\n" read as "Øen blå": the hyphen dropped, the entity decoded.
Document make_document() {
    Document document;
    document.source = "\xC3\x98-\nen bl&aring;\n";
    document.line_starts = find_line_starts(document.source);
    Block block;
    block.text =
        "\xC3\x98"
        "en bl\xC3\xA5";
    block.origins = {{0, 0, 2}, {2, 4, 5}};
    block.source = {0, 16};
    block.lines = {1, 2};
    document.blocks.push_back(block);
    return document;
}

TEST(Document, LineOfAByte) {
    const Document document = make_document();
    EXPECT_EQ(document.line_of(0), 1U);
    EXPECT_EQ(document.line_of(3), 1U);
    EXPECT_EQ(document.line_of(4), 2U);
    EXPECT_EQ(document.line_of(4000), 3U);
    EXPECT_EQ(Document{}.line_of(7), 0U);
}

TEST(Document, SourceOfAByte) {
    const Document document = make_document();
    const Block& block = document.blocks[0];
    EXPECT_EQ(document.source_of(block, 0), 0U);
    EXPECT_EQ(document.source_of(block, 2), 4U);
    EXPECT_EQ(document.source_of(block, 6), 8U);
    EXPECT_EQ(document.source_of(block, 7), 9U) << "made by the reader, nothing written follows";
    EXPECT_EQ(document.source_of(Block{}, 3), 0U);
}

TEST(Document, MadeBytesStandWhereTheNextWrittenOneStands) {
    Document document;
    document.source = "a\nb";
    Block block;
    block.text = "a b";
    block.origins = {{0, 0, 1}, {2, 2, 1}};
    EXPECT_EQ(document.source_of(block, 1), 2U);
}

TEST(Document, LinesOfARange) {
    const Document document = make_document();
    const Block& block = document.blocks[0];
    EXPECT_EQ(document.lines_of(block, {0, 2}), (LineSpan{1, 1}));
    EXPECT_EQ(document.lines_of(block, {0, 4}), (LineSpan{1, 2}));
    EXPECT_EQ(document.lines_of(block, {5, 8}), (LineSpan{2, 2}));
    EXPECT_EQ(document.lines_of(block, {2, 2}), (LineSpan{2, 2}));
}

TEST(Document, ARangeThatEndsInABlankOfTheReadersEndsOnItsOwnLine) {
    Document document;
    document.source = "a\nb";
    document.line_starts = find_line_starts(document.source);
    Block block;
    block.text = "a b";
    block.origins = {{0, 0, 1}, {2, 2, 1}};
    EXPECT_EQ(document.lines_of(block, {0, 2}), (LineSpan{1, 1}));
}

TEST(Document, WithoutASourceTheBlockKnowsItsLines) {
    Block block;
    block.lines = {4, 5};
    EXPECT_EQ(Document{}.lines_of(block, {0, 3}), (LineSpan{4, 5}));
}

}  // namespace
}  // namespace spor
