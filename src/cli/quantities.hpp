// Numbers on the command line, and what the machine has.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "spor/batch.hpp"
#include "spor/options.hpp"
#include "spor/result.hpp"

namespace spor::cli {

/// A whole number from 1 on; 0 where the word is empty.
[[nodiscard]] Result<std::uint32_t> parse_count(const std::string& word, const std::string& flag);
/// Bytes, with K, M, G or T for powers of 1024: "512M". Half of what the machine (or its control group) has where the
/// word is empty.
[[nodiscard]] Result<std::uint64_t> parse_memory(const std::string& word, const std::string& flag);
/// The same of an input: kLargestInput where the word is empty.
[[nodiscard]] Result<std::uint64_t> parse_size(const std::string& word, const std::string& flag);
/// Seconds, from 0 on, with a decimal point or without; nothing where the word is empty.
[[nodiscard]] Result<std::optional<std::chrono::milliseconds>> parse_seconds(const std::string& word,
                                                                             const std::string& flag);
/// "I/N", I from 1 to N; all of it where the word is empty.
[[nodiscard]] Result<BatchShare> parse_share(const std::string& word, const std::string& flag);

}  // namespace spor::cli
