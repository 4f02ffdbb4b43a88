// Whole blocks that came or went, in the lists, quotes, tables and files that they stood in.
#include <gtest/gtest.h>

#include <array>

#include "markup/parse.hpp"
#include "notation.hpp"
#include "render/markdown/lay_out.hpp"
#include "spor/align.hpp"
#include "spor/read.hpp"
#include "spor/redline.hpp"
#include "spor/render.hpp"

namespace spor::rendering {
namespace {

struct Case {
    const char* notation;
    const char* redline;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.notation; }

class Blocks : public testing::TestWithParam<Case> {};

TEST_P(Blocks, AreWritten) {
    const Revision revision = revise(GetParam().notation);
    const std::string text = render(revision, Output::markdown);
    EXPECT_EQ(text, GetParam().redline);
    EXPECT_EQ(accept_redline(text, "r.md")->text, revision.new_draft->source);
}

INSTANTIATE_TEST_SUITE_P(Paragraphs, Blocks,
                         testing::Values(Case{"A\n\n-{B}\n\nC\n", "A\n\n~~B~~\n\nC\n"},
                                         Case{"A\n\n+{B}\n\nC\n", "A\n\n**B**\n\nC\n"}, Case{"-{A}\n\nB", "~~A~~\n\nB"},
                                         Case{"A\n\n-{B}\n", "A\n\n~~B~~\n\n"},
                                         Case{"-{## A}\n\n+{## B}\n\nC\n", "## ~~A~~\n\n## **B**\n\nC\n"},
                                         Case{"-{A}\n\n-{B}\n\nC\n", "~~A~~\n\n~~B~~\n\nC\n"},
                                         Case{"# A\n-{B}\nC\n", "# A\n~~B~~\n\nC\n"}));

INSTANTIATE_TEST_SUITE_P(Lists, Blocks,
                         testing::Values(Case{"- a\n-{- b}\n- c\n", "- a\n- ~~b~~\n- c\n"},
                                         Case{"- a\n+{- b}\n- c\n", "- a\n- **b**\n- c\n"},
                                         Case{"-{- a}\n- b\n", "- ~~a~~\n- b\n"},
                                         Case{"- a\n-{- b}\n", "- a\n- ~~b~~\n"},
                                         Case{"1. a\n-{2. b}\n2. c\n", "1. a\n1. ~~b~~\n2. c\n"},
                                         Case{"A\n\n-{- b}\n- c\n", "A\n\n- ~~b~~\n- c\n"},
                                         Case{"- a\n  - b\n  - c\n", "- a\n  - b\n  - c\n"}));

INSTANTIATE_TEST_SUITE_P(Tables, Blocks,
                         testing::Values(Case{"| a |\n|---|\n| b |\n-{| c |}\n", "| a |\n|---|\n| b |\n| ~~c~~ |\n"},
                                         Case{"| a |\n|---|\n-{| c |}\n| b |\n", "| a |\n|---|\n| ~~c~~ |\n| b |\n"}));

// A head whose cells run over several columns has fewer of them, and markdown counts columns by the head.
TEST(Tables, RowsBelowAHeadOfFewerCellsKeepAllTheirs) {
    const auto page = [](const std::string& price) {
        return "<table><tr><th colspan=2>Kaj</th></tr><tr><td>Nord</td><td>" + price +
               "</td></tr><tr><td>Syd</td><td>20</td></tr></table>";
    };
    auto pair = read_pair({page("10"), "a.html", Format::html}, {page("12"), "b.html", Format::html});
    const std::string redline = render(align(std::move(pair->old_draft), std::move(pair->new_draft)), Output::markdown);
    EXPECT_EQ(redline, "| Kaj |  |\n| --- | --- |\n| Nord | ~~10~~ **12** |\n| Syd | 20 |\n");
}

// A row of page text has no cells: its words go where others took their place.
TEST(Tables, WordsOfPageTextGoIntoTheCellThatReplacedThem) {
    auto pair = read_pair({"Tal\n\nMål 2025 2029\nBus 12 15\nTog 7 8\n", "a.txt", Format::text},
                          {"Tal\n\n| Mål | 2025 | 2029 |\n|---|---|---|\n| Bus | 12 | 16 |\n| Tog | 7 | 8 |\n", "b.md",
                           Format::markdown});
    const std::string redline = render(align(std::move(pair->old_draft), std::move(pair->new_draft)), Output::markdown);
    EXPECT_NE(redline.find("| Bus | 12 | ~~15~~ **16** |"), std::string::npos) << redline;
}

/// A draft and its revision, compared as wholes: every block of either is all inserted or all deleted.
Revision replaced(const std::string& old_source, const std::string& new_source) {
    Revision revision;
    auto draft = [](const std::string& source) {
        auto made = std::make_shared<Document>();
        made->format = Format::markdown;
        made->source = source;
        made->line_starts = find_line_starts(source);
        made->blocks = markup::parse_markdown(source);
        return made;
    };
    const auto tokens = [](const Document& document) {
        std::vector<Token> list;
        for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
            list.push_back({0, 0, static_cast<std::uint32_t>(document.blocks[i].text.size()), i});
        }
        return list;
    };
    revision.old_draft = draft(old_source);
    revision.new_draft = draft(new_source);
    revision.old_tokens = tokens(*revision.old_draft);
    revision.new_tokens = tokens(*revision.new_draft);
    for (std::uint32_t i = 0; i < revision.old_tokens.size(); ++i) {
        revision.ops.push_back({Op::remove, {i, i + 1}, {}, 0});
        revision.blocks.push_back({Change::deleted, {{i, i + 1}}, {}, i, {i, i + 1}, 0});
    }
    const auto first = static_cast<std::uint32_t>(revision.ops.size());
    for (std::uint32_t i = 0; i < revision.new_tokens.size(); ++i) {
        revision.ops.push_back({Op::insert, {}, {i, i + 1}, 0});
        revision.blocks.push_back({Change::inserted, {}, {i, i + 1}, 0, {first + i, first + i + 1}, 0});
    }
    return revision;
}

std::string replaced_redline(const std::string& old_source, const std::string& new_source) {
    const Revision revision = replaced(old_source, new_source);
    std::string text = render(revision, Output::markdown);
    EXPECT_EQ(accept_redline(text, "r.md")->text, new_source) << text;
    return text;
}

TEST(Notes, FurtherParagraphsAreMarkedLikeAllOthers) {
    const std::string before = "Leje.[^1]\n\n[^1]: Fast.\n\n    Den følger prisen.\n\n    Og ud.\n\nSlut.\n";
    const std::string after = "Leje.[^1]\n\n[^1]: Fast.\n\n    Den følger lønnen.\n\n    Ny her.\n\nSlut.\n";
    auto pair = read_pair({before, "a.md", Format::markdown}, {after, "b.md", Format::markdown});
    const Revision revision = align(std::move(pair->old_draft), std::move(pair->new_draft));
    const std::string redline = render(revision, Output::markdown);
    EXPECT_EQ(
        redline,
        "Leje.[^1]\n\n[^1]: Fast.\n\n    Den følger ~~prisen~~ **lønnen**.\n\n    ~~Og ud.~~ **Ny her.**\n\nSlut.\n");
    EXPECT_EQ(reject_redline(redline, "r.md")->text, before);
    // Through Word and back.
    const auto word = read(render(revision, Output::docx), "r.docx");
    ASSERT_TRUE(word.ok());
    EXPECT_EQ(lay_out(*word).source, "Leje.[^1]\n\nSlut.\n\n[^1]: Fast.\n\n    Den følger lønnen.\n\n    Ny her.\n");
}

// A mark inside code is none, and one around it takes all of the code; in a row of a table there was no third way.
TEST(InlineCode, IsReplacedAsAWhole) {
    for (const auto& [before, after, redline] : std::vector<std::array<const char*, 3>>{
             {"Skriv `ls kaj` her.\n", "Skriv `ls mole` her.\n", "Skriv ~~`ls kaj`~~ **`ls mole`** her.\n"},
             {"| A | B |\n|---|---|\n| Nu `ls -l kaj` | 2 |\n", "| A | B |\n|---|---|\n| Nu `ls -l mole` | 2 |\n",
              "| A | B |\n|---|---|\n| Nu ~~`ls -l kaj`~~ **`ls -l mole`** | 2 |\n"}}) {
        auto pair = read_pair({before, "a.md", Format::markdown}, {after, "b.md", Format::markdown});
        const Revision revision = align(std::move(pair->old_draft), std::move(pair->new_draft));
        EXPECT_EQ(render(revision, Output::markdown), redline);
        const std::string critic = render(revision, Output::criticmarkup);
        EXPECT_EQ(reject_redline(critic, "r.md")->text, before) << critic;
    }
}

// No mark is seen in an image's description, and what was struck there was lost when the redline was rejected.
TEST(Images, AreReplacedAsAWhole) {
    const auto redline_of = [](const char* before, const char* after) {
        auto pair = read_pair({before, "a.md", Format::markdown}, {after, "b.md", Format::markdown});
        return render(align(std::move(pair->old_draft), std::move(pair->new_draft)), Output::markdown);
    };
    EXPECT_EQ(redline_of("![Kort over havnen](a.png)\n", "![Kort over havnen og molen](b.png)\n"),
              "~~Kort over havnen~~ **![Kort over havnen og molen](b.png)**\n");
    const std::string redline =
        redline_of("Se ![Kort over havnen](a.png) her.\n", "Se ![Kort over byen](a.png) her.\n");
    EXPECT_EQ(reject_redline(redline, "r.md")->text, "Se Kort over havnen her.\n") << redline;
}

TEST(Verbatim, CodeIsMarkedFromOutside) {
    EXPECT_EQ(replaced_redline("```\nx\n```\n", "```c\ny\n```\n"),
              "<del>\n\n```\nx\n```\n\n</del>\n\n<ins>\n\n```c\ny\n```\n\n</ins>\n");
    EXPECT_EQ(replaced_redline("", "A\n```\ny\n```\nB\n"),
              "**A**\n\n<ins class=\"tight\">\n\n```\ny\n```\n\n</ins>\n\n**B**\n");
}

TEST(Verbatim, FrontMatterIsMarkedLineByLine) {
    EXPECT_EQ(replaced_redline("", "---\na: 1\n---\n\nB\n").find("<ins lines="), std::string::npos);
}

TEST(Verbatim, BrokenMarkdownIsWrittenAsItStands) {
    const std::string broken = "```\naldrig lukket **fed\n\n~~ og\n";
    EXPECT_NE(replaced_redline("Noget andet.\n", broken).find("<ins lines=\"4\">"), std::string::npos);
}

TEST(Blocks, KeepLineEndsAndByteOrderMark) {
    replaced_redline("A\n\nB\n",
                     "\xEF\xBB\xBF"
                     "C\r\n\r\n- d\r\n- e\r\n");
    replaced_redline("- a\n\n> b\n", "\n\n  C  \n\n\n\nD");
    replaced_redline("| a |\n|---|\n| b |\n", "# H\ntekst\n***\n1) a\n2) b\n");
    replaced_redline("A\n", "");
    replaced_redline("A\n", "\n");
    replaced_redline("A\n", "[x]: http://x.example\n");
}

TEST(Items, StruckAboveANestedOneStandBesideItsOutermostList) {
    for (const auto& [before, after, redline] : std::vector<std::array<const char*, 3>>{
             {"- q r\n- tom\n", "- 1) 1)\n", "- ~~q r~~\n- ~~tom~~\n- 1) 1)\n"},
             {"> - q r\n> - tom\n", "> 1. - alfa\n", "> 1. ~~q r~~\n> 1. ~~tom~~\n> 1. - **alfa**\n"}}) {
        auto pair = read_pair({before, "a.md", Format::markdown}, {after, "b.md", Format::markdown});
        EXPECT_EQ(render(align(std::move(pair->old_draft), std::move(pair->new_draft)), Output::markdown), redline);
    }
}

// Rejected, "1" before the kept bracket made a list of OLD's paragraph.
TEST(Items, AStruckNumberTakesTheBracketBehindItAlong) {
    auto pair = read_pair({"- 1\\) byen er vores\n", "a.md", Format::markdown},
                          {"- 4.1 (a) byen er vores\n", "b.md", Format::markdown});
    const Revision revision = align(std::move(pair->old_draft), std::move(pair->new_draft));
    EXPECT_EQ(render(revision, Output::markdown), "- ~~1)~~ **4.1 (a)** byen er vores\n");
    EXPECT_EQ(render(revision, Output::criticmarkup), "- {~~1)~>4.1 (a)~~} byen er vores\n");
}

TEST(LayOut, WritesWhatReadsBack) {
    Document draft;
    const auto add = [&](BlockKind kind, const std::string& text) -> Block& {
        Block block;
        block.kind = kind;
        block.text = text;
        block.origins = {{0, 0, static_cast<std::uint32_t>(text.size())}};
        draft.blocks.push_back(block);
        return draft.blocks.back();
    };
    add(BlockKind::heading, "Plan #").level = 2;
    add(BlockKind::paragraph, "1. januar *stjerne* _a_ `b` <c> &amp; [d](e) ~f~ x_y {++g");
    add(BlockKind::item, "- ikke en liste i listen").level = 1;
    add(BlockKind::item, "# heller ikke en overskrift").level = 2;
    Block& row = add(BlockKind::row, "a|b\tc");
    row.cells = {0, 4};
    row.table = 1;
    add(BlockKind::quote, "> et citat");
    Block& code = add(BlockKind::code, "a\n```\nb");
    code.verbatim = true;
    const Document laid_out = lay_out(draft);
    const std::vector<Block> read = markup::parse_markdown(laid_out.source);
    ASSERT_EQ(read.size(), draft.blocks.size()) << laid_out.source;
    for (std::size_t i = 0; i < read.size(); ++i) {
        EXPECT_EQ(read[i].text, draft.blocks[i].text) << laid_out.source;
        EXPECT_EQ(read[i].kind, draft.blocks[i].kind);
        EXPECT_EQ(read[i].level, draft.blocks[i].level);
        EXPECT_EQ(read[i].source.begin, laid_out.blocks[i].source.begin);
        for (const Origin& origin : laid_out.blocks[i].origins) {
            EXPECT_EQ(laid_out.source.substr(origin.source, origin.length),
                      draft.blocks[i].text.substr(origin.text, origin.length));
        }
    }
}

/// A run without its places.
struct Styled {
    Style style;
    Range text;
    std::string target;
    friend bool operator==(const Styled&, const Styled&) = default;
};

std::vector<Styled> styles_of(const Block& block) {
    std::vector<Styled> styles;
    for (const Run& run : block.runs) styles.push_back({run.style, run.text, run.target});
    return styles;
}

class WrittenRuns : public testing::TestWithParam<const char*> {};

TEST_P(WrittenRuns, ReadBack) {
    const Result<Document> page = read(GetParam(), "side.html", {});
    ASSERT_TRUE(page.ok());
    const Document laid_out = lay_out(*page);
    const std::vector<Block> back = markup::parse_markdown(laid_out.source);
    ASSERT_EQ(back.size(), page->blocks.size()) << laid_out.source;
    for (std::size_t i = 0; i < back.size(); ++i) {
        EXPECT_EQ(back[i].text, page->blocks[i].text) << laid_out.source;
        EXPECT_EQ(back[i].note, laid_out.blocks[i].note) << laid_out.source;
        EXPECT_EQ(styles_of(back[i]), styles_of(laid_out.blocks[i])) << laid_out.source;
        EXPECT_EQ(laid_out.blocks[i].runs.size(), page->blocks[i].runs.size()) << laid_out.source;
    }
}

INSTANTIATE_TEST_SUITE_P(
    LayOut, WrittenRuns,
    testing::Values("<p>Feltet <code>a*b_c &amp; \\ [d](e)</code> udfyldes.</p>",
                    "<p><code>1. felt</code> udfyldes, <b><code>to</code></b> ikke.</p>",
                    "<p><code><b>felt</b></code> og <code><a href='x'>felt</a></code></p>",
                    "<table><tr><td><code>a</code></td><td>b|c</td></tr></table>",
                    "<p>Se <img src='kort.png' alt='et kort *'> her.</p>",
                    "<p><a href='x'><img src='kort.png' alt='et kort'></a></p>",
                    "<p>Se dog!<a href='x'>her</a> og ![ikke] et billede.</p>",
                    "<p>Kort<a href='#fn1' class='footnote-ref'>1</a>. [^2]</p><section "
                    "class='footnotes'><ol><li id='fn1'><p>En <i>note</i>.</p></li></ol></section>"));

TEST(LayOut, WhatMarkdownHasNoSignForIsPlain) {
    for (const char* const page : {"<p>a <code>`</code> b</p>", "<p><code>a <b>fed</b></code></p>",
                                   "<p><img src='data:image/png;base64,iVBO' alt='et kort'></p>",
                                   "<p><img src='kort.png' alt='[et kort]'></p>"}) {
        const Result<Document> read_page = read(page, "side.html", {});
        ASSERT_TRUE(read_page.ok());
        const std::vector<Block> back = markup::parse_markdown(lay_out(*read_page).source);
        ASSERT_EQ(back.size(), 1U);
        EXPECT_EQ(back[0].text, read_page->blocks[0].text);
    }
}

}  // namespace
}  // namespace spor::rendering
