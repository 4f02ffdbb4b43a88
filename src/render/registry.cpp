// The table of output formats. A new format is one file, one line in formats.hpp and one row here.
#include "render/formats.hpp"

namespace spor {

const std::vector<OutputFormat>& output_formats() {
    static const std::vector<OutputFormat> formats = {
        {Output::markdown, "md", {".md", ".markdown"}},
        {Output::criticmarkup, "criticmarkup", {".critic", ".criticmarkup"}},
        {Output::json, "json", {".json"}},
        {Output::html, "html", {".html", ".htm"}},
        {Output::docx, "docx", {".docx"}},
        {Output::terminal, "term", {}},
    };
    return formats;
}

std::string render(const Revision& revision, Output output, const RenderOptions& options) {
    switch (output) {
        case Output::markdown:
            return rendering::render_markdown(revision, options);
        case Output::criticmarkup:
            return rendering::render_criticmarkup(revision, options);
        case Output::json:
            return rendering::render_json(revision, options);
        case Output::html:
            return rendering::render_html(revision, options);
        case Output::docx:
            return rendering::render_docx(revision, options);
        case Output::terminal:
            return rendering::render_terminal(revision, options);
    }
    return {};
}

}  // namespace spor
