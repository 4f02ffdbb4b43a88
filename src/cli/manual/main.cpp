// Writes the man pages and completions into two folders: usage, at build time, by CMake: spor_manual MAN COMPLETIONS
#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>

#include "cli/command.hpp"
#include "cli/manual/manual.hpp"

namespace {

bool write_all(const std::string& folder, const std::vector<spor::cli::ManualFile>& files) {
    for (const spor::cli::ManualFile& file : files) {
        std::ofstream out(folder + "/" + file.name, std::ios::binary);
        out << file.text;
        out.close();
        if (!out) {
            std::fprintf(stderr, "spor_manual: %s/%s: cannot be written\n", folder.c_str(), file.name.c_str());
            return false;
        }
    }
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: spor_manual MAN COMPLETIONS\n");
        return 2;
    }
    bool done = false;
    spor::cli::show_command([&](const CLI::App& app) {
        done = write_all(argv[1], spor::cli::man_pages(app, SPOR_VERSION)) &&
               write_all(argv[2], spor::cli::completions(app));
    });
    return done ? 0 : 2;
}
