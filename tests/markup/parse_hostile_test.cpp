// Sources that make a parser slow, deep or wrong. Nothing is timed: a quadratic step would not end in a test's time.
#include <gtest/gtest.h>

#include "parse_checks.hpp"

namespace spor::markup {
namespace {

constexpr std::size_t size = 100000;

std::string repeated(std::string_view unit, std::size_t bytes = size) {
    std::string text;
    text.reserve(bytes + unit.size());
    while (text.size() < bytes) text += unit;
    return text;
}

TEST(ParseHostile, OneUnitAgainAndAgain) {
    const std::string_view units[] = {
        ">",    "> ",        "- ",        "1. ",        "[",         "[a](b",    "[a](",     "![[",      "[a]",
        "]",    "*",         "*a ",       "a**b ",      "*a_ ",      "~~a~ ",    "`a``",     "<",        "<?",
        "<!A ", "<![CDATA[", "<!-- ",     "<a b=\"",    "&a",        "\\",       "|",        "www._",    "http://",
        "a@",   "a.b@c.",    "-\n",       "-\n\n",      ">\n",       "a\n:-\n",  "|a\n|-\n", "[a]: b\n", "[^a]: b\n",
        "#\n",  "***\n",     "```\n",     "<div>\n\n",  "a\n---\n",  "\n",       "\r",       "a\\\n",    "\t",
        " \n",  "a\xFF",     "* * * a\n", "> - a\n>\n", "<b *a_ \n", "    ```\n"};
    for (const std::string_view unit : units) {
        parse_checked(repeated(unit));
        parse_checked(repeated(unit, 997) + "\nslut\n");
        if (::testing::Test::HasFatalFailure()) return;
    }
}

TEST(ParseHostile, DeepNesting) {
    const auto quotes = parse_checked(std::string(100000, '>') + " dybt\n");
    ASSERT_EQ(quotes.size(), 1U);
    EXPECT_TRUE(quotes.front().text.ends_with("dybt"));
    const auto brackets = parse_checked(std::string(100000, '[') + "a" + std::string(100000, ']'));
    ASSERT_EQ(brackets.size(), 1U);
    EXPECT_EQ(brackets.front().text.size(), 200001U);
    std::string lists;
    for (std::size_t depth = 0; depth < 600; ++depth) lists += std::string(2 * depth, ' ') + "- a\n";
    parse_checked(lists + repeated("\n") + "slut\n");
    parse_checked(repeated("- ") + "a\n" + repeated("\n") + "slut\n");
}

TEST(ParseHostile, WideTablesAndLongAddresses) {
    const std::string wide = repeated("|a", 100000) + "|\n" + repeated("|-", 100000) + "|\n";
    const auto rows = parse_checked(wide + repeated("|x\n", 60000));
    EXPECT_EQ(rows.size(), 20001U);
    EXPECT_EQ(rows.front().cells.size(), 50000U);
    const auto references = parse_checked("[a]: " + std::string(200000, 'u') + "\n\n" + repeated("[a] "));
    std::size_t targets = 0;
    for (const auto& run : references.front().runs) targets += run.target.size();
    EXPECT_LE(targets, 1000000U);
}

TEST(ParseHostile, EveryShortStringOfMarks) {
    constexpr std::string_view marks = "*_~`[]()<>|-#\n a";
    for (std::size_t number = 0; number < marks.size() * marks.size() * marks.size() * marks.size(); ++number) {
        std::string source = "a";
        for (std::size_t rest = number, left = 4; left > 0; --left, rest /= marks.size())
            source += marks[rest % marks.size()];
        parse_checked(source);
        parse_checked(source.substr(1));
        if (::testing::Test::HasFatalFailure()) return;
    }
}

}  // namespace
}  // namespace spor::markup
