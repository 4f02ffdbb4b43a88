// A child process on its leash, with programs that every Unix has.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>

#include "process/child.hpp"

namespace spor::process {
namespace {

struct Answer {
    ChildReport report;
    std::string output;
};

Answer run(const std::vector<std::string>& command, std::string_view input = {}, const ChildLimits& limits = {}) {
    Answer answer;
    answer.report = run_child({command}, input, limits, [&](std::string_view bytes) { answer.output += bytes; });
    return answer;
}

TEST(Child, BytesInBytesOut) {
    const std::string bytes = std::string(300'000, 'x') + std::string(1, '\0') + "\n";
    const Answer answer = run({"cat"}, bytes);
    EXPECT_EQ(answer.report.end, ChildEnd::exited);
    EXPECT_EQ(answer.report.code, 0);
    EXPECT_EQ(answer.output, bytes);
}

TEST(Child, NoShellReadsTheArguments) { EXPECT_EQ(run({"echo", "$HOME; `id` *"}).output, "$HOME; `id` *\n"); }

TEST(Child, ItSeesNothingOfTheEnvironment) { EXPECT_EQ(run({"env"}).output, "LC_ALL=C\n"); }

TEST(Child, ItSeesTheEnvironmentThatItIsGiven) {
    ASSERT_EQ(::setenv("SPOR_TEST_SEEN", "ours", 1), 0);
    const std::vector<std::string> command{"sh", "-c", "echo $SPOR_TEST_SEEN $LC_ALL $SPOR_TEST_SET"};
    const auto output = [&](const Program& program) {
        std::string text;
        (void)run_child(program, {}, {}, [&](std::string_view bytes) { text += bytes; });
        return text;
    };
    EXPECT_EQ(output({command, false, {"SPOR_TEST_SET=set", "LC_ALL=da_DK"}}), "C set\n");
    EXPECT_EQ(output({command, true, {}}), "ours C\n");
    EXPECT_EQ(output({command, true, {"SPOR_TEST_SEEN=theirs"}}), "theirs C\n");
    ::unsetenv("SPOR_TEST_SEEN");
}

TEST(Child, ItWritesNoFileUnlessItMay) {
    const std::string path = testing::TempDir() + "child-" + std::to_string(::getpid());
    const std::vector<std::string> command{"sh", "-c", "trap '' XFSZ; sleep 0.2; echo text > '" + path + "'"};
    EXPECT_NE(run(command).report.code, 0);
    ChildLimits limits;
    limits.file = 100;
    EXPECT_EQ(run(command, {}, limits).report.code, 0);
    (void)::unlink(path.c_str());
}

TEST(Child, ExitCodeAndMessages) {
    const Answer answer = run({"sh", "-c", "echo galt >&2; exit 3"});
    EXPECT_EQ(answer.report.code, 3);
    EXPECT_EQ(answer.report.messages, "galt\n");
}

TEST(Child, OneThatIsNotThereIsMissing) { EXPECT_EQ(run({"no-such-program-anywhere"}).report.end, ChildEnd::missing); }

TEST(Child, TooLateIsKilled) {
    ChildLimits limits;
    limits.wall = std::chrono::milliseconds(200);
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(run({"sleep", "60"}, {}, limits).report.end, ChildEnd::late);
    EXPECT_EQ(run({"sh", "-c", "exec sleep 60 >/dev/null"}, {}, limits).report.end, ChildEnd::late);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST(Child, AClosedOutputIsNoEnd) {
    ChildLimits limits;
    limits.wall = std::chrono::milliseconds(200);
    EXPECT_EQ(run({"sh", "-c", "exec sleep 60 >/dev/null 2>&1"}, {}, limits).report.end, ChildEnd::late);
}

TEST(Child, EndlessOutputAndEndlessMessages) {
    ChildLimits limits;
    limits.output = 100'000;
    limits.wall = std::chrono::milliseconds(5'000);
    const Answer answer = run({"yes"}, {}, limits);
    EXPECT_EQ(answer.report.end, ChildEnd::flooding);
    EXPECT_LE(answer.output.size(), limits.output);
    limits.wall = std::chrono::milliseconds(300);
    const Answer messages = run({"sh", "-c", "exec yes >&2"}, {}, limits);
    EXPECT_EQ(messages.report.end, ChildEnd::late);
    EXPECT_LE(messages.report.messages.size(), 4096U);
}

TEST(Child, MemoryAndProcessorTimeAreBounded) {
    ChildLimits limits;
    limits.cpu_seconds = 1;
    limits.wall = std::chrono::milliseconds(60'000);
    EXPECT_EQ(run({"sh", "-c", "while :; do :; done"}, {}, limits).report.end, ChildEnd::crashed);
    limits.memory = 64U << 20U;
    const Answer hungry = run({"head", "-c", "1000000000", "--lines=-1", "/dev/zero"}, {}, limits);
    EXPECT_TRUE(hungry.report.end == ChildEnd::crashed || hungry.report.code != 0);
}

}  // namespace
}  // namespace spor::process
