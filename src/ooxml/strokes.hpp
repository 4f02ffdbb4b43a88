// The changes inside one paragraph, written into its element.
#pragma once

#include "ooxml/redline.hpp"
#include "ooxml/tracked_nodes.hpp"
#include "ooxml/walk.hpp"

namespace spor::ooxml {

/// Runs are cut at the changes' edges, new ones wrapped, gone ones put between. Where a gone paragraph's end stands
/// among the words, what stands before it becomes a paragraph of its own. O(atoms + strokes).
void write_strokes(const Site& site, const ParagraphEdit& edit, TrackedNodes& nodes);

}  // namespace spor::ooxml
