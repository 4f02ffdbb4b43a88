#include "markup/parse.hpp"

#include <gtest/gtest.h>

#include "parse_checks.hpp"

namespace spor::markup {
namespace {

Block only(std::string_view source) {
    std::vector<Block> blocks = parse_checked(source);
    EXPECT_EQ(blocks.size(), 1U) << source;
    return blocks.empty() ? Block{} : blocks.front();
}

TEST(Parse, NothingGivesNothing) {
    EXPECT_TRUE(parse_checked("").empty());
    EXPECT_TRUE(parse_checked("\n\n \n").empty());
    EXPECT_TRUE(parse_checked("\xEF\xBB\xBF").empty());
}

TEST(Parse, Headings) {
    const Block atx = only("## Haven om vinteren ##  \n");
    EXPECT_EQ(atx.kind, BlockKind::heading);
    EXPECT_EQ(atx.level, 2);
    EXPECT_EQ(atx.lead, "## ");
    EXPECT_EQ(atx.indent, "");
    EXPECT_EQ(atx.text, "Haven om vinteren");
    EXPECT_EQ(atx.source, (Range{0, 25}));

    const std::string_view source = "Haven\nom *vinteren*\n---\n";
    const Block setext = only(source);
    EXPECT_EQ(setext.kind, BlockKind::heading);
    EXPECT_EQ(setext.level, 2);
    EXPECT_EQ(setext.lead, "");
    EXPECT_EQ(setext.text, "Haven om vinteren");
    EXPECT_EQ(slice(source, setext.source), "Haven\nom *vinteren*\n---");
    EXPECT_EQ(setext.lines, (LineSpan{1, 3}));

    EXPECT_EQ(only("#\n").text, "");
    EXPECT_EQ(only("### ###\n").lead, "### ");
}

TEST(Parse, ItemsAndWhatFollowsInThem) {
    const auto blocks = parse_checked("- pære\n  og æble\n\n  mere frugt\n  1. først\n  2) sidst\n");
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[0].kind, BlockKind::item);
    EXPECT_EQ(blocks[0].level, 1);
    EXPECT_EQ(blocks[0].lead, "- ");
    EXPECT_EQ(blocks[0].indent, "  ");
    EXPECT_EQ(blocks[0].text, "pære og æble");
    EXPECT_EQ(blocks[1].kind, BlockKind::paragraph);
    EXPECT_EQ(blocks[1].depth, 1);
    EXPECT_EQ(blocks[1].level, 0);
    EXPECT_EQ(blocks[1].indent, "  ");
    EXPECT_EQ(blocks[2].level, 2);
    EXPECT_TRUE(blocks[2].ordered);
    EXPECT_EQ(blocks[2].label, "1.");
    EXPECT_EQ(blocks[2].label_size, 0U);
    EXPECT_EQ(blocks[2].indent, "     ");
    EXPECT_EQ(blocks[3].label, "2)");
}

TEST(Parse, TasksHaveTheirBoxOutsideTheText) {
    const auto blocks = parse_checked("- [ ] så\n- [X] høst\n- [x](u) link\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_TRUE(blocks[0].task);
    EXPECT_EQ(blocks[0].label, "[ ]");
    EXPECT_EQ(blocks[0].lead, "- [ ] ");
    EXPECT_EQ(blocks[0].text, "så");
    EXPECT_EQ(blocks[1].label, "[x]");
    EXPECT_FALSE(blocks[2].task);
    EXPECT_EQ(blocks[2].text, "x link");
}

TEST(Parse, EmptyItemsAreBlocks) {
    const auto blocks = parse_checked("- en\n-\n- tre\n\n1.\n\n>\n> -\n");
    ASSERT_EQ(blocks.size(), 5U);
    EXPECT_EQ(blocks[1].kind, BlockKind::item);
    EXPECT_EQ(blocks[1].text, "");
    EXPECT_EQ(blocks[1].lines, (LineSpan{2, 2}));
    EXPECT_EQ(blocks[3].label, "1.");
    EXPECT_EQ(blocks[4].lead, "> -");
    EXPECT_EQ(blocks[4].lines, (LineSpan{8, 8}));
}

TEST(Parse, AMarkerAloneBelongsToTheTextBelow) {
    const Block block = only("-\n  rod\n");
    EXPECT_EQ(block.lead, "-\n  ");
    EXPECT_EQ(block.indent, "  ");
    EXPECT_EQ(block.lines, (LineSpan{1, 2}));
    const Block nested = only("- - * gren\n");
    EXPECT_EQ(nested.lead, "- - * ");
    EXPECT_EQ(nested.level, 3);
}

TEST(Parse, Quotes) {
    const auto blocks = parse_checked("> et ord\n> til **alle\n> her**\n>\n> - punkt\n> ## Titel\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].kind, BlockKind::quote);
    EXPECT_EQ(blocks[0].text, "et ord til alle her");
    EXPECT_EQ(blocks[0].indent, "> ");
    EXPECT_EQ(blocks[1].kind, BlockKind::item);
    EXPECT_EQ(blocks[1].lead, "> - ");
    EXPECT_EQ(blocks[1].indent, ">   ");
    EXPECT_EQ(blocks[2].kind, BlockKind::heading);
    EXPECT_EQ(blocks[2].lead, "> ## ");
    EXPECT_EQ(blocks[2].indent, "> ");
}

TEST(Parse, TablesRowByRow) {
    const std::string_view source = "| Art | Tal |\n|:----|-|\n| b\\|c | **3** | borte |\n|  | 4\nsidste\n\nefter\n";
    const auto blocks = parse_checked(source);
    ASSERT_EQ(blocks.size(), 5U);
    EXPECT_EQ(blocks[0].kind, BlockKind::row);
    EXPECT_TRUE(blocks[0].header);
    EXPECT_EQ(blocks[0].table, 1U);
    EXPECT_EQ(blocks[0].lead, "| ");
    EXPECT_EQ(blocks[0].text, "Art\tTal");
    EXPECT_EQ(blocks[0].cells, (std::vector<std::uint32_t>{0, 4}));
    EXPECT_EQ(blocks[1].text, "b|c\t3");
    EXPECT_FALSE(blocks[1].header);
    EXPECT_EQ(slice(source, {blocks[0].source.end, blocks[1].source.begin}), "\n|:----|-|\n");
    EXPECT_EQ(blocks[2].text, "\t4");
    EXPECT_EQ(blocks[3].text, "sidste");
    EXPECT_EQ(blocks[4].kind, BlockKind::paragraph);
    EXPECT_EQ(blocks[4].table, 0U);
}

TEST(Parse, WhatIsNoTable) {
    EXPECT_EQ(only("a | b\n|---|\n").kind, BlockKind::paragraph) << "the columns differ";
    const auto below = parse_checked("| a |\n|---|\n| b |\n---\nc\n");
    ASSERT_EQ(below.size(), 4U);
    EXPECT_EQ(below[2].kind, BlockKind::rule) << "no underline of a heading";
    const auto lazy = parse_checked("> | a |\n> |---|\nb\n");
    ASSERT_EQ(lazy.size(), 2U);
    EXPECT_NE(lazy[1].kind, BlockKind::row);
}

TEST(Parse, Code) {
    const auto blocks =
        parse_checked("~~~ ini  x\na *b*\n\n  c\n~~~\n\n    fire\n      seks\n\n- ```\n  inde\n  ```\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].kind, BlockKind::code);
    EXPECT_TRUE(blocks[0].verbatim);
    EXPECT_EQ(blocks[0].info, "ini  x");
    EXPECT_EQ(blocks[0].text, "a *b*\n\n  c");
    EXPECT_EQ(blocks[0].lines, (LineSpan{1, 5}));
    EXPECT_EQ(blocks[1].text, "fire\n  seks");
    EXPECT_EQ(blocks[1].lead, "    ");
    EXPECT_EQ(blocks[1].indent, "    ");
    EXPECT_EQ(blocks[2].text, "inde");
    EXPECT_EQ(blocks[2].lead, "- ");
    EXPECT_EQ(blocks[2].depth, 1);
    EXPECT_EQ(only("```\n```\n").lines, (LineSpan{1, 2}));
    EXPECT_EQ(only("```\naldrig lukket\n").text, "aldrig lukket");
}

TEST(Parse, HtmlAndRules) {
    const auto blocks = parse_checked("<div>\n*ikke fed*\n</div>\n\n***\n\n> ---\n");
    ASSERT_EQ(blocks.size(), 3U);
    EXPECT_EQ(blocks[0].kind, BlockKind::code);
    EXPECT_EQ(blocks[0].info, "html");
    EXPECT_EQ(blocks[0].text, "<div>\n*ikke fed*\n</div>");
    EXPECT_EQ(blocks[1].kind, BlockKind::rule);
    EXPECT_TRUE(blocks[1].verbatim);
    EXPECT_EQ(blocks[1].lines, (LineSpan{5, 5}));
    EXPECT_EQ(blocks[2].lead, "> ");
}

TEST(Parse, EveryTagThatOpensAnHtmlBlockDoes) {
    for (const std::string_view tag : {"<h1>", "<h2>", "<h3 class=\"x\">", "<H6>", "</h4>", "<h5/>", "<header>",
                                       "<thead>", "<colgroup>", "<param>", "<link>", "<track>", "<menuitem>"}) {
        const auto blocks = parse_checked("Et afsnit\n" + std::string(tag) + "Titel\n*ikke kursiv*\n\nEt andet\n");
        ASSERT_EQ(blocks.size(), 3U) << tag;
        EXPECT_EQ(blocks[1].info, "html") << tag;
        EXPECT_EQ(blocks[1].text, std::string(tag) + "Titel\n*ikke kursiv*");
    }
    EXPECT_EQ(parse_checked("Et afsnit\n<h7>Titel\n*kursiv*\n").size(), 1U);
    EXPECT_EQ(parse_checked("Et afsnit\n<theader>Titel\n*kursiv*\n").size(), 1U);
}

TEST(Parse, FrontMatter) {
    const auto blocks = parse_checked("\xEF\xBB\xBF---\ntitel: Mose\r\nnr: 2\n...\n# Mose\n");
    ASSERT_EQ(blocks.size(), 2U);
    EXPECT_EQ(blocks[0].kind, BlockKind::front_matter);
    EXPECT_EQ(blocks[0].text, "titel: Mose\nnr: 2");
    EXPECT_EQ(blocks[0].lines, (LineSpan{1, 4}));
    EXPECT_EQ(blocks[1].lines, (LineSpan{5, 5}));
    EXPECT_EQ(only("+++\na = 1\n+++\n").kind, BlockKind::front_matter);
    EXPECT_EQ(parse_checked("---\n\nEn tekst: her\n\n---\n").front().kind, BlockKind::rule);
    EXPECT_EQ(parse_checked("---\naldrig: lukket\n").front().kind, BlockKind::rule);
}

// Indented by four, they are code everywhere else.
TEST(Parse, FurtherParagraphsOfAFootnote) {
    const std::vector<Block> blocks =
        parse_markdown("[^a]: Et.\n\n    To *her*\n    og der.\n\n    ~~Tre~~ nu.\n\nUd.\n");
    ASSERT_EQ(blocks.size(), 4U);
    for (std::size_t i = 1; i < 3; ++i) {
        EXPECT_EQ(blocks[i].kind, BlockKind::paragraph);
        EXPECT_TRUE(blocks[i].note);
        EXPECT_EQ(blocks[i].lead, "    ");
        EXPECT_EQ(blocks[i].indent, "    ");
    }
    EXPECT_EQ(blocks[1].text, "To her og der.");
    EXPECT_EQ(blocks[1].lines, (LineSpan{3, 4}));
    EXPECT_FALSE(blocks[3].note);
    for (const char* inside : {"    - et punkt\n", "    # en overskrift\n", "        kode\n",
                               "    ```\n    kode\n    ```\n", "    År | Pris\n    --- | ---\n    2027 | 35\n"}) {
        const std::vector<Block> other = parse_markdown("[^a]: Et.\n\n    To.\n\n" + std::string(inside));
        ASSERT_EQ(other.size(), 2U) << inside;
        EXPECT_EQ(other[1].kind, BlockKind::code) << inside;
    }
}

TEST(Parse, Footnotes) {
    const auto blocks = parse_checked("Se[^a].\n\n[^a]: Kilde *et*\n[^b]: Ord\n\n[c]: /d\n[^e]: f\n");
    ASSERT_EQ(blocks.size(), 4U);
    EXPECT_EQ(blocks[0].text, "Se[^a].");
    EXPECT_EQ(blocks[1].kind, BlockKind::paragraph);
    EXPECT_EQ(blocks[1].lead, "[^a]: ");
    EXPECT_EQ(blocks[1].label, "[^a]");
    EXPECT_EQ(blocks[1].text, "Kilde et");
    EXPECT_EQ(blocks[2].text, "Ord");
    EXPECT_EQ(blocks[3].text, "f");
}

TEST(Parse, DefinitionsStandInNoBlock) {
    const auto blocks = parse_checked("[å]: </x y> 'titel'\n[to]:\n  /z\nresten [Å] og [to][]\n\n[tre]: /t\n");
    ASSERT_EQ(blocks.size(), 1U);
    EXPECT_EQ(blocks[0].text, "resten Å og to");
    EXPECT_EQ(blocks[0].lines, (LineSpan{4, 4}));
    ASSERT_EQ(blocks[0].runs.size(), 2U);
    EXPECT_EQ(blocks[0].runs[0].target, "/x y");
    EXPECT_EQ(blocks[0].runs[1].target, "/z");
    EXPECT_EQ(only("- [a]: /b\n").text, "");
    EXPECT_EQ(only("[a]: /b\n---\n").text, "---");
}

TEST(Parse, LineEndsAndStrayBytes) {
    const auto crlf = parse_checked("et\r\nto\r\n\r\n- tre\r\n");
    ASSERT_EQ(crlf.size(), 2U);
    EXPECT_EQ(crlf[0].text, "et to");
    EXPECT_EQ(crlf[0].source, (Range{0, 6}));
    EXPECT_EQ(crlf[1].lines, (LineSpan{4, 4}));
    const auto carriage = parse_checked("# et\rto\r\rtre");
    ASSERT_EQ(carriage.size(), 3U);
    EXPECT_EQ(carriage[2].lines, (LineSpan{4, 4}));
    EXPECT_EQ(only(std::string_view("a\0b", 3)).text, std::string_view("a\0b", 3));
    EXPECT_EQ(only("\xFF\xFE \xC3").text, "\xFF\xFE \xC3");
    EXPECT_EQ(only("-\ta\tb\n").text, "a\tb");
}

TEST(Parse, WhereTheParserBelowErrs) {
    const auto mail = parse_checked("## </x@y.dk> z\nefter\n");
    ASSERT_EQ(mail.size(), 2U);
    EXPECT_EQ(mail[0].lead, "## ");
    EXPECT_EQ(mail[0].text, "/x@y.dk z");
    const auto marker = parse_checked("afsnit\n* \nogså\n");
    ASSERT_EQ(marker.size(), 1U) << "an empty item interrupts no paragraph";
    const auto deep = parse_checked("afsnit\n    <!-- ingen blok\n\nefter\n");
    ASSERT_EQ(deep.size(), 2U);
    EXPECT_EQ(deep[1].text, "efter");
    const auto fence = parse_checked("- ```\n  a\n```\n\n---\n");
    ASSERT_EQ(fence.size(), 2U);
    EXPECT_EQ(fence[1].lines, (LineSpan{5, 5}));
}

}  // namespace
}  // namespace spor::markup
