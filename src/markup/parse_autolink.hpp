// GitHub's autolinks: addresses that are links without any markup.
#pragma once

#include <cstdint>
#include <string_view>

#include "spor/document.hpp"

namespace spor::markup {

/// The address whose scheme ends with the ':' at `colon` ("https://…"), no further left than `from`; empty where none.
[[nodiscard]] Range find_url(std::string_view text, std::uint32_t colon, std::uint32_t from);
/// The address that begins with "www." at `at`; empty where none.
[[nodiscard]] Range find_www(std::string_view text, std::uint32_t at);
/// The mail address around the '@' at `sign`, no further left than `from`; empty where none.
[[nodiscard]] Range find_mail(std::string_view text, std::uint32_t sign, std::uint32_t from);

}  // namespace spor::markup
