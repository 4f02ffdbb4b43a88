// Moved text in the markdown redline, in all three styles.
#include <gtest/gtest.h>

#include "spor/align.hpp"
#include "spor/read.hpp"
#include "spor/redline.hpp"
#include "spor/render.hpp"

namespace spor::rendering {
namespace {

constexpr const char* kMoved =
    "Havnebadet holder åbent fra maj til september, og svømmeklubben passer både omklædning og redningspost hver dag.";

constexpr const char* kRest =
    "Biblioteket udlåner cykler mod depositum, og kulturhuset viser film for børn hver lørdag formiddag hele "
    "vinteren.\n\n"
    "# Idræt\n\nHallen får nyt gulv i foråret, og foreningerne kan søge om tilskud til redskaber, net og måltavler.\n";

std::string old_draft() { return std::string("# Kultur\n\n") + kMoved + "\n\n" + kRest; }
std::string new_draft() { return std::string("# Kultur\n\n") + kRest + "\n" + kMoved + "\n"; }

std::string redline(MoveStyle style, Language language = Language::danish) {
    auto pair = read_pair({old_draft(), "a.md", Format::markdown}, {new_draft(), "b.md", Format::markdown});
    RenderOptions options;
    options.moves = style;
    options.language = language;
    const Revision revision = align(std::move(pair->old_draft), std::move(pair->new_draft));
    EXPECT_EQ(revision.moves.size(), 1U);
    std::string text = render(revision, Output::markdown, options);
    EXPECT_EQ(accept_redline(text, "r.md")->text, new_draft()) << text;
    const std::string critic = render(revision, Output::criticmarkup, options);
    EXPECT_EQ(accept_redline(critic, "r.md")->text, new_draft()) << critic;
    return text;
}

TEST(Moves, PlainShowsNothing) { EXPECT_EQ(redline(MoveStyle::plain), new_draft()); }

TEST(Moves, NotedRemarksOnBothEnds) {
    const std::string text = redline(MoveStyle::noted);
    EXPECT_NE(text.find("\n\n~~<small>(flyttet til »Idræt«)</small>~~\n\n"), std::string::npos) << text;
    EXPECT_NE(text.find(std::string(kMoved) + " **<small>(flyttet fra »Kultur«)</small>**\n"), std::string::npos)
        << text;
    EXPECT_NE(redline(MoveStyle::noted, Language::english).find("(moved from “Kultur”)"), std::string::npos);
}

TEST(Moves, MarkedStrikesAndBolds) {
    const std::string text = redline(MoveStyle::marked);
    EXPECT_NE(text.find("~~" + std::string(kMoved) + "~~"), std::string::npos) << text;
    EXPECT_NE(text.find("**" + std::string(kMoved) + "**"), std::string::npos) << text;
    EXPECT_EQ(reject_redline(text, "r.md")->text, old_draft());
}

// Nothing can be struck inside code.
TEST(Moves, CodeThatMovedAwayIsStruckBeforeTheCodeThatCameInItsPlace) {
    const std::string code = "```\nRobåde må kun bruges med vest, og nøglen hænger hos havnefogeden.\n```\n\n";
    const std::string text = std::string(kMoved) + "\n\n";
    const std::string before = code + text + "Slut.\n";
    const std::string after = "```\nSejlbåde lejes ud.\n```\n\n" + text + code + "Slut.\n";
    auto pair = read_pair({before, "a.md", Format::markdown}, {after, "b.md", Format::markdown});
    RenderOptions options;
    options.moves = MoveStyle::marked;
    const Revision revision = align(std::move(pair->old_draft), std::move(pair->new_draft));
    EXPECT_EQ(revision.moves.size(), 1U);
    for (const Output dialect : {Output::markdown, Output::criticmarkup}) {
        const std::string marked = render(revision, dialect, options);
        EXPECT_EQ(accept_redline(marked, "r.md")->text, after) << marked;
        EXPECT_EQ(reject_redline(marked, "r.md")->text, before) << marked;
    }
}

}  // namespace
}  // namespace spor::rendering
