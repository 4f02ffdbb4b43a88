// Text written so that markdown shows it as it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace spor::rendering {

/// Where escaped text is to stand.
struct Escaping {
    bool brackets = false;  ///< every `[` too: the file defines link references that a bracketed word could hit
    bool cell = false;      ///< in a table: `|` too
    bool critic = false;    ///< in CriticMarkup: its closing delimiters too
};

/// Appends text that reads back as itself inside a paragraph, wherever in it. Line breaks become blanks.
/// O(bytes).
void append_escaped(std::string& out, std::string_view text, const Escaping& escaping);

/// Whether a backslash has to stand before byte `i` of the text, inside a paragraph.
class EscapeNeeds {
public:
    EscapeNeeds(std::string_view text, const Escaping& escaping);
    [[nodiscard]] bool at(std::size_t i) const;

private:
    std::string_view text_;
    Escaping escaping_;
};

}  // namespace spor::rendering
