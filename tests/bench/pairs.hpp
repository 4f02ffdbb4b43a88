// Large pairs of drafts, always the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace spor::bench {

struct Pair {
    std::string before;
    std::string after;
};

/// Markdown of about `bytes` and its revision: 2 % of the words edited, 1 % of the paragraphs moved.
[[nodiscard]] Pair revised(std::size_t bytes, unsigned seed = 2026);

/// Two drafts that have nothing in common but their vocabulary.
[[nodiscard]] Pair unrelated(std::size_t bytes);

/// The pair named "revised", "unrelated", "word" (one word over and over) or "line" (all in one line); empty for
/// others.
[[nodiscard]] Pair make(std::string_view name, std::size_t bytes);

}  // namespace spor::bench
