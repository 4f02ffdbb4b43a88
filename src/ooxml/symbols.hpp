// Characters that Word writes as a place in a symbol font.
#pragma once

#include <string>
#include <string_view>

namespace spor::ooxml {

/// w:sym's font and character ("F0B7") in UTF-8; empty where Unicode has no such character.
[[nodiscard]] std::string symbol(std::string_view font, std::string_view character);

}  // namespace spor::ooxml
