// The public face of the audit: a redline is read as a claim, held against OLD, and mended.
#include "spor/audit.hpp"

#include "judge/audit/findings.hpp"
#include "judge/audit/left_notes.hpp"
#include "judge/audit/reading.hpp"
#include "spor/align.hpp"
#include "spor/read.hpp"
#include "spor/render.hpp"

namespace spor {

Result<Audit> audit(std::shared_ptr<const Document> old_draft, std::string_view redline,
                    const std::string& redline_name, const AuditOptions& options) {
    Result<judging::Sides> sides = judging::read_sides(*old_draft, redline, redline_name, options);
    if (!sides) return sides.error();
    const judging::Reading reading = judging::read_claim(old_draft, std::move(*sides), options);
    Audit result;
    result.old_draft = std::move(old_draft);
    result.redline = reading.sides.redline;
    result.findings = judging::list_findings(reading, options);
    result.counts = judging::count_findings(reading, result.findings);
    result.notices = reading.sides.redline->notices;
    result.notices.insert(result.notices.end(), reading.revision.notices.begin(), reading.revision.notices.end());
    return result;
}

Result<FixedRedline> fix_redline(std::shared_ptr<const Document> old_draft, std::string_view redline,
                                 const std::string& redline_name, const AuditOptions& options) {
    Result<judging::Sides> sides = judging::read_sides(*old_draft, redline, redline_name, options);
    if (!sides) return sides.error();
    Result<Document> now =
        read(sides->after->draft()->source, redline_name, {Format::markdown, options.language, nullptr});
    if (!now) return now.error();
    Options compare;
    compare.language = options.language;
    compare.ignore = options.ignore;
    const Revision revision =
        align(std::move(old_draft), std::make_shared<const Document>(std::move(*now)), compare, options.deadline);
    RenderOptions style;
    style.language = options.language;
    FixedRedline fixed;
    fixed.markdown = render(revision, sides->markings.critic ? Output::criticmarkup : Output::markdown, style);
    fixed.remarks = judging::list_taken_out(*sides, options.language);
    return fixed;
}

}  // namespace spor
