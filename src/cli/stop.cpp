#include "cli/stop.hpp"

#include <csignal>

namespace spor::cli {
namespace {

volatile std::sig_atomic_t noted = 0;

}  // namespace

void note_signals() {
    struct sigaction action {};
    action.sa_handler = [](int signal) { noted = signal; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

int noted_signal() { return noted; }

}  // namespace spor::cli
