#include "judge/audit/input.hpp"

#include <utility>

#include "judge/audit/word_redline.hpp"
#include "read/redline_form.hpp"
#include "spor/redline.hpp"

namespace spor::judging {
namespace {

constexpr const char* kWordLines = "lines are those of its tracked changes written as CriticMarkup, not Word's";

}  // namespace

Result<AuditInput> read_audit_input(Source old_draft, Source redline, const ReadOptions& options,
                                    const Ignore& ignore) {
    AuditInput input;
    const Format format = redline.format.value_or(detect_format(redline.bytes, redline.name));
    if (format == Format::docx) {
        Result<std::string> marked = word_redline(redline.bytes, redline.name, options, ignore);
        if (!marked) return marked.error();
        redline.bytes = std::move(*marked);
        input.notices.push_back({kWordLines, 0});
    } else if (!redline.format) {
        if (auto error = reading::refuse_no_redline(redline.bytes, redline.name)) return *error;
    }
    ReadOptions as_markdown = options;
    as_markdown.format = Format::markdown;
    as_markdown.digest = false;
    const Result<Document> marked = read(redline.bytes, redline.name, as_markdown);
    if (!marked) return marked.error();
    Result<Settled> accepted = accept_redline(marked->source, redline.name);
    if (!accepted) return accepted.error();
    Result<DraftPair> pair =
        read_pair(std::move(old_draft), {std::move(accepted->text), redline.name, Format::markdown}, options);
    if (!pair) return pair.error();
    input.old_draft = std::make_shared<const Document>(std::move(pair->old_draft));
    input.accepted = std::move(pair->new_draft);
    input.redline = std::move(redline.bytes);
    return input;
}

}  // namespace spor::judging
