// What a redline may be: markdown, or Word. A page, a PDF file or spor's own JSON settled as if it were markdown would
// come back as it was, and look like an answer. Entry point: refuse_no_redline.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "spor/result.hpp"

namespace spor::reading {

/// An Error that says what to do, where bytes that are no Word file are no markdown either.
[[nodiscard]] std::optional<Error> refuse_no_redline(std::string_view bytes, const std::string& name);

}  // namespace spor::reading
