// Runs inputs through a target without libFuzzer, so that every compiler replays what fuzzers found.
// usage: replay TARGET FILE-OR-FOLDER...
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/targets.hpp"

namespace {

std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
    if (!std::filesystem::is_directory(path)) return {path};
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    const spor::fuzz::Target* target = count < 3 ? nullptr : spor::fuzz::target_named(arguments[1]);
    if (target == nullptr) {
        std::fprintf(stderr, "usage: replay TARGET FILE-OR-FOLDER...\n");
        return 2;
    }
    std::size_t inputs = 0;
    for (int i = 2; i < count; ++i) {
        for (const auto& path : files_of(arguments[i])) {
            std::ifstream file(path, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
            std::printf("%s\n", path.c_str());
            std::fflush(stdout);  // the last line names the input that breaks the target
            target->run(bytes);
            ++inputs;
        }
    }
    std::printf("%zu inputs\n", inputs);
    return inputs == 0 ? 1 : 0;
}
