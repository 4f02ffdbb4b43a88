// The two files that a certificate is.
#pragma once

#include <optional>
#include <string>

#include "spor/certificate.hpp"

namespace spor::cli {

/// The page of prose beside a certificate: "x.md" for "x.json", "x.md" for "x".
[[nodiscard]] std::string prose_path(const std::string& certificate_path);

/// The page first: where one of them cannot be written, there is no certificate.
[[nodiscard]] std::optional<Error> write_certificate_files(const Certificate& certificate, const std::string& path,
                                                           Language language);

}  // namespace spor::cli
