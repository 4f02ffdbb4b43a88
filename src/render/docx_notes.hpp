// OLD's notes, which a redline has to strike with the references to them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "spor/document.hpp"

namespace spor::rendering {

class DocxNotes {
public:
    explicit DocxNotes(const Document& old_draft);

    /// Words that are gone with the references to notes in them taken for what they are (see ooxml::kGoneNote).
    [[nodiscard]] std::string with_references(const std::string& words);
    /// An OLD block that is (part of) a note.
    [[nodiscard]] bool is_note(std::uint32_t block) const { return label_of_.contains(block); }
    /// One whose reference has been struck: it is gone with that.
    [[nodiscard]] bool is_struck(std::uint32_t block) const;
    /// The notes struck so far.
    [[nodiscard]] std::vector<std::vector<std::string>> take() { return std::move(struck_); }

private:
    const Document& draft_;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> blocks_of_;  ///< by label: "[^1]"
    std::map<std::uint32_t, std::string> label_of_;
    std::set<std::string, std::less<>> struck_labels_;
    std::vector<std::vector<std::string>> struck_;
};

}  // namespace spor::rendering
