// Writes a pair of drafts to compare: make_pair NAME BYTES OLD NEW.
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "bench/pairs.hpp"

namespace {

bool write(const char* path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    return file.flush().good();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) {
        std::cerr << "usage: make_pair revised|unrelated|word|line BYTES OLD NEW\n";
        return 2;
    }
    const spor::bench::Pair pair = spor::bench::make(argv[1], std::strtoul(argv[2], nullptr, 10));
    if (pair.before.empty()) {
        std::cerr << "make_pair: no pair is called " << argv[1] << "\n";
        return 2;
    }
    if (write(argv[3], pair.before) && write(argv[4], pair.after)) return 0;
    std::cerr << "make_pair: cannot write " << argv[3] << " and " << argv[4] << "\n";
    return 2;
}
