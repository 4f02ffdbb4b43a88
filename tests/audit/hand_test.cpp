// Redlines as people make them, with faults that were put in on purpose. `truths.txt` beside each pair says what is
// wrong with it, as somebody who read both drafts wrote it down, one fault a line: the redline's line, rule, class,
// before → after. `otherwise.txt`, where there is one, keeps what spor says otherwise (`-` missed, `+` untrue).
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "audit/findings_of.hpp"
#include "property/cases.hpp"

namespace spor::auditing {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

std::string slurp(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Lines that say something, sorted.
Lines lines_in(const fs::path& path) {
    Lines lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line[0] != '#') lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

struct Pair {
    std::shared_ptr<const Document> old_draft;
    std::string redline;
    AuditOptions options;
};

Pair read_hand_made(const fs::path& folder) {
    Pair pair;
    const bool text = fs::exists(folder / "old.txt");
    const bool english = slurp(folder / "truths.txt").starts_with("# English");
    pair.options.language = english ? Language::english : Language::danish;
    const Format format = text ? Format::text : Format::markdown;
    Result<Document> draft =
        read(slurp(folder / (text ? "old.txt" : "old.md")), "old", {format, pair.options.language, nullptr});
    EXPECT_TRUE(draft.ok());
    if (draft.ok()) pair.old_draft = std::make_shared<const Document>(std::move(*draft));
    pair.redline = slurp(folder / "redline.md");
    return pair;
}

Lines findings_of(const Pair& pair, const std::string& redline) {
    Result<Audit> result = audit(pair.old_draft, redline, "redline", pair.options);
    EXPECT_TRUE(result.ok());
    Lines lines;
    if (!result.ok()) return lines;
    for (const Finding& finding : result->findings) {
        lines.push_back(std::to_string(finding.redline.line) + " " + std::string(name_of(finding.rule)) + " " +
                        std::string(name_of(finding.kind)) + " »" + finding.before + "« → »" + finding.after + "«");
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

Lines less(const Lines& lines, const Lines& taken) {
    Lines rest;
    std::set_difference(lines.begin(), lines.end(), taken.begin(), taken.end(), std::back_inserter(rest));
    return rest;
}

std::vector<fs::path> folders() {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(fs::path(SPOR_SOURCE_DIR) / "tests" / "audit" / "hand"))
        all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

std::string accepted(const std::string& redline) {
    const Result<Settled> settled = accept_redline(redline, "redline");
    EXPECT_TRUE(settled.ok());
    return settled.ok() ? settled->text : std::string();
}

void take_out(std::string& text, const std::string& what) {
    if (const std::size_t at = text.find(what); at != std::string::npos) text.erase(at, what.size());
}

/// A text less the remarks, the delimiters that mark nothing, and all blanks.
std::string packed(std::string text, const std::vector<Notice>& remarks) {
    for (const Notice& remark : remarks) take_out(text, remark.what);
    for (const std::string delimiter : {"**", "~~"}) {
        while (text.find(delimiter) != std::string::npos) take_out(text, delimiter);
    }
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
}

class HandMade : public ::testing::TestWithParam<fs::path> {};

TEST_P(HandMade, IsToldTrue) {
    const Lines truths = lines_in(GetParam() / "truths.txt");
    const Pair pair = read_hand_made(GetParam());
    const Lines found = findings_of(pair, pair.redline);
    Lines otherwise;
    for (const std::string& line : less(truths, found)) otherwise.push_back("- " + line);
    for (const std::string& line : less(found, truths)) otherwise.push_back("+ " + line);
    std::sort(otherwise.begin(), otherwise.end());
    EXPECT_EQ(otherwise, lines_in(GetParam() / "otherwise.txt"));
}

/// The redline as it should have been is true, keeps the new text, and mending it again changes nothing.
TEST_P(HandMade, IsMendedForGood) {
    const Pair pair = read_hand_made(GetParam());
    const Result<FixedRedline> once = fix_redline(pair.old_draft, pair.redline, "redline", pair.options);
    ASSERT_TRUE(once.ok());
    Lines left = findings_of(pair, once->markdown);
    std::erase_if(left, [](const std::string& line) { return line.find("duplicate-passage") != std::string::npos; });
    EXPECT_EQ(left, Lines{}) << once->markdown;
    const Result<FixedRedline> twice = fix_redline(pair.old_draft, once->markdown, "redline", pair.options);
    ASSERT_TRUE(twice.ok());
    EXPECT_EQ(property::difference(twice->markdown, once->markdown), "");
    EXPECT_TRUE(twice->remarks.empty());
    EXPECT_EQ(packed(accepted(once->markdown), {}), packed(accepted(pair.redline), once->remarks));
}

std::string name(const ::testing::TestParamInfo<fs::path>& info) { return info.param.filename().string(); }
INSTANTIATE_TEST_SUITE_P(Redlines, HandMade, ::testing::ValuesIn(folders()), name);

/// Precision and recall over all of them, printed; a bound that no change may fall below.
TEST(HandMade, FindsNearlyAllAndLittleElse) {
    std::size_t truths = 0;
    std::size_t found = 0;
    std::size_t both = 0;
    for (const fs::path& folder : folders()) {
        const Lines wanted = lines_in(folder / "truths.txt");
        const Pair pair = read_hand_made(folder);
        const Lines got = findings_of(pair, pair.redline);
        truths += wanted.size();
        found += got.size();
        both += wanted.size() - less(wanted, got).size();
    }
    const double precision = static_cast<double>(both) / static_cast<double>(found);
    const double recall = static_cast<double>(both) / static_cast<double>(truths);
    std::cout << folders().size() << " redlines, " << truths << " faults, " << found << " findings, " << both
              << " as written down: precision " << precision << ", recall " << recall << "\n";
    EXPECT_GE(precision, 0.95);
    EXPECT_GE(recall, 0.95);
}

}  // namespace
}  // namespace spor::auditing
