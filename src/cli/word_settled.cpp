#include "cli/word_settled.hpp"

#include <algorithm>
#include <utility>

#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/screen.hpp"
#include "spor/spor.hpp"

namespace spor::cli {
namespace {

/// The reader's own remark on tracked changes, which here are what was asked about.
bool is_on_changes(const Notice& notice) { return notice.what.starts_with("holds tracked changes"); }

/// The draft in markdown. Two drafts that are the same have a redline without a mark, which is the draft.
std::string markdown_of(Document draft, Language language) {
    Document same = draft;
    Options options;
    options.language = language;
    RenderOptions how;
    how.language = language;
    return render(align(std::move(same), std::move(draft), options), Output::markdown, how);
}

}  // namespace

const OutputChoices<SettledForm>& settled_forms() {
    static const OutputChoices<SettledForm> choices = {
        {{"md", SettledForm::markdown}, {"docx", SettledForm::docx}},
        {{".md", SettledForm::markdown}, {".markdown", SettledForm::markdown}, {".docx", SettledForm::docx}},
        SettledForm::markdown,
        SettledForm::markdown};
    return choices;
}

std::optional<Error> settle_word(const Source& redline, const SettleArguments& arguments, TrackedChanges side,
                                 Language language) {
    const auto form = choose_output(settled_forms(), arguments.to, arguments.output, ColourChoice::automatic, language);
    if (!form) return form.error();
    const bool as_word = *form == SettledForm::docx;
    if (as_word && !to_file(arguments.output) && on_terminal()) {
        return Error{"a Word file is nothing for a terminal", "--to docx", "give it a file with -o"};
    }
    ReadOptions options;
    options.format = Format::docx;
    options.language = language;
    options.tracked = side;
    options.digest = false;
    Result<Document> draft = read(redline.bytes, redline.name, options);
    if (!draft) return draft.error();
    if (std::none_of(draft->notices.begin(), draft->notices.end(), &is_on_changes)) {
        report(language, {"holds no tracked changes", 0}, redline.name);
    }
    for (const Notice& notice : draft->notices) {
        if (!as_word && !is_on_changes(notice)) report(language, notice, redline.name);
    }
    const std::string settled = as_word ? std::move(draft->package) : markdown_of(std::move(*draft), language);
    return write_output(arguments.output, settled, language);
}

}  // namespace spor::cli
