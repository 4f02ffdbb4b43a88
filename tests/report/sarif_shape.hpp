// The part of SARIF 2.1.0 that spor writes, checked as the published schema would and as the standard's prose says.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace spor::test {

/// Empty where the log is sound, otherwise the first thing that is wrong with it.
[[nodiscard]] std::string sarif_breach(const nlohmann::json& log);

}  // namespace spor::test
