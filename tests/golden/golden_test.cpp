// Whole redlines, word for word. Each folder here holds a pair of drafts and the redlines that spor should write of it.
//
// With SPOR_ACCEPT=1 the redlines are written anew; read what git says about them before you commit.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "gfm/verdict.hpp"
#include "spor/spor.hpp"

namespace spor::golden {
namespace {

namespace fs = std::filesystem;

struct Pair {
    std::string name;
    fs::path before;
    fs::path after;
    fs::path folder;  ///< where its redlines stand
};

void PrintTo(const Pair& pair, std::ostream* out) { *out << pair.name; }

/// One kind of redline, in a file of its own beside the drafts; only `redline.md` must be there.
struct Kind {
    const char* file;
    Output output;
    MoveStyle moves;
};
constexpr Kind kinds[] = {{"redline.md", Output::markdown, MoveStyle::plain},
                          {"redline-noted.md", Output::markdown, MoveStyle::noted},
                          {"redline-marked.md", Output::markdown, MoveStyle::marked},
                          {"redline-critic.md", Output::criticmarkup, MoveStyle::plain}};

std::string slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<Pair> all_pairs() {
    const fs::path golden = fs::path(SPOR_SOURCE_DIR) / "tests" / "golden";
    const fs::path samples = fs::path(SPOR_SOURCE_DIR) / "samples";
    std::vector<Pair> pairs{{"sample", samples / "2025-forslag.txt", samples / "2026-plan.md", golden / "sample"}};
    for (const auto& entry : fs::directory_iterator(golden)) {
        if (!fs::exists(entry.path() / "new.md")) continue;
        const bool text = fs::exists(entry.path() / "old.txt");
        pairs.push_back({entry.path().filename().string(), entry.path() / (text ? "old.txt" : "old.md"),
                         entry.path() / "new.md", entry.path()});
    }
    std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.name < b.name; });
    return pairs;
}

Revision compare(const Pair& pair, MoveStyle moves) {
    auto drafts = read_pair({slurp(pair.before), pair.before.filename().string(), {}},
                            {slurp(pair.after), pair.after.filename().string(), {}});
    if (!drafts) {
        ADD_FAILURE() << drafts.error().message();
        return {};
    }
    Options options;
    options.moves = moves;
    return align(std::move(drafts->old_draft), std::move(drafts->new_draft), options);
}

void check(const Pair& pair, const Kind& kind) {
    const Revision revision = compare(pair, kind.moves);
    ASSERT_EQ(check_laws(revision), "");
    RenderOptions options;
    options.moves = kind.moves;
    const std::string redline = render(revision, kind.output, options);
    const auto settled = accept_redline(redline, kind.file);
    ASSERT_TRUE(settled.ok());
    EXPECT_EQ(settled->text, slurp(pair.after)) << "accepted";
    if (kind.output == Output::markdown && kind.moves == MoveStyle::plain) {
        EXPECT_EQ(gfm::judge(revision, redline), "");
    }
    if (std::getenv("SPOR_ACCEPT")) std::ofstream(pair.folder / kind.file, std::ios::binary) << redline;
    EXPECT_EQ(redline, slurp(pair.folder / kind.file)) << "if this is as it should be: SPOR_ACCEPT=1";
}

class Golden : public ::testing::TestWithParam<Pair> {};

TEST_P(Golden, IsAsItWas) {
    for (const Kind& kind : kinds) {
        const bool wanted = kind.file == kinds[0].file || fs::exists(GetParam().folder / kind.file);
        if (!wanted) continue;
        SCOPED_TRACE(kind.file);
        check(GetParam(), kind);
    }
}

INSTANTIATE_TEST_SUITE_P(Pairs, Golden, ::testing::ValuesIn(all_pairs()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace spor::golden
