#include <csignal>

#include "cli/command.hpp"

int main(int argc, char** argv) {
    // A reader that goes away and a file that may not grow are errors like any other.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    return spor::cli::run({argv + 1, argv + argc});
}
