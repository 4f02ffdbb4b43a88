// Another program, run on a leash: no shell, no environment of ours unless it is meant to have it, bounded in time,
// memory and output.
//
// The program is found on PATH. Its input is bytes in an unnamed temporary file, so that nothing is left behind
// whatever becomes of either process. It never outlives the call. Entry point: run_child.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace spor::process {

struct Program {
    std::vector<std::string> command;         ///< the program, then its arguments
    bool inherits = false;                    ///< it sees our environment, too; what is set here goes first
    std::vector<std::string> variables = {};  ///< "NAME=value"; LC_ALL is C whatever stands here
};

struct ChildLimits {
    std::chrono::milliseconds wall{180'000};
    std::uint64_t memory = 4ULL << 30U;  ///< bytes of address space
    std::uint64_t cpu_seconds = 170;
    std::size_t output = 1U << 30U;  ///< bytes of standard output
    std::uint64_t file = 0;          ///< bytes that it may make a file long
};

enum class ChildEnd : std::uint8_t {
    exited,
    missing,      ///< no such program on PATH
    unstartable,  ///< there, but it (or its input) could not be set up
    crashed,      ///< a signal ended it, a limit of memory or processor time among them
    late,         ///< killed: it took longer than allowed
    flooding      ///< killed: it wrote more than allowed
};

struct ChildReport {
    ChildEnd end = ChildEnd::unstartable;
    int code = 0;          ///< exit code, where it exited
    std::string messages;  ///< the beginning of its standard error
};

/// Takes the output piece by piece as it comes.
using ChildSink = std::function<void(std::string_view)>;

/// Runs it with `input` as standard input. Blocks until it has ended.
[[nodiscard]] ChildReport run_child(const Program& program, std::string_view input, const ChildLimits& limits,
                                    const ChildSink& sink);

}  // namespace spor::process
