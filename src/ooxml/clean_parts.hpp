// What a clean Word file has beside its text: styles, numbering, relations.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace spor::ooxml {

/// A numbered list: the level that it stands at, from 0, and its first number.
struct ListStart {
    int level = 0;
    int start = 1;
};

/// Addresses that a part refers to, each once.
class Links {
public:
    /// The relation's id: "link1".
    std::string id_of(const std::string& target);
    [[nodiscard]] const std::vector<std::string>& targets() const { return targets_; }

private:
    std::vector<std::string> targets_;
    std::map<std::string, std::size_t> numbers_;
};

struct CleanExtras {
    std::vector<ListStart> lists;  ///< list i has w:numId i + 2; 1 is that of bullets
    Links links;                   ///< of the document
    bool notes = false;            ///< there are footnotes
    Links note_links;              ///< of the footnotes
};

/// All parts but the document itself and its footnotes.
[[nodiscard]] std::map<std::string, std::string> clean_parts(const CleanExtras& extras);

}  // namespace spor::ooxml
