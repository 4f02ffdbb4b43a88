// Drafts in and errors out: what `load`, `read` and `read_pair` promise.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "spor/read.hpp"

namespace spor {
namespace {

class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "spor-read-XXXXXX").string();
        path_ = ::mkdtemp(name.data()) != nullptr ? name : "";
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
        const std::filesystem::path file = path_ / name;
        std::ofstream(file, std::ios::binary) << bytes;
        return file.string();
    }
    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

void expect_error(const Result<std::string>& result, const std::string& where) {
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().where, where);
    EXPECT_FALSE(result.error().what.empty());
    EXPECT_FALSE(result.error().why.empty());
}

TEST(Load, GivesTheBytes) {
    const Folder folder;
    const std::string bytes = "kaj\r\n\xFF" + std::string(200000, 'x');
    const Result<std::string> loaded = load(folder.write("plan.txt", bytes));
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(*loaded, bytes);
    EXPECT_EQ(*load(folder.write("tom.txt", "")), "");
}

TEST(Load, MissingFilesDirectoriesAndLockedOnes) {
    const Folder folder;
    expect_error(load(folder.path() + "/findes-ikke.txt"), folder.path() + "/findes-ikke.txt");
    expect_error(load(folder.path()), folder.path());
    const std::string locked = folder.write("last.txt", "kaj");
    std::filesystem::permissions(locked, std::filesystem::perms::none);
    if (::geteuid() != 0) expect_error(load(locked), locked);
}

TEST(Read, FillsTheDocumentsHead) {
    const Result<Document> document = read("abc", "plan.txt");
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(document->name, "plan.txt");
    EXPECT_EQ(document->format, Format::text);
    EXPECT_EQ(document->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(document->source, "abc");
    EXPECT_EQ(document->line_starts, std::vector<std::uint32_t>{0});
}

TEST(Read, AnEmptyDraftIsADocument) {
    const Result<Document> document = read("", "tom.txt");
    ASSERT_TRUE(document.ok());
    EXPECT_TRUE(document->blocks.empty());
}

TEST(Read, TheDigestIsOfTheBytesNotOfTheText) {
    const std::string wide(
        "\xFF\xFE"
        "a\0b\0c\0",
        8);
    const Result<Document> document = read(wide, "plan.txt");
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(document->source, "abc");
    EXPECT_NE(document->sha256, read("abc", "plan.txt")->sha256);
}

TEST(Read, BrokenPackagesAreNamed) {
    for (const std::string bytes : {"%PDF-1.7\n", "PK\x03\x04zip"}) {
        const Result<Document> document = read(bytes, "plan.x");
        ASSERT_FALSE(document.ok());
        EXPECT_EQ(document.error().where, "plan.x");
        EXPECT_FALSE(document.error().why.empty());
    }
    EXPECT_TRUE(read("<!doctype html><p>kaj", "plan.html", {Format::text, Language::danish, nullptr}).ok());
}

TEST(Read, MarkdownGoesToItsReader) {
    const Result<Document> document = read("# Havnen\n\n- Kajen\n", "plan.md");
    ASSERT_TRUE(document.ok());
    EXPECT_EQ(document->format, Format::markdown);
    ASSERT_EQ(document->blocks.size(), 2U);
    EXPECT_EQ(document->blocks[0].kind, BlockKind::heading);
}

TEST(ReadPair, TheFirstTroubleIsTold) {
    const Source good{"Kajen er åben.\n", "a.txt", std::nullopt};
    const Source bad{std::string(10, '\0'), "b.txt", std::nullopt};
    EXPECT_TRUE(read_pair(good, good).ok());
    EXPECT_EQ(read_pair(good, bad).error().where, "b.txt");
    EXPECT_EQ(read_pair(bad, good).error().where, "b.txt");
}

}  // namespace
}  // namespace spor
