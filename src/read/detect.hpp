// The two steps of finding a draft's format: on bytes, and on text.
#pragma once

#include <optional>
#include <string_view>

#include "spor/document.hpp"

namespace spor::reading {

/// Formats that are packages of bytes: PDF and Word. Nothing for what must be decoded first. What is named as a Word
/// file is to be read as one, so that the reader says what is wrong with it.
[[nodiscard]] std::optional<Format> detect_package(std::string_view bytes, std::string_view name);

/// Formats of text in UTF-8. O(sample), whatever the size.
[[nodiscard]] Format detect_written(std::string_view text, std::string_view name);

}  // namespace spor::reading
