// Notes whose references are gone: they stand in the footnotes again, for the references that are struck.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ooxml/parts.hpp"

namespace spor::ooxml {

class GoneNotes {
public:
    GoneNotes(Parts& parts, const std::vector<std::vector<std::string>>& notes) : parts_(parts), notes_(notes) {}

    /// Writes the note of that number among Redline::notes into the file; gives its w:id. Empty where it cannot be.
    [[nodiscard]] std::string write(std::string_view number);
    /// Puts the notes into the order of their references, as Word writes them: LibreOffice (7.4) goes by their order
    /// alone.
    void sort();

private:
    Parts& parts_;
    const std::vector<std::vector<std::string>>& notes_;
    Node root_;
    int next_id_ = 0;
};

}  // namespace spor::ooxml
