// The judge itself: it must see what is wrong, or its verdicts are worth nothing.
#include <gtest/gtest.h>

#include "drafts/draft.hpp"
#include "gfm/rendered.hpp"

namespace spor::gfm {
namespace {

std::string shown(const Rendered& rendered, bool strong, bool removed) {
    std::string text;
    for (const Letter& letter : letters(rendered))
        if (letter.strong == strong && letter.removed == removed) text += letter.bytes;
    return text;
}

TEST(Gfm, SeesMarks) {
    const Rendered rendered = render_gfm("Vi ~~udnytter~~ **anvender** det.");
    EXPECT_EQ(rendered.strong, 1U);
    EXPECT_EQ(rendered.del, 1U);
    EXPECT_EQ(shown(rendered, true, false), "anvender");
    EXPECT_EQ(shown(rendered, false, true), "udnytter");
    EXPECT_TRUE(rendered.leftovers.empty());
}

TEST(Gfm, SeesMarksWrittenAsHtml) {
    const Rendered rendered = render_gfm("ordet<ins>»citat«</ins> og <del>§ 3</del>");
    EXPECT_EQ(shown(rendered, true, false), "»citat«");
    EXPECT_EQ(shown(rendered, false, true), "§3");
}

TEST(Gfm, SeesMarksThatDoNotRender) {
    for (const char* text : {"en god indsats**.**", "ordet**»citat«** her", "Kommunen~~,~~ og", "~~§ 3~~**§ 4**"})
        EXPECT_FALSE(render_gfm(text).leftovers.empty()) << text;
}

TEST(Gfm, SeesTablesAndCode) {
    const Rendered rendered = render_gfm("| a | ~~b~~ |\n|---|---|\n| **c** | d |\n\n`**x**`\n");
    EXPECT_EQ(shown(rendered, true, false), "c");
    EXPECT_EQ(shown(rendered, false, true), "b");
    EXPECT_TRUE(rendered.leftovers.empty());
}

TEST(Drafts, FallTheSameWayEverywhere) {
    drafts::Random random(1);
    EXPECT_EQ(random.next(), 0x910a2dec89025cc1U);
    drafts::Random one(7);
    drafts::Random two(7);
    EXPECT_EQ(drafts::write_markdown(drafts::make_draft(one)), drafts::write_markdown(drafts::make_draft(two)));
}

}  // namespace
}  // namespace spor::gfm
