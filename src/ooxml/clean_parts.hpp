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

/// All parts but the document itself. List i has w:numId i + 2; 1 is that of bullets. Link i has the relation
/// "link(i+1)".
[[nodiscard]] std::map<std::string, std::string> clean_parts(const std::vector<ListStart>& lists,
                                                             const std::vector<std::string>& links);

}  // namespace spor::ooxml
