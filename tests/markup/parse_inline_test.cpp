#include <gtest/gtest.h>

#include <algorithm>

#include "parse_checks.hpp"

namespace spor::markup {
namespace {

constexpr std::string_view style_names[] = {"strong", "emphasis", "strike", "code", "link", "image", "html"};

/// The first block as `text|style open text close target|…`.
std::string shown(std::string_view source) {
    const auto blocks = parse_checked(source);
    if (blocks.empty()) return "";
    const Block& block = blocks.front();
    std::string out = block.text;
    for (const Run& run : block.runs) {
        out += '|';
        out += style_names[static_cast<std::size_t>(run.style)];
        for (const std::string_view part :
             {slice(source, run.open), slice(block.text, run.text), slice(source, run.close)}) {
            out += ' ';
            out += part;
        }
        if (!run.target.empty()) out += " -> " + run.target;
    }
    return out;
}

TEST(ParseInline, Emphasis) {
    EXPECT_EQ(shown("en **fed** og _skrå_"), "en fed og skrå|strong ** fed **|emphasis _ skrå _");
    EXPECT_EQ(shown("***begge***"), "begge|emphasis * begge *|strong ** begge **");
    EXPECT_EQ(shown("**a *b* c**"), "a b c|strong ** a b c **|emphasis * b *");
    EXPECT_EQ(shown("**S**ørge"), "Sørge|strong ** S **");
    EXPECT_EQ(shown("indsats**.**"), "indsats**.**");
    EXPECT_EQ(shown("ordet**»citat«**"), "ordet**»citat«**");
    EXPECT_EQ(shown("snake_case_ord"), "snake_case_ord");
}

TEST(ParseInline, Strikethrough) {
    EXPECT_EQ(shown("~~væk~~ ~en~"), "væk en|strike ~~ væk ~~|strike ~ en ~");
    EXPECT_EQ(shown("~~a~"), "~~a~");
    EXPECT_EQ(shown("b ~~~a~~~"), "b ~~~a~~~") << "three are none";
    EXPECT_EQ(shown("~ a ~"), "~ a ~");
    EXPECT_EQ(shown("~~tre~~**fire**"), "trefire|strike ~~ tre ~~|strong ** fire **");
    EXPECT_EQ(shown("~~§ 3~~**§ 4**"), "§ 3**§ 4**|strike ~~ § 3 ~~");
    EXPECT_EQ(shown("**ny ~~gammel~~ tekst**"), "ny gammel tekst|strong ** ny gammel tekst **|strike ~~ gammel ~~");
}

TEST(ParseInline, Code) {
    EXPECT_EQ(shown("`a  *b*`"), "a  *b*|code ` a  *b* `");
    EXPECT_EQ(shown("`` a`b ``"), "a`b|code ``  a`b  ``") << "padding belongs to the delimiters";
    EXPECT_EQ(shown("`a\nb`"), "a b|code ` a b `");
    EXPECT_EQ(shown("`` ikke lukket`"), "`` ikke lukket`");
    EXPECT_EQ(shown("` `"), " |code `   `");
}

TEST(ParseInline, LinksAndImages) {
    EXPECT_EQ(shown("[her](/a \"t\") nu"), "her nu|link [ her ](/a \"t\") -> /a");
    EXPECT_EQ(shown("[*x*](</a b>)"), "x|link [ x ](</a b>) -> /a b|emphasis * x *");
    EXPECT_EQ(shown("![alt *e*](i.png)"), "alt e|image ![ alt e ](i.png) -> i.png|emphasis * e *");
    EXPECT_EQ(shown("[![x](y)](z)"), "x|link [ x ](z) -> z|image ![ x ](y) -> y");
    EXPECT_EQ(shown("[](z)!"), "!|link [  ](z) -> z");
    EXPECT_EQ(shown("[a][b]\n\n[b]: /c"), "a|link [ a ][b] -> /c");
    EXPECT_EQ(shown("[b][]\n\n[b]: /c"), "b|link [ b ][] -> /c");
    EXPECT_EQ(shown("[b]\n\n[b]: /c"), "b|link [ b ] -> /c");
    EXPECT_EQ(shown("[a](x\n\"t\") b"), "a b|link [ a ](x\n\"t\") -> x");
    EXPECT_EQ(shown("[a] (x)"), "[a] (x)");
    EXPECT_EQ(shown("*[a*](x)"), "*a*|link [ a* ](x) -> x");
}

TEST(ParseInline, Autolinks) {
    EXPECT_EQ(shown("<http://a.dk/?x&amp;y>"), "http://a.dk/?x&y|link < http://a.dk/?x&y > -> http://a.dk/?x&y");
    EXPECT_EQ(shown("<post@a.dk>"), "post@a.dk|link < post@a.dk > -> mailto:post@a.dk");
    EXPECT_EQ(shown("se https://a.dk/b_c_d."),
              "se https://a.dk/b_c_d.|link  https://a.dk/b_c_d  -> https://a.dk/b_c_d");
    EXPECT_EQ(shown("**https://a.dk**"), "https://a.dk|strong ** https://a.dk **|link  https://a.dk  -> https://a.dk");
    EXPECT_EQ(shown("(www.a.dk)"), "(www.a.dk)|link  www.a.dk  -> http://www.a.dk");
    EXPECT_EQ(shown("skriv til post@a.dk, nu"), "skriv til post@a.dk, nu|link  post@a.dk  -> mailto:post@a.dk");
}

TEST(ParseInline, TagsAreOutsideTheText) {
    EXPECT_EQ(shown("a<b>c</b>"), "ac|html <b>   -> <b>|html </b>   -> </b>");
    EXPECT_EQ(shown("a<br/>\nb"), "a b|html <br/>   -> <br/>");
    EXPECT_EQ(shown("1 < 2 > 0"), "1 < 2 > 0");
    EXPECT_EQ(shown("x <!-- y --> z"), "x  z|html <!-- y -->   -> <!-- y -->");
    EXPECT_EQ(shown("**a</b>**"), "a|strong ** a **|html </b>   -> </b>");
}

TEST(ParseInline, EntitiesAndEscapes) {
    EXPECT_EQ(shown("a &amp; b &#167; &AElig; &hellip;"), "a & b § Æ …");
    EXPECT_EQ(shown("a&#10;b&#xD;c&Tab;d"), "a b c d");
    EXPECT_EQ(shown("&intet; &#0; &#xD800; & x"), "&intet; &#0; &#xD800; & x");
    EXPECT_EQ(shown("\\*a\\* \\q"), "*a* \\q");
    EXPECT_EQ(shown("`&amp;\\*`"), "&amp;\\*|code ` &amp;\\* `");
    const auto blocks = parse_checked("a&amp;b");
    ASSERT_EQ(blocks.front().origins.size(), 2U);
    EXPECT_EQ(blocks.front().origins[1].text, 2U);
    EXPECT_EQ(blocks.front().origins[1].source, 6U);
}

TEST(ParseInline, LineBreaksAreOneBlank) {
    EXPECT_EQ(shown("a\nb"), "a b");
    EXPECT_EQ(shown("a  \nb"), "a b");
    EXPECT_EQ(shown("a\\\nb"), "a b");
    EXPECT_EQ(shown("a\n     b\\"), "a b\\");
    EXPECT_EQ(shown("> a **b\n> c** d"), "a b c d|strong ** b c **");
}

TEST(ParseInline, WithoutItsMarksAStrongTextHasTheSameWords) {
    const std::string_view sources[] = {
        "Vi **vil** gerne **se på det**, sagde **hun**.\n",
        "- **hele punktet**\n- halvt **punkt\n  over to** linjer\n",
        "> **a ~~b~~ c** d\n\n## Om **fed** skrift\n",
        "| **a** | b |\n|---|---|\n| c | x **y** |\n",
        "behandlings**forløb** og **S**ørge\n",
    };
    for (const std::string_view source : sources) {
        const auto blocks = parse_checked(source);
        std::string bare(source);
        for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
            std::vector<Range> marks;
            for (const auto& run : block->runs) {
                if (run.style != Style::strong) continue;
                marks.push_back(run.open);
                marks.push_back(run.close);
            }
            std::sort(marks.begin(), marks.end(), [](Range one, Range other) { return one.begin > other.begin; });
            for (const Range mark : marks) bare.erase(mark.begin, mark.size());
        }
        EXPECT_EQ(bare.find("**"), std::string::npos);
        EXPECT_EQ(visible_text(parse_checked(bare)), visible_text(blocks));
    }
}

}  // namespace
}  // namespace spor::markup
