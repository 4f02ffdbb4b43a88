// Accepting and rejecting redlines in bold and strike, spor's own and those that people make.
#include <gtest/gtest.h>

#include "spor/redline.hpp"

namespace spor {
namespace {

std::string accepted(const std::string& redline) { return accept_redline(redline, "r.md")->text; }
std::string rejected(const std::string& redline) { return reject_redline(redline, "r.md")->text; }

struct Case {
    const char* redline;
    const char* accepted;
    const char* rejected;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.redline; }

class Settling : public testing::TestWithParam<Case> {};

TEST_P(Settling, AcceptAndReject) {
    EXPECT_EQ(accepted(GetParam().redline), GetParam().accepted);
    EXPECT_EQ(rejected(GetParam().redline), GetParam().rejected);
}

INSTANTIATE_TEST_SUITE_P(
    Words, Settling,
    testing::Values(Case{"Vi ~~tager~~ **henter** posten.\n", "Vi henter posten.\n", "Vi tager posten.\n"},
                    Case{"~~Vi vil~~ **Vi skal** gå.\n", "Vi skal gå.\n", "Vi vil gå.\n"},
                    Case{"Vi går ~~hjem~~.\n", "Vi går.\n", "Vi går hjem.\n"},
                    Case{"Vi går ~~hjem~~\n", "Vi går\n", "Vi går hjem\n"},
                    Case{"Vi (~~alle~~ **begge**) går.\n", "Vi (begge) går.\n", "Vi (alle) går.\n"},
                    Case{"Et »~~gammelt~~ **nyt**« ord\n", "Et »nyt« ord\n", "Et »gammelt« ord\n"},
                    Case{"~~s~~**S**enere går vi.\n", "Senere går vi.\n", "senere går vi.\n"},
                    Case{"en havne**fest** i år\n", "en havnefest i år\n", "en havne i år\n"},
                    Case{"linje et\n~~to~~ **tre** ord\n", "linje et\ntre ord\n", "linje et\nto ord\n"},
                    Case{"**Nyt.** Gammelt.\n", "Nyt. Gammelt.\n", "Gammelt.\n"},
                    Case{"**Fra** 1. maj\n", "Fra 1. maj\n", "1\\. maj\n"},
                    Case{"- **Fra** - det\n", "- Fra - det\n", "- \\- det\n"},
                    Case{"~~1.~~ **2.** maj\n", "2. maj\n", "1\\. maj\n"}));

INSTANTIATE_TEST_SUITE_P(
    Punctuation, Settling,
    testing::Values(Case{"Byen **, og havnen** vokser.\n", "Byen, og havnen vokser.\n", "Byen vokser.\n"},
                    Case{"Byen ~~, og havnen~~ vokser.\n", "Byen vokser.\n", "Byen, og havnen vokser.\n"},
                    Case{"Byen ~~.~~ **,** og\n", "Byen, og\n", "Byen. og\n"},
                    Case{"Byen **(** havnen **)** vokser.\n", "Byen (havnen) vokser.\n", "Byen havnen vokser.\n"},
                    Case{"ord<ins>/ord</ins><del> x</del>\n", "ord/ord\n", "ord x\n"}));

INSTANTIATE_TEST_SUITE_P(
    Blocks, Settling,
    testing::Values(Case{"- a\n- ~~b~~\n- c\n", "- a\n- c\n", "- a\n- b\n- c\n"},
                    Case{"- a\n- **b**\n- c\n", "- a\n- b\n- c\n", "- a\n- c\n"},
                    Case{"A\n\n~~B~~\n\nC\n", "A\n\nC\n", "A\n\nB\n\nC\n"}, Case{"~~A~~\n\nB", "B", "A\n\nB"},
                    Case{"A\n\n~~B~~", "A", "A\n\nB"}, Case{"A\n\n~~B~~\n", "A\n", "A\n\nB\n"},
                    Case{"A\n\n~~B~~\n\n## ~~C~~\n\nD\n", "A\n\nD\n", "A\n\nB\n\n## C\n\nD\n"},
                    Case{"- a\n- ~~b~~\n\n~~C~~\n\nD\n", "- a\n\nD\n", "- a\n- b\n\nC\n\nD\n"},
                    Case{"- a\r\n- ~~b~~\r\n\r\nC\r\n", "- a\r\n\r\nC\r\n", "- a\r\n- b\r\n\r\nC\r\n"},
                    Case{"> A\n>\n> ~~B~~\n", "> A\n", "> A\n>\n> B\n"},
                    Case{"| a | b |\n|---|---|\n| ~~c~~ | ~~d~~ |\n| e | f |\n", "| a | b |\n|---|---|\n| e | f |\n",
                         "| a | b |\n|---|---|\n| c | d |\n| e | f |\n"},
                    Case{"A\n\n| ~~a~~ |\n| --- |\n| ~~b~~ |\n\nB\n", "A\n\nB\n", "A\n\n| a |\n| --- |\n| b |\n\nB\n"},
                    Case{"A\n\n<del>\n\n```\nx\n```\n\n</del>\n\n<ins>\n\n```\ny\n```\n\n</ins>\n\nB\n",
                         "A\n\n```\ny\n```\n\nB\n", "A\n\n```\nx\n```\n\nB\n"},
                    Case{"---\n~~a: 1~~\n**a: 2**\nb: 3\n---\nA\n", "---\na: 2\nb: 3\n---\nA\n",
                         "---\na: 1\nb: 3\n---\nA\n"}));

INSTANTIATE_TEST_SUITE_P(
    Raw, Settling,
    testing::Values(Case{"A\n\n<del lines=\"1\">\n\nx\n\n</del>\n\n<ins lines=\"2\">\n\n**y\n~~z\n\n</ins>\n\n\nB\n",
                         "A\n**y\n~~z\n\nB\n", "A\nx\n\nB\n"},
                    Case{"\n<div lines=\"1\" unended>\n\n~~z~~\n\n</div>\n\n", "~~z~~", "~~z~~"},
                    Case{"<ins lines=\"9\">\n", "<ins lines=\"9\">\n", "<ins lines=\"9\">\n"}));

// Bold and strike that are the author's own are written in other ways, and a tag of his has one blank more.
INSTANTIATE_TEST_SUITE_P(AuthorsOwn, Settling,
                         testing::Values(Case{"et __fedt__ ord\n", "et **fedt** ord\n", "et **fedt** ord\n"},
                                         Case{"fed<b>t</b>e\n", "fed**t**e\n", "fed**t**e\n"},
                                         Case{"<strong>a</strong> <s>b</s>\n", "__a__ ~~b~~\n", "__a__ ~~b~~\n"},
                                         Case{"<b >a</b > <ins  >\n", "<b>a</b> <ins >\n", "<b>a</b> <ins >\n"},
                                         Case{"et ***hel* ny** ord\n", "et *hel* ny ord\n", "et ord\n"},
                                         Case{"et ***nyt*** ord\n", "et *nyt* ord\n", "et ord\n"},
                                         Case{"`**a**` og `~~b~~`\n", "`**a**` og `~~b~~`\n", "`**a**` og `~~b~~`\n"},
                                         Case{"{\\++a++} {\\\\--\n", "{++a++} {\\--\n", "{++a++} {\\--\n"}));

INSTANTIATE_TEST_SUITE_P(Remarks, Settling,
                         testing::Values(Case{"- a **<small>(flyttet fra »X«)</small>**\n", "- a\n", "- a\n"},
                                         Case{"- a\n- ~~<small>(flyttet til »Y«)</small>~~\n- b\n", "- a\n- b\n",
                                              "- a\n- b\n"}));

// What people's redlines hold besides.
INSTANTIATE_TEST_SUITE_P(
    ByHand, Settling,
    testing::Values(Case{"Her er **mange ting, og der ~~Der~~ også er fler.**\n",
                         "Her er mange ting, og der også er fler.\n", "Her er Der\n"},
                    Case{"**nyt** ~~gammelt~~ ord\n", "nyt ord\n", "gammelt ord\n"},
                    Case{"- ~~En/To~~ ting\n", "- ting\n", "- En/To ting\n"},
                    Case{"- ~~Gammelt punkt.~~ **(se ovenfor)**\n", "- (se ovenfor)\n", "- Gammelt punkt.\n"},
                    Case{"bolig- og **pleje-** tilbud\n", "bolig- og pleje- tilbud\n", "bolig- og tilbud\n"},
                    Case{"<ins class=\"x\">ny</ins> by\n", "ny by\n", " by\n"}));

std::vector<Notice> notices(const std::string& redline) { return accept_redline(redline, "r.md")->notices; }

TEST(Notices, NameTheLineOfAMarkWithoutPartner) {
    const auto found = notices("Fin linje.\n\nHer er **fed uden ende.\n\nOg ~~strøget\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].line, 3U);
    EXPECT_NE(found[0].what.find("**"), std::string::npos);
    EXPECT_EQ(found[1].line, 5U);
    EXPECT_EQ(notices("<ins>a\n").size(), 1U);
    EXPECT_EQ(notices("a</del>\n").size(), 1U);
}

TEST(Notices, AreNotGivenForWhatIsNoMark) {
    EXPECT_TRUE(notices("2 ** 3 og `**` og \\*\\* og <b>a\n").empty());
    EXPECT_TRUE(notices("**ny** ~~gammel~~ *kursiv*\n").empty());
}

TEST(Notices, AreBounded) {
    std::string redline;
    for (int i = 0; i < 5000; ++i) redline += "**a\n\n";
    EXPECT_LE(notices(redline).size(), 1000U);
    EXPECT_EQ(accepted(redline), redline);
}

TEST(Settling, LivesWithHostileText) {
    for (const std::string piece :
         {"**a ", "~~a~~ ", "<ins>", "{++", "{~~a~>", "> ", "- ", " lines=\"", "\\", "`", "|", "\r"}) {
        std::string text;
        for (int i = 0; i < 20000; ++i) text += piece;
        EXPECT_FALSE(accept_redline(text, "r.md")->text.size() > text.size()) << piece;
    }
    EXPECT_EQ(accepted(""), "");
}

}  // namespace
}  // namespace spor
