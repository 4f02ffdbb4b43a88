// Mail addresses in text become links, as on GitHub.
#pragma once

#include <cstddef>
#include <cstdint>

#include "spor/document.hpp"

namespace spor::markup {

/// Adds runs for the mail addresses in the block's text from `begin` on, among its runs from `first_run` on.
void link_mails(Block& block, std::uint32_t begin, std::size_t first_run);

}  // namespace spor::markup
