// Each output format's one entry point. A new format is one file, one line here and one row in registry.cpp.
#pragma once

#include <string>

#include "spor/render.hpp"

namespace spor::rendering {

[[nodiscard]] std::string render_markdown(const Revision& revision, const RenderOptions& options);
[[nodiscard]] std::string render_criticmarkup(const Revision& revision, const RenderOptions& options);
[[nodiscard]] std::string render_json(const Revision& revision, const RenderOptions& options);
[[nodiscard]] std::string render_html(const Revision& revision, const RenderOptions& options);
[[nodiscard]] std::string render_docx(const Revision& revision, const RenderOptions& options);
[[nodiscard]] std::string render_terminal(const Revision& revision, const RenderOptions& options);

}  // namespace spor::rendering
