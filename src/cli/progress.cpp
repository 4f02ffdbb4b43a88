#include "cli/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "cli/messages.hpp"
#include "cli/screen.hpp"
#include "text/figure.hpp"
#include "text/printable.hpp"

namespace spor::cli {
namespace {

constexpr std::chrono::milliseconds kBetween{100};
constexpr std::size_t kBar = 24;  // columns

}  // namespace

Progress::Progress(Language language, bool quiet)
    : language_(language), quiet_(quiet), on_terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::clear() {
    if (drawn_) std::fputs("\r\033[K", stderr);
    drawn_ = false;
}

void Progress::show(const BatchProgress& progress) {
    if (!progress.why.empty()) {
        clear();
        tell(progress.why);
    }
    if (quiet_) return;
    if (on_terminal_) {
        const Clock::time_point now = Clock::now();
        if (now - last_ < kBetween && progress.done < progress.pairs) return;
        last_ = now;
        draw(progress);
        return;
    }
    const std::uint64_t tenths = progress.done * 10 / std::max<std::uint64_t>(1, progress.pairs);
    if (tenths == tenths_ || progress.done == progress.pairs) return;  // of the last the closing line tells
    tenths_ = tenths;
    tell(say_of(language_, "{} of {} pairs compared", text::figure(progress.done, language_),
                text::figure(progress.pairs, language_)));
}

std::string Progress::time_left(double share) const {
    const double passed = std::chrono::duration<double>(Clock::now() - begun_).count();
    if (share <= 0 || passed < 1) return {};
    const auto seconds = static_cast<std::uint64_t>(std::llround(passed / share * (1 - share)));
    const std::string time =
        seconds < 90 ? say_of(language_, "{} s left", seconds) : say_of(language_, "{} min left", (seconds + 30) / 60);
    return " · " + time;
}

void Progress::draw(const BatchProgress& progress) {
    const auto full = std::min(kBar, static_cast<std::size_t>(progress.share * kBar));
    std::string line = '[' + std::string(full, '#') + std::string(kBar - full, '.') + "] " +
                       say_of(language_, "{} of {} pairs compared", text::figure(progress.done, language_),
                              text::figure(progress.pairs, language_));
    if (progress.trouble > 0)
        line += " · " + say_of(language_, "{} in trouble", text::figure(progress.trouble, language_));
    line += time_left(progress.share);
    clear();
    // A line that wraps could not be taken away again.
    if (text::columns_of(line) < screen_width()) std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
    drawn_ = true;
}

}  // namespace spor::cli
