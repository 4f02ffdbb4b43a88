// A Revision as markdown: NEW's own source with marks put in, every block held against NEW before it is let out.
//
// The draft is written in chunks that begin at a paragraph or heading outside all containers, after a blank line, so
// that each can be read back alone. A chunk that does not read back as it should is written again with safer forms for
// the marks at fault (Form), until it does. Time is near linear in the size of both drafts: nearly every chunk is
// written and read once, and none more than a few times.
//
// Entry point: write_redline.
#pragma once

#include <string>

#include "render/markdown/chunk_writer.hpp"
#include "render/markdown/context.hpp"

namespace spor::rendering {

[[nodiscard]] std::string write_redline(const Context& context);

/// The same, and which edit's bytes begin where in it.
[[nodiscard]] PlacedText write_placed_redline(const Context& context);

}  // namespace spor::rendering
