// The redline in bold and strike: how changes inside a block are written, and that it reads back.
#include <gtest/gtest.h>

#include "markup/parse.hpp"
#include "notation.hpp"
#include "spor/redline.hpp"
#include "spor/render.hpp"

namespace spor::rendering {
namespace {

std::string words_of(const std::vector<Block>& blocks) {
    std::string words;
    for (const Block& block : blocks) {
        for (const char c : block.text) {
            if (c != ' ' && c != '\n' && c != '\t') words += c;
        }
    }
    return words;
}

/// The redline, held against both drafts on the way.
std::string redline(std::string_view notation) {
    const Revision revision = revise(notation);
    std::string text = render(revision, Output::markdown);
    EXPECT_EQ(accept_redline(text, "r.md")->text, revision.new_draft->source) << text;
    EXPECT_EQ(words_of(markup::parse_markdown(reject_redline(text, "r.md")->text)),
              words_of(revision.old_draft->blocks))
        << text;
    return text;
}

struct Case {
    const char* notation;
    const char* redline;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.notation; }

class Marks : public testing::TestWithParam<Case> {};

TEST_P(Marks, AreWritten) { EXPECT_EQ(redline(GetParam().notation), GetParam().redline); }

INSTANTIATE_TEST_SUITE_P(
    Words, Marks,
    testing::Values(Case{"Intet nyt.\n", "Intet nyt.\n"},
                    Case{"Vi vil -{udnytte} +{anvende} den.\n", "Vi vil ~~udnytte~~ **anvende** den.\n"},
                    Case{"-{Vi vil} +{Man skal} gå.\n", "~~Vi vil~~ **Man skal** gå.\n"},
                    Case{"Vi går +{langt ud}\n", "Vi går **langt ud**\n"},
                    Case{"Vi går+{ langt ud}.\n", "Vi går **langt ud**.\n"},
                    Case{"Vi går-{ langt ud}.\n", "Vi går ~~langt ud~~.\n"},
                    Case{"en ~{havneplan|havnefest} i år\n", "en havne~~plan~~**fest** i år\n"},
                    Case{"en ~{fest|havnefest} i år\n", "en **havne**fest i år\n"},
                    Case{"~{sørge|Sørge} for\n", "~~s~~**S**ørge for\n"}, Case{"linje et\n", "linje et\n"}));

INSTANTIATE_TEST_SUITE_P(Punctuation, Marks,
                         testing::Values(Case{"Byen+{, og havnen} vokser.\n", "Byen **, og havnen** vokser.\n"},
                                         Case{"Byen-{, og havnen} vokser.\n", "Byen ~~, og havnen~~ vokser.\n"},
                                         Case{"Byen+{,} vokser-{.}\n", "Byen **,** vokser ~~.~~\n"},
                                         Case{"Byen-{.}+{,} og\n", "Byen ~~.~~ **,** og\n"},
                                         Case{"Byen +{(}havnen+{)} vokser.\n", "Byen **(** havnen **)** vokser.\n"},
                                         Case{"Byen (-{alle} +{begge} to) er\n", "Byen (~~alle~~ **begge** to) er\n"},
                                         Case{"Et »-{gammelt} +{nyt} ord« her\n", "Et »~~gammelt~~ **nyt** ord« her\n"},
                                         Case{"Et +{»nyt«} ord\n", "Et **»nyt«** ord\n"},
                                         Case{"Jf. -{§ 3} +{§ 4}.\n", "Jf. ~~§ 3~~ **§ 4**.\n"},
                                         Case{"Byen , og+{ ,} vej\n", "Byen , og  **,** vej\n"}));

// Where a mark beside a letter would not render, the whole word is struck and set anew.
INSTANTIATE_TEST_SUITE_P(WholeWords, Marks,
                         testing::Values(Case{"Vi får +{\"}huset+{\"}.\n", "Vi får ~~huset~~ **\"huset\"**.\n"},
                                         Case{"Hun sagde: +{»}ja.+{«}\n", "Hun sagde: ~~ja.~~ **»ja.«**\n"},
                                         Case{"Se plan A+{/B}, tak.\n", "Se plan ~~A~~ **A/B**, tak.\n"},
                                         Case{"Kaj::-{syd}+{nord}, ja.\n", "~~Kaj::syd~~ **Kaj::nord**, ja.\n"},
                                         Case{"Byen-{,}+{/}havnen vokser.\n",
                                              "~~Byen,havnen~~ **Byen/havnen** vokser.\n"}));

INSTANTIATE_TEST_SUITE_P(Text, Marks,
                         testing::Values(Case{"a -{b*c_d _e_ `f` ~g <h &amp; [i](j)} k\n",
                                              "a ~~b\\*c_d _e_ `f` \\~g \\<h & [i](j)~~ k\n"},
                                         Case{"et +{*skråt* ord} her\n", "et ***skråt* ord** her\n"},
                                         Case{"et *skråt +{ord}* her\n", "et *skråt **ord*** her\n"},

                                         Case{"se [det +{nye} kort](a) her\n", "se [det **nye** kort](a) her\n"},
                                         Case{"se +{[kortet](a)} her\n", "se **[kortet](a)** her\n"},
                                         Case{"kald +{`en`} nu\n", "kald **`en`** nu\n"},
                                         Case{"mål & +{&amp; med} her\n", "mål & **&amp; med** her\n"},
                                         Case{"et \\*+{nyt} ord\n", "et \\***nyt** ord\n"}));

INSTANTIATE_TEST_SUITE_P(
    AuthorsOwn, Marks,
    testing::Values(Case{"et **fedt** ord +{til}\n", "et __fedt__ ord **til**\n"},
                    Case{"et __fedt__ ~~ord~~ ~a~ +{til}\n", "et <strong>fedt</strong> <s>ord</s> ~a~ **til**\n"},
                    Case{"fed**t**e ord\n", "fed<b>t</b>e ord\n"},
                    Case{"<b>a</b> <ins>b</ins > <u>c</u>\n", "<b >a</b > <ins >b</ins  > <u>c</u>\n"},
                    Case{"+{**fedt** ord} her\n", "**__fedt__ ord** her\n"},
                    Case{"{++a++} {--b--}\n", "{\\++a++} {\\--b--}\n"},
                    Case{"2 ** 3 og ** +{fire}\n", "2 ** 3 og ** **fire**\n"}, Case{"```\n", "```\n"}));

TEST(Marks, StandInCellsOneByOne) {
    EXPECT_EQ(redline("| a | b |\n|---|---|\n| -{c} +{d} | e+{ f} |\n+{| g | h |}\n"),
              "| a | b |\n|---|---|\n| ~~c~~ **d** | e **f** |\n| **g** | **h** |\n");
    EXPECT_EQ(redline("| a | b |\n|---|---|\n-{| c | d |}\n| e | f |\n"),
              "| a | b |\n|---|---|\n| ~~c~~ | ~~d~~ |\n| e | f |\n");
}

TEST(Marks, OfAnEmptyDraft) {
    EXPECT_EQ(redline(""), "");
    EXPECT_EQ(redline("-{A}\n"), "~~A~~\n");
}

}  // namespace
}  // namespace spor::rendering
