#include "batch/folders.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

namespace spor::test {

namespace fs = std::filesystem;

Scratch::Scratch() {
    std::string pattern = (fs::temp_directory_path() / "spor-batch-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
}

Scratch::~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void Scratch::write(std::string_view name, std::string_view text) const {
    fs::create_directories(fs::path(at(name)).parent_path());
    std::ofstream(at(name), std::ios::binary) << text;
}

std::string Scratch::read(std::string_view name) const {
    std::ifstream file(at(name), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool Scratch::has(std::string_view name) const { return fs::exists(at(name)); }

void Scratch::remove(std::string_view name) const { fs::remove_all(at(name)); }

std::map<std::string, std::string> Scratch::files(std::string_view folder) const {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(at(folder))) {
        const std::string name = entry.path().lexically_relative(at(folder)).string();
        if (entry.is_regular_file() && name != ".spor/lock") found[name] = read(std::string(folder) + '/' + name);
    }
    return found;
}

std::string draft_about(std::string_view subject, unsigned seed) {
    std::mt19937 random(seed);
    std::string text = "# Plan for " + std::string(subject) + "\n";
    for (int paragraph = 0; paragraph < 6; ++paragraph) {
        text += "\n";
        for (int word = 0; word < 30; ++word)
            text += "ord" + std::to_string(seed) + "x" + std::to_string(random() % 500) + (word < 29 ? " " : ".\n");
    }
    return text;
}

BatchPlan plan_of(const Scratch& scratch) {
    Result<BatchPlan> plan = plan_folders(scratch.at("old"), scratch.at("new"));
    EXPECT_TRUE(plan.ok());
    return plan ? std::move(*plan) : BatchPlan{};
}

BatchOutcome run(const Scratch& scratch, const BatchOptions& options, std::string_view reports) {
    const Result<BatchOutcome> outcome = run_batch(plan_of(scratch), scratch.at(reports), options);
    EXPECT_TRUE(outcome.ok()) << (outcome ? "" : outcome.error().message());
    return outcome ? *outcome : BatchOutcome{};
}

}  // namespace spor::test
