#include "cli/stop.hpp"

#include <csignal>
#include <initializer_list>

namespace spor::cli {
namespace {

volatile std::sig_atomic_t noted = 0;

}  // namespace

void note_signals() {
    struct sigaction action {};
    action.sa_handler = [](int signal) { noted = signal; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM}) {
        // What runs behind a shell's back is not meant by its Ctrl-C.
        struct sigaction present {};
        if (::sigaction(signal, nullptr, &present) == 0 && present.sa_handler != SIG_IGN)
            ::sigaction(signal, &action, nullptr);
    }
}

int noted_signal() { return noted; }

}  // namespace spor::cli
