// Notes whose references are gone: they stand in the footnotes again, for the references that are struck.
#pragma once

#include <set>
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

/// The notes that the text refers to at first, so that those go that it does not refer to in the end: readers that
/// count notes rather than look them up would give each one the text of another.
class NotesInUse {
public:
    explicit NotesInUse(Parts& parts);
    /// Notes that were referred to and no longer are go.
    void drop_others();

private:
    void drop(Part part, const char* name, const std::set<std::string>& before);
    Parts& parts_;
    std::set<std::string> footnotes_;
    std::set<std::string> endnotes_;
};

}  // namespace spor::ooxml
