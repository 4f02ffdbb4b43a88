// One part of a package as a tree of XML. pugixml lives only in this room.
//
// pugixml knows no entities but XML's own five and reads nothing from outside; here a document type declaration, which
// could declare some, is refused altogether, and so is a tree too deep or too large for what is done with it.
#pragma once

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>

#include "spor/result.hpp"

namespace spor::ooxml {

using Node = pugi::xml_node;

/// Replaces what `tree` holds. The name is the file's, for the Error.
[[nodiscard]] std::optional<Error> parse_xml(std::string_view bytes, const std::string& name, pugi::xml_document& tree);

/// The tree as a part's bytes, with Word's declaration.
[[nodiscard]] std::string write_xml(const pugi::xml_document& tree);

[[nodiscard]] inline bool is(Node node, const char* name) { return std::string_view(node.name()) == name; }
/// `w:val`.
[[nodiscard]] inline std::string_view value_of(Node node) { return node.attribute("w:val").value(); }
/// An on/off property: there, and not switched off.
[[nodiscard]] inline bool is_on(Node property) {
    const std::string_view value = value_of(property);
    return !property.empty() && value != "0" && value != "false" && value != "off" && value != "none";
}

}  // namespace spor::ooxml
