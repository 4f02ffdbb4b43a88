// The redline in CriticMarkup.
#include <gtest/gtest.h>

#include "notation.hpp"
#include "spor/redline.hpp"
#include "spor/render.hpp"

namespace spor::rendering {
namespace {

struct Case {
    const char* notation;
    const char* redline;
};

void PrintTo(const Case& c, std::ostream* out) { *out << c.notation; }

class CriticMarkup : public testing::TestWithParam<Case> {};

TEST_P(CriticMarkup, IsWrittenAndReadBack) {
    const Revision revision = revise(GetParam().notation);
    const std::string text = render(revision, Output::criticmarkup);
    EXPECT_EQ(text, GetParam().redline);
    EXPECT_EQ(accept_redline(text, "r.md")->text, revision.new_draft->source);
}

INSTANTIATE_TEST_SUITE_P(
    Words, CriticMarkup,
    testing::Values(Case{"Vi vil -{udnytte} +{anvende} den.\n", "Vi vil {~~udnytte~>anvende~~} den.\n"},
                    Case{"Vi +{alle} går.\n", "Vi {++alle ++}går.\n"},
                    Case{"Vi -{alle} går.\n", "Vi {--alle --}går.\n"}, Case{"Vi går+{ ud}.\n", "Vi går {++ud++}.\n"},
                    Case{"Vi går-{ ud}.\n", "Vi går{-- ud--}.\n"},
                    Case{"Byen+{, og havnen} vokser.\n", "Byen{++, og havnen++} vokser.\n"},
                    Case{"Byen-{,} vokser.\n", "Byen{--,--} vokser.\n"},
                    Case{"en ~{fest|havnefest} i år\n", "en {++havne++}fest i år\n"},
                    Case{"~{sørge|Sørge} for\n", "{~~s~>S~~}ørge for\n"}));

INSTANTIATE_TEST_SUITE_P(AuthorsOwn, CriticMarkup,
                         testing::Values(Case{"et **fedt** +{nyt} ord\n", "et **fedt** {++nyt ++}ord\n"},
                                         Case{"et **-{når} +{som} ord** i\n", "et **{~~når~>som~~} ord** i\n"},
                                         Case{"et **ord +{–}** i\n", "et **ord{++ –++}** i\n"},
                                         Case{"et **+{nyt} fedt** ord\n", "et **{++nyt ++}fedt** ord\n"},
                                         Case{"{++a++} ~> +{b}\n", "{\\++a++\\} ~\\>{++ b++}\n"},
                                         Case{"-{a b{-}\n", "{--a b{- --}\n"},
                                         Case{"et **fedt** ord\n", "et __fedt__ ord\n"}));

INSTANTIATE_TEST_SUITE_P(Blocks, CriticMarkup,
                         testing::Values(Case{"- a\n-{- b}\n+{- c}\n", "- a\n- {--b--}\n- {++c++}\n"},
                                         Case{"A\n\n-{B}\n\nC\n", "A\n\n{--B--}\n\nC\n"}));

}  // namespace
}  // namespace spor::rendering
