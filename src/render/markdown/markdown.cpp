// The redline in markdown: bold and strike (docs in redline_writer.hpp), or CriticMarkup.
//
// `spor accept` of it gives NEW back byte for byte where NEW is markdown, and the markdown that lay_out wrote for it
// where it is not.
#include <optional>

#include "markup/lines.hpp"
#include "render/formats.hpp"
#include "render/markdown/lay_out.hpp"
#include "render/markdown/redline_writer.hpp"

namespace spor::rendering {

namespace {

std::string write(const Revision& revision, const RenderOptions& options, const Edits& edits, bool critic) {
    std::optional<Document> laid_out;
    if (revision.new_draft->format != Format::markdown) laid_out = lay_out(*revision.new_draft);
    const Document& base = laid_out ? *laid_out : *revision.new_draft;
    Context context{revision, edits,  base.source,  base.blocks, markup::line_break_of(base.source),
                    {},       critic, options.moves};
    context.escaping.brackets = base.source.find("]:") != std::string::npos;
    context.escaping.critic = critic;
    return write_redline(context);
}

}  // namespace

std::string render_markdown(const Revision& revision, const RenderOptions& options) {
    return write(revision, options, list_edits(revision, options, true), false);
}

std::string render_criticmarkup(const Revision& revision, const RenderOptions& options) {
    const Edits edits = list_edits(revision, options, false);
    // Without a change in it a file is no CriticMarkup, and would be read as bold and strike.
    const bool changed = !edits.edits.empty() || !edits.struck.empty();
    return write(revision, options, edits, changed);
}

}  // namespace spor::rendering
