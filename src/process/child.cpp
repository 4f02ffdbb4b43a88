#include "process/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <memory>
#include <thread>

namespace spor::process {
namespace {

constexpr std::size_t kMessages = 1U << 12U;  // bytes of standard error that are kept

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    void take(int number) {
        close();
        number_ = number;
    }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

struct Pipe {
    Descriptor from;
    Descriptor to;

    [[nodiscard]] bool open() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
        from.take(ends[0]);
        to.take(ends[1]);
        return true;
    }
};

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

// The bytes in a file that has no name; null where there is no room for it.
File keep_bytes(std::string_view bytes) {
    File file(std::tmpfile());
    if (!file) return nullptr;
    const bool kept = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                      std::fflush(file.get()) == 0 && ::lseek(::fileno(file.get()), 0, SEEK_SET) == 0 &&
                      ::fcntl(::fileno(file.get()), F_SETFD, FD_CLOEXEC) == 0;
    return kept ? std::move(file) : nullptr;
}

// Whether one of these is "NAME=…" for the name of `variable`.
bool sets(const std::vector<std::string>& variables, std::string_view variable) {
    const std::string_view name = variable.substr(0, variable.find('=') + 1);
    return std::any_of(variables.begin(), variables.end(),
                       [&](const std::string& each) { return each.starts_with(name); });
}

std::vector<std::string> environment_of(const Program& program) {
    std::vector<std::string> variables{"LC_ALL=C"};
    const auto add = [&](std::string variable) {
        if (!sets(variables, variable)) variables.push_back(std::move(variable));
    };
    for (const std::string& variable : program.variables) add(variable);
    for (char** each = program.inherits ? ::environ : nullptr; each != nullptr && *each != nullptr; ++each) add(*each);
    return variables;
}

// As posix_spawn wants them, ending in a null pointer; it changes none of them.
std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> all;
    all.reserve(texts.size() + 1);
    for (const std::string& text : texts) all.push_back(const_cast<char*>(text.c_str()));
    all.push_back(nullptr);
    return all;
}

// One child: killed and reaped when this goes, if it has not ended before.
class Child {
public:
    Child() = default;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (process_ > 0) (void)end(true);
    }

    // 0, or the reason.
    [[nodiscard]] int start(const Program& program, int input, int output, int messages) {
        posix_spawn_file_actions_t actions;
        if (const int code = ::posix_spawn_file_actions_init(&actions); code != 0) return code;
        ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
        const std::vector<std::string> variables = environment_of(program);
        const int code = ::posix_spawnp(&process_, program.command.front().c_str(), &actions, nullptr,
                                        pointers(program.command).data(), pointers(variables).data());
        ::posix_spawn_file_actions_destroy(&actions);
        if (code != 0) process_ = -1;
        return code;
    }

    // posix_spawn has no attribute for limits; the program has hardly begun when they come.
    void limit(const ChildLimits& limits) const {
#ifdef __linux__
        const auto set = [&](auto resource, std::uint64_t most) {
            const struct rlimit value { most, most };
            (void)::prlimit(process_, resource, &value, nullptr);
        };
        set(RLIMIT_AS, limits.memory);
        set(RLIMIT_CPU, limits.cpu_seconds);
        set(RLIMIT_CORE, 0);
        set(RLIMIT_FSIZE, limits.file);
#else
        (void)limits;
#endif
    }

    // Its streams have ended, but it may not have: false where it has not by then.
    [[nodiscard]] bool ends_before(std::chrono::steady_clock::time_point last) const {
        std::chrono::microseconds pause(100);
        for (;;) {
            siginfo_t facts{};
            const int code = ::waitid(P_PID, static_cast<id_t>(process_), &facts, WEXITED | WNOHANG | WNOWAIT);
            if (code != 0 ? errno != EINTR : facts.si_pid != 0) return true;
            if (std::chrono::steady_clock::now() >= last) return false;
            std::this_thread::sleep_for(pause);
            pause = std::min(pause * 2, std::chrono::microseconds(20'000));
        }
    }

    // The wait status.
    [[nodiscard]] int end(bool kill) {
        if (kill) (void)::kill(process_, SIGKILL);
        int status = 0;
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
        return status;
    }

private:
    pid_t process_ = -1;
};

// Reads both streams until they end. `exited` where they did; otherwise why the child must be killed.
class Reading {
public:
    Reading(const ChildLimits& limits, const ChildSink& sink, std::string& messages)
        : limits_(limits), sink_(sink), messages_(messages), last_(Clock::now() + limits.wall) {}

    [[nodiscard]] std::chrono::steady_clock::time_point last() const { return last_; }

    ChildEnd run(Descriptor& output, Descriptor& messages) {
        while (output.is_open() || messages.is_open()) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(last_ - Clock::now()).count();
            if (left <= 0) return ChildEnd::late;
            std::array<struct pollfd, 2> ends{{{output.number(), POLLIN, 0}, {messages.number(), POLLIN, 0}}};
            const int ready = ::poll(ends.data(), ends.size(), static_cast<int>(left));
            if (ready < 0 && errno != EINTR) return ChildEnd::unstartable;
            if (ready <= 0) continue;
            if (ends[0].revents != 0) take(output, true);
            if (ends[1].revents != 0) take(messages, false);
            if (written_ > limits_.output) return ChildEnd::flooding;
        }
        return ChildEnd::exited;
    }

private:
    using Clock = std::chrono::steady_clock;

    void take(Descriptor& from, bool is_output) {
        const ssize_t got = ::read(from.number(), chunk_.data(), chunk_.size());
        if (got < 0 && errno == EINTR) return;
        if (got <= 0) {
            from.close();
            return;
        }
        const std::string_view bytes(chunk_.data(), static_cast<std::size_t>(got));
        if (is_output) {
            written_ += bytes.size();
            if (written_ <= limits_.output) sink_(bytes);
        } else {
            messages_ += bytes.substr(0, kMessages - messages_.size());
        }
    }

    const ChildLimits& limits_;
    const ChildSink& sink_;
    std::string& messages_;
    std::chrono::steady_clock::time_point last_;
    std::size_t written_ = 0;
    std::array<char, 1U << 16U> chunk_{};
};

}  // namespace

ChildReport run_child(const Program& program, std::string_view input, const ChildLimits& limits,
                      const ChildSink& sink) {
    ChildReport report;
    Pipe output;
    Pipe messages;
    const File file = keep_bytes(input);
    if (!file || !output.open() || !messages.open()) return report;
    Child child;
    const int code = child.start(program, ::fileno(file.get()), output.to.number(), messages.to.number());
    if (code != 0) {
        report.end = code == ENOENT || code == ENOTDIR || code == EACCES ? ChildEnd::missing : ChildEnd::unstartable;
        return report;
    }
    child.limit(limits);
    output.to.close();
    messages.to.close();
    const auto reading = std::make_unique<Reading>(limits, sink, report.messages);
    report.end = reading->run(output.from, messages.from);
    if (report.end == ChildEnd::exited && !child.ends_before(reading->last())) report.end = ChildEnd::late;
    const int status = child.end(report.end != ChildEnd::exited);
    if (report.end != ChildEnd::exited) return report;
    if (!WIFEXITED(status)) report.end = ChildEnd::crashed;
    if (WIFEXITED(status)) report.code = WEXITSTATUS(status);
    return report;
}

}  // namespace spor::process
