// The fates of a certificate's sentences, by name.
#pragma once

#include <string_view>

#include "spor/certificate.hpp"

namespace spor::judging {

/// "kept", "moved", "changed", "deleted", "inserted"
[[nodiscard]] std::string_view name_of(Fate fate);
/// Fate::kept where there is none of that name.
[[nodiscard]] Fate fate_named(std::string_view name);

/// The name of a redline's format, as --to has it.
[[nodiscard]] std::string_view output_name(Output output);

/// How the JSON of a certificate ends: its own digest, between these.
constexpr const char* kHashMember = ",\n\"sha256\": \"";
constexpr const char* kEnd = "\"\n}\n";

}  // namespace spor::judging
