// cmark-gfm as the judge of what a document shows: for snippets strung together at random, the words are the same.
// Passes over the comparison where the program is not installed; what holds of every document is checked all the same.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>

#include "parse_checks.hpp"

namespace spor::markup {
namespace {

constexpr std::string_view inlines[] = {"ord",
                                        "æble",
                                        "a",
                                        "B",
                                        ".",
                                        ", ",
                                        " ",
                                        " ",
                                        " ",
                                        "  ",
                                        "*",
                                        "**",
                                        "***",
                                        "_",
                                        "__",
                                        "~",
                                        "~~",
                                        "~~~",
                                        "`",
                                        "``",
                                        "` ",
                                        "[",
                                        "](",
                                        "](/u)",
                                        "](<u v> \"t\")",
                                        "]",
                                        ")",
                                        "(",
                                        "![",
                                        "!",
                                        "[r]",
                                        "[t][r]",
                                        "[]",
                                        "\\",
                                        "\\*",
                                        "\\[",
                                        "&amp;",
                                        "&",
                                        "&x;",
                                        "&#65;",
                                        "<b>",
                                        "</b>",
                                        "<",
                                        ">",
                                        "<i a=\"x\">",
                                        "<http://x.dk>",
                                        "<a@b.dk>",
                                        "http://x.dk/a_b",
                                        "www.a.dk",
                                        "x@y.dk",
                                        ":",
                                        "\"",
                                        "'",
                                        "|",
                                        "1",
                                        "-",
                                        "<!-- c -->",
                                        "<?p?>",
                                        "§ 4",
                                        "«",
                                        "€",
                                        "–",
                                        "\xC2\xA0",
                                        "$",
                                        "«citat»",
                                        "{",
                                        "}"};

// A '$' stands for some inlines.
constexpr std::string_view blocks[] = {
    "$\n",
    "$\n$\n",
    "$  \n$\n",
    "$\\\n$\n",
    "# $\n",
    "## $ ##\n",
    "- $\n",
    "- $\n  $\n",
    "- $\n\n  $\n",
    "  - $\n",
    "1. $\n",
    "2) $\n",
    "> $\n",
    "> $\n> $\n",
    "> - $\n",
    "> $\n$\n",
    "- - $\n",
    "- > $\n",
    "```\n$\n```\n",
    "~~~ x\n$\n\n$\n~~~\n",
    "    $\n",
    "***\n",
    "- [ ] $\n",
    "$\n===\n",
    "x$\n---\n",
    "| $ | a |\n|---|---|\n| b | $ |\n\n",
    "[q]: /q\n\n",
    "<div>\n$\n</div>\n",
    "<h3>$</h3>\n$\n\n",
    "<thead><tr>$\n",
    "+ $\n\n      $\n",
    "\n",
    "\n",
    "\n",
    "\n",
    "1. $\n   - $\n     $\n",
};

class Soup {
public:
    explicit Soup(std::uint32_t seed) : random_(seed) {}

    std::string document() {
        std::string text;
        for (std::size_t left = 1 + random_() % 6; left > 0; --left) {
            for (const char byte : blocks[random_() % std::size(blocks)]) {
                if (byte == '$') {
                    add_inlines(text);
                } else {
                    text += byte;
                }
            }
            if (random_() % 3 != 0) text += '\n';
        }
        return text + "\n\n[r]: /r\n";
    }

private:
    void add_inlines(std::string& text) {
        text += "o";  // a line of its own kind of beginning would be another block
        for (std::size_t left = random_() % 9; left > 0; --left) text += inlines[random_() % std::size(inlines)];
    }

    std::mt19937 random_;  // the same on every machine; no distribution is, so none is used
};

/// The text of cmark-gfm's XML: what stands in elements that hold text.
std::string text_of_xml(std::string_view xml) {
    std::string text;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
        const std::string_view tag = xml.substr(at + 1);
        const bool holds_text = tag.starts_with("text ") || tag.starts_with("code ") ||
                                tag.starts_with("code_block ") || tag.starts_with("html_block ");
        const std::size_t begin = xml.find('>', at);
        if (!holds_text || begin == std::string_view::npos || xml[begin - 1] == '/') continue;
        text += xml.substr(begin + 1, xml.find('<', begin) - begin - 1);
    }
    return text;
}

std::string words_of(std::string_view text) {
    constexpr std::pair<std::string_view, char> entities[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&amp;", '&'}};
    std::string words;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char byte = text[at];
        if (byte == ' ' || byte == '\t' || byte == '\n') continue;
        for (const auto& [name, value] : entities) {
            if (!text.substr(at).starts_with(name)) continue;
            byte = value;
            at += name.size() - 1;
            break;
        }
        words += byte;
    }
    return words;
}

class Judge {
public:
    Judge() {
        if (std::system("command -v cmark-gfm >/dev/null 2>&1") != 0) return;  // NOLINT(cert-env33-c)
        path_ = std::filesystem::temp_directory_path() / ("spor-judge-" + std::to_string(std::random_device()()));
    }
    ~Judge() {
        std::error_code ignored;
        if (path_) std::filesystem::remove(*path_, ignored);
    }
    Judge(const Judge&) = delete;
    Judge& operator=(const Judge&) = delete;

    [[nodiscard]] bool is_there() const { return path_.has_value(); }

    std::string words(std::string_view source) {
        std::ofstream(*path_, std::ios::binary) << source;
        const std::string command =
            "cmark-gfm -t xml -e table -e strikethrough -e autolink -e tasklist '" + path_->string() + "'";
        std::FILE* pipe = popen(command.c_str(), "r");  // NOLINT(cert-env33-c)
        if (pipe == nullptr) return "";
        std::string xml;
        char buffer[4096];
        for (std::size_t size = 1; size > 0;) {
            size = std::fread(buffer, 1, sizeof(buffer), pipe);
            xml.append(buffer, size);
        }
        pclose(pipe);
        return words_of(text_of_xml(xml));
    }

private:
    std::optional<std::filesystem::path> path_;
};

TEST(ParseJudge, LawsHoldOfSoup) {
    Soup soup(7);
    for (int round = 0; round < 20000; ++round) {
        parse_checked(soup.document());
        if (::testing::Test::HasFatalFailure()) return;
    }
}

TEST(ParseJudge, SoupShowsTheSameWords) {
    Judge judge;
    if (!judge.is_there()) GTEST_SKIP() << "cmark-gfm is not installed";
    Soup soup(11);
    for (int round = 0; round < 400; ++round) {
        const std::string source = soup.document();
        EXPECT_EQ(visible_text(parse_checked(source)), judge.words(source)) << source;
        if (::testing::Test::HasFailure()) return;
    }
}

}  // namespace
}  // namespace spor::markup
