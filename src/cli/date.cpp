#include "cli/date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace spor::cli {
namespace {

/// The number that all of `digits` make; -1 where they make none.
long long number_of(std::string_view digits) {
    long long value = -1;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return problem == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

bool is_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(number_of(text.substr(0, 4)))),
                                          std::chrono::month(static_cast<unsigned>(number_of(text.substr(5, 2)))),
                                          std::chrono::day(static_cast<unsigned>(number_of(text.substr(8, 2))))};
    return day.ok();
}

bool is_time(std::string_view text) {
    if (text.size() != 10 || text[0] != 'T' || text[3] != ':' || text[6] != ':' || text[9] != 'Z') return false;
    const auto within = [&](std::size_t at, long long most) {
        const long long value = number_of(text.substr(at, 2));
        return value >= 0 && value <= most;
    };
    return within(1, 23) && within(4, 59) && within(7, 59);
}

std::string write_seconds(long long seconds) {
    const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day day(midnight);
    const std::chrono::hh_mm_ss time(moment - midnight);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

}  // namespace

Result<std::string> date_of_changes(const std::string& word) {
    const std::string_view text = word;
    if (text.size() == 10 && is_day(text)) return word + "T00:00:00Z";
    if (text.size() == 20 && is_day(text.substr(0, 10)) && is_time(text.substr(10))) return word;
    if (!text.empty()) return Error{"is no date", "--date " + word, "write it as 2026-01-31 or 2026-01-31T12:00:00Z"};
    const char* epoch = std::getenv("SOURCE_DATE_EPOCH");  // NOLINT(concurrency-mt-unsafe): before any thread
    if (epoch == nullptr || *epoch == '\0') return std::string();
    constexpr long long kLatest = 253402300799;  // the last second of the year 9999
    const long long seconds = number_of(epoch);
    if (seconds < 0 || seconds > kLatest) {
        return Error{"is no number of seconds since 1970", "SOURCE_DATE_EPOCH", "set it to one, or unset it"};
    }
    return write_seconds(seconds);
}

}  // namespace spor::cli
