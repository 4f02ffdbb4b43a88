// Markdown that nobody would write: whatever spor makes of it, it must hold its promises.
#pragma once

#include <string>

#include "drafts/random.hpp"

namespace spor::drafts {

/// Random fragments of markdown, words, blanks and line breaks, joined with no regard for sense.
[[nodiscard]] std::string make_soup(Random& random, std::size_t fragments);

/// The soup with some stretches cut out, doubled, moved or replaced.
[[nodiscard]] std::string stir(std::string soup, Random& random, std::size_t count);

}  // namespace spor::drafts
