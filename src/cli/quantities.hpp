// Numbers on the command line, and what the machine has.
#pragma once

#include <cstdint>
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
/// "I/N", I from 1 to N; all of it where the word is empty.
[[nodiscard]] Result<BatchShare> parse_share(const std::string& word, const std::string& flag);

}  // namespace spor::cli
