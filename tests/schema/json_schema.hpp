// A validator for the part of JSON Schema (draft 2020-12) that spor's own schemas use.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace spor::test {

/// Empty where `value` is valid, otherwise the first breach with its place. Stricter than the standard in two ways: a
/// property that the schema does not name is a breach, and so is a keyword that this validator does not know.
[[nodiscard]] std::string schema_breach(const nlohmann::json& schema, const nlohmann::json& value);

/// A schema that spor publishes: "redline-1".
[[nodiscard]] nlohmann::json published_schema(const std::string& name);

}  // namespace spor::test
