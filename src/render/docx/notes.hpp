// OLD's notes, which a redline has to strike with the references to them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "spor/revision.hpp"

namespace spor::rendering {

class DocxNotes {
public:
    explicit DocxNotes(const Revision& revision);

    /// Words that are gone with the references to notes in them taken for what they are (see ooxml::kGoneNote).
    [[nodiscard]] std::string with_references(const std::string& words);
    /// An OLD block that is (part of) a note.
    [[nodiscard]] bool is_note(std::uint32_t block) const { return label_of_.contains(block); }
    /// One whose reference has been struck: it is gone with that.
    [[nodiscard]] bool is_struck(std::uint32_t block) const;
    /// NEW's note, where the reference to it is the one that was to this OLD block.
    [[nodiscard]] std::optional<std::uint32_t> successor(std::uint32_t block) const;
    /// A block of NEW's that is a note and new from end to end.
    [[nodiscard]] bool is_new(std::uint32_t block) const { return new_.contains(block); }
    /// The notes struck so far.
    [[nodiscard]] std::vector<std::vector<std::string>> take() { return std::move(struck_); }

private:
    void find_successors(const Revision& revision);
    const Document& draft_;
    std::map<std::string, std::vector<std::uint32_t>, std::less<>> blocks_of_;  ///< by label: "[^1]"
    std::map<std::uint32_t, std::string> label_of_;
    std::map<std::string, std::uint32_t, std::less<>> successors_;  ///< by OLD's label: a block of NEW
    std::set<std::uint32_t> new_;
    std::set<std::string, std::less<>> struck_labels_;
    std::vector<std::vector<std::string>> struck_;
};

}  // namespace spor::rendering
