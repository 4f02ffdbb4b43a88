// From trees to paragraphs, and back from a paragraph's text to the elements that hold it.
//
// Entry point: walk.
#pragma once

#include <vector>

#include "ooxml/content.hpp"
#include "ooxml/parts.hpp"

namespace spor::ooxml {

/// One element and the stretch of its paragraph's text that it holds.
struct Atom {
    Node run;   ///< the w:r around it
    Node node;  ///< w:t, w:tab, w:br …
    Range text;
    bool whole = false;  ///< cannot be cut: a tab, a symbol, a reference to a note
};

/// Where a paragraph stands.
struct Site {
    Node paragraph;
    std::vector<Atom> atoms;          ///< in order; they cover the text
    std::size_t unclosed_fields = 0;  ///< whose code was taken to end with the paragraph
};

struct Walk {
    Content content;
    std::vector<Site> sites;            ///< one for each paragraph
    std::vector<std::string> note_ids;  ///< by a note's number - 1: its w:id, "e" before that of an endnote
};

/// All paragraphs of the trees as they stand; tracked changes must be settled. The trees own what the sites point to.
[[nodiscard]] Walk walk(Parts& parts);

}  // namespace spor::ooxml
