// The redline itself as HTML: NEW's blocks in their order with every change marked, and what is gone where it stood.
//
// Marks are real <ins> and <del>. data-c names the change, data-m the move, data-k its kind and data-w its class; the
// page's script finds them by these. Entry point: write_body.
#pragma once

#include <string>

#include "render/html/outline.hpp"
#include "render/html/parts.hpp"
#include "spor/render.hpp"

namespace spor::rendering {

/// Appends the blocks in chunks that a browser can leave undrawn until they come near, and fills the outline.
void write_body(std::string& out, const Revision& revision, const Changes& changes, const RenderOptions& options,
                Outline& outline);

}  // namespace spor::rendering
