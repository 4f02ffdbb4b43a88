// How people write files at revisions, and ranges.
#include <gtest/gtest.h>

#include "git/repository.hpp"

namespace spor::git {
namespace {

std::string file(std::string_view text) {
    const auto parsed = parse_file_at(text);
    return parsed ? parsed->revision + "|" + parsed->path : "none";
}

std::string range(std::string_view text) {
    const auto parsed = parse_range(text);
    return parsed ? parsed->before + (parsed->since_parting ? "^" : "|") + parsed->after : "none";
}

TEST(Names, FilesAtRevisions) {
    EXPECT_EQ(file("HEAD~1:plan.md"), "HEAD~1|plan.md");
    EXPECT_EQ(file("v1:./a/plan.md"), "v1|a/plan.md");
    EXPECT_EQ(file(":plan.md"), "|plan.md");
    EXPECT_EQ(file(":0:plan.md"), "|plan.md");
    EXPECT_EQ(file("HEAD@{2026-01-31 12:00}:plan.md"), "HEAD@{2026-01-31 12:00}|plan.md");
    EXPECT_EQ(file("HEAD^{/ret: fejl}:a:b.md"), "HEAD^{/ret: fejl}|a:b.md");
    EXPECT_EQ(file("plan.md"), "none");
    EXPECT_EQ(file("HEAD:"), "none");
    EXPECT_EQ(file(""), "none");
    EXPECT_EQ(file("}{:plan.md"), "none");
}

TEST(Names, Ranges) {
    EXPECT_EQ(range("v1..v2"), "v1|v2");
    EXPECT_EQ(range("v1..."), "v1^HEAD");
    EXPECT_EQ(range("..v2"), "HEAD|v2");
    EXPECT_EQ(range("main...HEAD"), "main^HEAD");
    EXPECT_EQ(range(".."), "none");
    EXPECT_EQ(range("../plan.md"), "none");
    EXPECT_EQ(range("a/../plan.md"), "none");
    EXPECT_EQ(range("plan.md"), "none");
}

}  // namespace
}  // namespace spor::git
