#include "git/sample_repository.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace spor::testing {

SampleRepository::SampleRepository() {
    std::string pattern = ::testing::TempDir() + "spor-git-XXXXXX";
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for a repository");
    folder_ = pattern;
    ::setenv("GIT_CONFIG_GLOBAL", "/dev/null", 1);
    ::setenv("GIT_CONFIG_NOSYSTEM", "1", 1);
    ::setenv("GIT_CEILING_DIRECTORIES", std::filesystem::path(folder_).parent_path().c_str(), 1);
    for (const char* name : {"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"}) ::unsetenv(name);
    git("init -q -b main");
    git("config user.name Tester");
    git("config user.email tester@example.org");
}

SampleRepository::~SampleRepository() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void SampleRepository::write(const std::string& path, const std::string& bytes) const {
    const std::filesystem::path file = std::filesystem::path(folder_) / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

void SampleRepository::git(const std::string& arguments) const {
    ASSERT_EQ(std::system(("git -C '" + folder_ + "' " + arguments).c_str()), 0) << arguments;
}

}  // namespace spor::testing
