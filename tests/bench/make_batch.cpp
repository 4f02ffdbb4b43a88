// Writes pairs of drafts of 5 to 50 kB into two folders: make_batch COUNT OLD_DIR NEW_DIR.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "bench/pairs.hpp"
#include "drafts/random.hpp"

namespace {

bool write(const std::string& folder, unsigned number, const std::string& text) {
    const std::string part = folder + "/" + std::to_string(number / 100);
    std::filesystem::create_directories(part);
    std::ofstream file(part + "/draft-" + std::to_string(number) + ".md", std::ios::binary);
    file << text;
    return file.flush().good();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: make_batch COUNT OLD_DIR NEW_DIR\n";
        return 2;
    }
    const unsigned long count = std::strtoul(argv[1], nullptr, 10);
    spor::drafts::Random random(1);
    for (unsigned number = 0; number < count; ++number) {
        const spor::bench::Pair pair = spor::bench::revised(5000 + random.below(45001), number + 1);
        if (write(argv[2], number, pair.before) && write(argv[3], number, pair.after)) continue;
        std::cerr << "make_batch: cannot write pair " << number << "\n";
        return 2;
    }
    return 0;
}
