// Results leave spor here: to standard output, or to a file that is either whole or untouched.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "spor/options.hpp"
#include "spor/result.hpp"

namespace spor::cli {

/// Writes all bytes to standard output (`path` empty or "-"), or to a file: beside it first, then renamed into its
/// place. Devices and pipes are written directly. An Error when not all of it arrived.
[[nodiscard]] std::optional<Error> write_output(const std::string& path, std::string_view bytes, Language language);

}  // namespace spor::cli
