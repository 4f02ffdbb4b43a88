#include "cli/quantities.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <string_view>

#include "spor/read.hpp"

namespace spor::cli {
namespace {

template <class Number>
std::optional<Number> number_in(std::string_view word) {
    Number number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (problem != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return number;
}

/// Bytes, with K, M, G or T for powers of 1024.
std::optional<std::uint64_t> bytes_in(std::string_view word) {
    constexpr std::string_view kUnits = "KMGT";
    if (word.empty()) return std::nullopt;
    const std::size_t unit = kUnits.find(word.back());
    const bool has_unit = unit != std::string_view::npos;
    const auto count = number_in<std::uint64_t>(word.substr(0, word.size() - (has_unit ? 1 : 0)));
    const std::uint64_t factor = has_unit ? std::uint64_t{1} << (10 * (unit + 1)) : 1;
    if (!count || *count == 0 || *count > UINT64_MAX / factor) return std::nullopt;
    return *count * factor;
}

/// What the process may take: a container has less than the machine.
std::uint64_t memory_here() {
    std::uint64_t bytes =
        static_cast<std::uint64_t>(::sysconf(_SC_PHYS_PAGES)) * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    std::ifstream limit("/sys/fs/cgroup/memory.max");
    std::uint64_t most = 0;
    if (limit >> most && most > 0) bytes = std::min(bytes, most);
    return bytes;
}

}  // namespace

Result<std::uint32_t> parse_count(const std::string& word, const std::string& flag) {
    if (word.empty()) return 0U;
    const auto count = number_in<std::uint32_t>(word);
    if (count && *count > 0) return *count;
    return Error{"is no number from 1 on", flag + ' ' + word, ""};
}

Result<std::uint64_t> parse_memory(const std::string& word, const std::string& flag) {
    if (word.empty()) return memory_here() / 2;
    if (const auto bytes = bytes_in(word)) return *bytes;
    return Error{"is no amount of memory", flag + ' ' + word, "write it as 512M or 4G"};
}

Result<std::uint64_t> parse_size(const std::string& word, const std::string& flag) {
    if (word.empty()) return kLargestInput;
    if (const auto bytes = bytes_in(word)) return *bytes;
    return Error{"is no size", flag + ' ' + word, "write it as 512M or 4G"};
}

Result<std::optional<std::chrono::milliseconds>> parse_seconds(const std::string& word, const std::string& flag) {
    using Answer = std::optional<std::chrono::milliseconds>;
    if (word.empty()) return Answer();
    const auto seconds = number_in<double>(word);
    constexpr double kLongest = 1e9;  // thirty years
    if (seconds && *seconds >= 0 && *seconds <= kLongest)
        return Answer(std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000)));
    return Error{"is no number of seconds", flag + ' ' + word, "write it as 30 or 0.5"};
}

Result<BatchShare> parse_share(const std::string& word, const std::string& flag) {
    if (word.empty()) return BatchShare{};
    const std::size_t slash = word.find('/');
    if (slash != std::string::npos) {
        const auto number = number_in<std::uint32_t>(std::string_view(word).substr(0, slash));
        const auto of = number_in<std::uint32_t>(std::string_view(word).substr(slash + 1));
        if (number && of && *number >= 1 && *number <= *of) return BatchShare{*number, *of};
    }
    return Error{"is no share", flag + ' ' + word, "write it as I/N with I from 1 to N"};
}

}  // namespace spor::cli
