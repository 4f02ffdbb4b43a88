// Dictionaries on a disk: found, opened, refused.
#include "spor/dictionary.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace spor {
namespace {

namespace fs = std::filesystem;

class Dictionaries : public ::testing::Test {
protected:
    void SetUp() override {
        const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::path(::testing::TempDir()) / (std::string("spor-words-") + test->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string write(const std::string& name, const std::string& aff, const std::string& dic) {
        std::ofstream(folder_ / (name + ".aff")) << aff;
        std::ofstream(folder_ / (name + ".dic")) << dic;
        return (folder_ / name).string();
    }
    [[nodiscard]] std::string error_of(const std::string& path) const {
        const Result<KnownWord> opened = open_dictionary(path);
        return opened ? std::string() : opened.error().what + " " + fs::path(opened.error().where).filename().string();
    }

    fs::path folder_;
};

TEST_F(Dictionaries, KnowTheirWordsAndTheirForms) {
    if (!reads_dictionaries()) GTEST_SKIP() << "built without hunspell";
    const std::string path = write("da_DK", "SET UTF-8\nSFX A Y 1\nSFX A 0 ne .\n", "2\nhave\nblåbær/A\n");
    for (const char* ending : {"", ".dic", ".aff"}) {
        const Result<KnownWord> words = open_dictionary(path + ending);
        ASSERT_TRUE(words.ok()) << words.error().message();
        EXPECT_TRUE((*words)("have"));
        EXPECT_TRUE((*words)("Blåbærne"));
        EXPECT_FALSE((*words)("hvae"));
    }
}

TEST_F(Dictionaries, AreFoundByLanguageInTheFirstFolderThatHasOne) {
    write("en_US", "SET UTF-8\n", "1\ngarden\n");
    write("da_DK", "SET UTF-8\n", "1\nhave\n");
    fs::remove(folder_ / "da_DK.dic");
    const std::vector<std::string> folders = {(folder_ / "none").string(), folder_.string()};
    EXPECT_EQ(find_dictionary(Language::english, folders), (folder_ / "en_US").string());
    EXPECT_EQ(find_dictionary(Language::danish, folders), std::nullopt);
    EXPECT_EQ(find_dictionary(Language::danish, {}), std::nullopt);
}

TEST_F(Dictionaries, AreRefusedWithTheFileThatIsWrong) {
    EXPECT_EQ(error_of((folder_ / "none.dic").string()), "no such dictionary file none.aff");
    EXPECT_EQ(error_of(write("words", "SET UTF-8\n", "have\n")), "is no hunspell dictionary words.dic");
    EXPECT_EQ(error_of(write("old", "SET ISO8859-1\r\n", "1\nhave\n")), "this dictionary is not in UTF-8 old.aff");
    EXPECT_EQ(error_of(write("empty", "", "")), "is no hunspell dictionary empty.dic");
}

}  // namespace
}  // namespace spor
