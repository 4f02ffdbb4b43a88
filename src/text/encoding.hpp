// A file's bytes become UTF-8.
//
// Read are UTF-8 with and without a byte-order mark, UTF-16 and UTF-32 with one, UTF-16 without, and the single-byte
// encodings that ICU detects (Windows-1252 where it is in doubt). Entry point: decode.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"
#include "spor/result.hpp"

namespace spor::text {

struct Decoded {
    std::string text;  ///< well-formed UTF-8; a UTF-8 byte-order mark is kept, line ends are as they were
    std::vector<Notice> notices;
};

/// Fails on what is no text (NUL bytes outside UTF-16, many control characters) and on more than 2 GB. Damaged UTF-8
/// that is mostly sound is read with U+FFFD for what is not, and a Notice. Sound UTF-8
/// is handed on, not copied. O(bytes); binary data is refused early.
[[nodiscard]] Result<Decoded> decode(std::string bytes, const std::string& name);

/// O(bytes).
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Well-formed UTF-8: each byte that is none becomes U+FFFD. O(bytes).
[[nodiscard]] std::string repair(std::string_view bytes);

}  // namespace spor::text
