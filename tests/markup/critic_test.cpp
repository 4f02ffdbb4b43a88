// CriticMarkup read back.
#include "markup/critic.hpp"

#include <gtest/gtest.h>

#include "spor/redline.hpp"

namespace spor {
namespace {

std::string accepted(const std::string& redline) { return accept_redline(redline, "r.md")->text; }
std::string rejected(const std::string& redline) { return reject_redline(redline, "r.md")->text; }

TEST(Critic, WordsOwnNoBlank) {
    EXPECT_EQ(accepted("Vi {--tog --}{++henter ++}posten{++, ja++}.\n"), "Vi henter posten, ja.\n");
    EXPECT_EQ(rejected("Vi {--tog --}{++henter ++}posten{++, ja++}.\n"), "Vi tog posten.\n");
}

TEST(Critic, Substitution) {
    EXPECT_EQ(accepted("Vi {~~tog~>henter~~} den.\n"), "Vi henter den.\n");
    EXPECT_EQ(rejected("Vi {~~tog~>henter~~} den.\n"), "Vi tog den.\n");
    EXPECT_EQ(accepted("behandlings{~~plan~>forløb~~}\n"), "behandlingsforløb\n");
}

TEST(Critic, RemarksGoOnBothSidesHighlightsStay) {
    const std::string redline = "Et {==ord==}{>>hvorfor?<<} {++til ++}her. {>>slut<<}\n";
    EXPECT_EQ(accepted(redline), "Et ord til her.\n");
    EXPECT_EQ(rejected(redline), "Et ord her.\n");
}

TEST(Critic, BoldAndStrikeAreTheAuthorsThere) {
    EXPECT_EQ(accepted("**fed** {++ny ++}~~strøg~~ __a__ <b >x</b >\n"), "**fed** ny ~~strøg~~ __a__ <b >x</b >\n");
    EXPECT_EQ(accepted("**fed** {>>bare en bemærkning<<} ord\n"), "fed ord\n")
        << "a remark alone makes no CriticMarkup";
}

TEST(Critic, WholeBlocks) {
    EXPECT_EQ(accepted("- a\n- {--b--}\n- c\n"), "- a\n- c\n");
    EXPECT_EQ(rejected("A\n\n{++B++}\n\nC\n"), "A\n\nC\n");
    EXPECT_EQ(accepted("A\n\n{--B\n\nC--}\n\nD\n"), "A\n\nD\n") << "across paragraphs, as people write it";
    EXPECT_EQ(accepted("A\n\n{--\n\n```\nx\n```\n\n--}\n\n{++\n\n```\ny\n```\n\n++}\n"), "A\n\n```\ny\n```\n");
}

TEST(Critic, NothingCountsInsideCode) {
    EXPECT_EQ(accepted("`{++a++}` {++b++}\n"), "`{++a++}` b\n");
    EXPECT_EQ(accepted("```\n{++a++}\n```\n\n{++b++}\n"), "```\n{++a++}\n```\n\nb\n");
}

TEST(Critic, EscapesAreDropped) {
    EXPECT_EQ(accepted("{\\++a++\\} {++b++}\n"), "{++a++} b\n");
    EXPECT_EQ(accepted("{++x~\\>y++}\n"), "x~>y\n");
}

TEST(Critic, UnfinishedMarksStay) {
    EXPECT_EQ(accepted("{++a {--b--} c\n"), "{++a  c\n");
    EXPECT_EQ(accepted("{~~a~~} {++b++}\n"), "{~~a~~} b\n");
    EXPECT_EQ(accepted("a++} {++b++}\n"), "a++} b\n");
}

TEST(Critic, EscapesKeepTextFromBeingMarks) {
    const std::string text = "{++a++} {--b--} {~~c~>d~~} {>>e<<} {==f==} {\\++ ++\\} {+ {a";
    std::string escaped = text;
    const auto places = markup::critic_escapes(text, {}, true);
    for (auto place = places.rbegin(); place != places.rend(); ++place) escaped.insert(*place, "\\");
    EXPECT_EQ(accepted(escaped + " {++ny++}"), text + " ny");
}

}  // namespace
}  // namespace spor
