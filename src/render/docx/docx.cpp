// The redline as a Word file with real tracked changes: NEW's own file where NEW is one, otherwise a clean one.
//
// Accepting all changes gives NEW's text, rejecting all gives OLD's (with moves marked at both ends). Entry point:
// render_docx.
#include "ooxml/clean.hpp"
#include "ooxml/word.hpp"
#include "render/docx/edits.hpp"
#include "render/formats.hpp"

namespace spor::rendering {

std::string render_docx(const Revision& revision, const RenderOptions& options) {
    const Document& draft = *revision.new_draft;
    const bool own = draft.format == Format::docx && !draft.package.empty();
    ooxml::CleanFile clean;
    if (!own) clean = ooxml::write_clean(draft);
    const std::string& package = own ? draft.package : clean.package;
    const Result<ooxml::WordFile> file = ooxml::read_word(package, draft.name);
    if (!file) return {};
    DocxPlaces places(draft, file->content, std::move(clean.places));
    ooxml::Redline redline = list_docx_edits(revision, places, {options.moves != MoveStyle::plain, !own});
    redline.author = "spor";
    redline.date = options.date;
    const Result<std::string> written = ooxml::write_redline(package, redline);
    return written ? *written : std::string();
}

}  // namespace spor::rendering
