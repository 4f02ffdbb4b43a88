// The words of both drafts, for reading a hyphen at a line's end: `sundheds-` + `væsen` is one word when a draft writes it so.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace spor {

class Lexicon {
public:
    /// Adds every word of a text (letters, digits and inner hyphens; case folded).
    void add(std::string_view text);
    [[nodiscard]] bool contains(std::string_view word) const;

private:
    std::unordered_set<std::string> words_;
};

}  // namespace spor
