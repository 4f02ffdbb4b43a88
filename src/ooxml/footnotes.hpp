// The elements that footnotes are made of.
#pragma once

#include <string>

#include "ooxml/xml.hpp"

namespace spor::ooxml {

inline constexpr int kFirstNote = 2;  ///< w:id of the first note in footnotes begun here; the lines above have 0 and 1

/// The root of footnotes that are none yet, with the lines that Word draws above notes.
Node begin_footnotes(pugi::xml_document& tree);
/// An empty note behind the others.
Node add_footnote(Node root, int id);
/// The note's own number, at the start of its first paragraph.
void add_own_number(Node paragraph);
/// A run that refers to a note, appended to a paragraph or to what stands in one.
void add_reference(Node parent, const std::string& id);
/// A run in the look of a note's number.
Node add_raised_run(Node parent);

}  // namespace spor::ooxml
