#include "cli/screen.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace spor::cli {
namespace {

constexpr std::uint32_t kWidth = 80;
/// Narrower than this no word fits; a terminal that says so does not know.
constexpr std::uint32_t kNarrowest = 20;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
    return value == nullptr ? "" : value;
}

}  // namespace

bool on_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool in_git_pager() {
    const std::string_view said = environment("GIT_PAGER_IN_USE");
    return said == "true" || said == "1";
}

bool wants_colour(ColourChoice choice, bool to_terminal) {
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    return to_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::uint32_t screen_width() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= kNarrowest) return size.ws_col;
    const std::string_view columns = environment("COLUMNS");
    std::uint32_t width = 0;
    const auto [end, problem] = std::from_chars(columns.data(), columns.data() + columns.size(), width);
    const bool whole = problem == std::errc() && end == columns.data() + columns.size();
    return whole && width >= kNarrowest ? width : kWidth;
}

}  // namespace spor::cli
