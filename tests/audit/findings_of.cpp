#include "audit/findings_of.hpp"

#include <gtest/gtest.h>

#include <array>

namespace spor::auditing {

std::string_view name_of(AuditRule rule) {
    constexpr std::array<std::string_view, 10> kNames = {
        "unmarked-insertion", "unmarked-deletion",  "unmarked-substitution", "unmarked-move", "false-insertion",
        "false-deletion",     "misquoted-deletion", "left-in-note",          "broken-mark",   "duplicate-passage"};
    return kNames[static_cast<std::size_t>(rule)];
}

std::string_view name_of(FindingClass kind) {
    constexpr std::array<std::string_view, 5> kNames = {"content", "spelling", "typography", "debris", "order"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::shared_ptr<const Document> read_old(const std::string& text, Format format) {
    Result<Document> draft = read(text, "old", {format, Language::danish, nullptr});
    if (draft.ok()) return std::make_shared<const Document>(std::move(*draft));
    ADD_FAILURE() << draft.error().message();
    return std::make_shared<const Document>();
}

std::vector<Finding> findings(const std::shared_ptr<const Document>& old_draft, std::string_view redline) {
    Result<Audit> result = audit(old_draft, redline, "redline");
    if (result.ok()) return std::move(result->findings);
    ADD_FAILURE() << result.error().message();
    return {};
}

std::string written(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        if (!text.empty()) text += '\n';
        text += std::to_string(finding.redline.line) + ":" + std::to_string(finding.redline.column) + " ";
        text += name_of(finding.rule);
        text += ' ';
        text += name_of(finding.kind);
        text += " »" + finding.before + "« → »" + finding.after + "«";
    }
    return text;
}

std::string audit_of(const std::string& old_text, std::string_view redline) {
    return written(findings(read_old(old_text), redline));
}

}  // namespace spor::auditing
