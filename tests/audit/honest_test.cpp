// A redline that spor wrote itself is true: the audit finds nothing in it.
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "audit/findings_of.hpp"
#include "property/cases.hpp"

namespace spor::auditing {
namespace {

namespace fs = std::filesystem;
using property::Texts;

constexpr std::array kMoves{MoveStyle::plain, MoveStyle::noted, MoveStyle::marked};

/// What an audit finds in spor's own redline of a pair, in the first style of moves in which it finds something.
void expect_clean(const Texts& texts, Format old_format, Output output) {
    for (const MoveStyle moves : kMoves) {
        Options options;
        options.moves = moves;
        const Revision revision = property::compare(texts, old_format, Format::markdown, options);
        RenderOptions style;
        style.moves = moves;
        const std::string redline = render(revision, output, style);
        std::vector<Finding> found = findings(revision.old_draft, redline);
        // A draft that says a sentence twice does so in its redline too.
        std::erase_if(found, [](const Finding& finding) { return finding.rule == AuditRule::duplicate_passage; });
        ASSERT_TRUE(found.empty()) << "moves " << static_cast<int>(moves) << ":\n"
                                   << written(found) << property::shown("BEFORE", texts.before)
                                   << property::shown("REDLINE", redline);
    }
}

class Honest : public ::testing::TestWithParam<Output> {};

TEST_P(Honest, MarkdownPairsAreClean) {
    property::for_each_case(
        [](drafts::Random& random) { expect_clean(property::markdown_pair(random), Format::markdown, GetParam()); });
}

TEST_P(Honest, PagePairsAreClean) {
    property::for_each_case(
        [](drafts::Random& random) { expect_clean(property::page_pair(random), Format::text, GetParam()); });
}

TEST_P(Honest, StrangersAreClean) {
    property::for_each_case([](drafts::Random& random) {
        const Texts one = property::markdown_pair(random);
        expect_clean({one.before, property::markdown_pair(random).after}, Format::markdown, GetParam());
    });
}

std::string slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST_P(Honest, GoldensAreClean) {
    for (const auto& entry : fs::directory_iterator(fs::path(SPOR_SOURCE_DIR) / "tests" / "golden")) {
        if (!fs::exists(entry.path() / "new.md")) continue;
        SCOPED_TRACE(entry.path().filename().string());
        const bool text = fs::exists(entry.path() / "old.txt");
        const Format format = text ? Format::text : Format::markdown;
        expect_clean({slurp(entry.path() / (text ? "old.txt" : "old.md")), slurp(entry.path() / "new.md")}, format,
                     GetParam());
    }
}

TEST_P(Honest, TheSampleIsClean) {
    const fs::path samples = fs::path(SPOR_SOURCE_DIR) / "samples";
    expect_clean({slurp(samples / "2025-forslag.txt"), slurp(samples / "2026-plan.md")}, Format::text, GetParam());
}

std::string name_of_output(const ::testing::TestParamInfo<Output>& info) {
    return info.param == Output::markdown ? "Markdown" : "CriticMarkup";
}

INSTANTIATE_TEST_SUITE_P(Dialects, Honest, ::testing::Values(Output::markdown, Output::criticmarkup), name_of_output);

}  // namespace
}  // namespace spor::auditing
