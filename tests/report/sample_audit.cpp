#include "sample_audit.hpp"

namespace spor::test {
namespace {

std::shared_ptr<const Document> draft(const std::string& name, Format format) {
    Document document;
    document.name = name;
    document.format = format;
    document.sha256 = std::string(64, '0');
    return std::make_shared<const Document>(document);
}

}  // namespace

Finding finding(AuditRule rule, Severity severity, FindingClass kind) {
    return {rule, severity, kind, "Byplan › Broen", {12, 5, 12, 8}, {7, 8}, "skal", "kan", "»skal« blev til »kan«."};
}

Audit audit_of(std::vector<Finding> findings) {
    Audit audit;
    audit.old_draft = draft("gammel.txt", Format::text);
    audit.redline = draft("rettet.md", Format::markdown);
    audit.findings = std::move(findings);
    return audit;
}

Audit town_audit() {
    Finding spelling = finding(AuditRule::unmarked_substitution, Severity::note, FindingClass::spelling);
    spelling.section = "Byplan";
    spelling.redline = {3, 1, 3, 9};
    spelling.before = "Færgelje";
    spelling.after = "Færgeleje";
    spelling.message = "»Færgelje« er nu stavet »Færgeleje«.";
    Finding note = finding(AuditRule::left_in_note, Severity::warning, FindingClass::debris);
    note.section = "Havnen";
    note.redline = {20, 4, 20, 13};
    note.old_lines = {0, 0};
    note.before = "";
    note.after = "(DOBBELT)";
    note.message = "Bemærkningen »(DOBBELT)« står stadig i teksten.";
    Finding dropped = finding(AuditRule::unmarked_deletion);
    dropped.section = "Havnen";
    dropped.redline = {22, 30, 22, 30};
    dropped.old_lines = {31, 31};
    dropped.before = "ikke";
    dropped.after = "";
    dropped.message = "»ikke« er væk, uden at det er markeret.";
    Audit audit = audit_of({spelling, finding(), note, dropped});
    audit.counts = {
        .insertions = 1200, .deletions = 34, .true_marks = 1234, .unmarked_content = 2, .unmarked_spelling = 1};
    return audit;
}

Audit hostile_audit() {
    Finding hostile = finding();
    const std::string escape = "\x1B[31mrød\x1B[0m\x07";
    hostile.section = "# ** [a](http://b) <b> " + escape + " #";
    hostile.before = " ~~ og ** og `kode` | \\ ";
    hostile.after = "\n- <script>&amp;</script> \xE2\x80\xAE og \xFF_ord_\r\n";
    hostile.message = "1. [x](7) {0} 100 %\r\n::error::» " + escape + " ~~*_`|";
    Audit audit = audit_of({hostile});
    Document named = *audit.redline;
    named.name = "b,c:d%e \xFF\x1B[1m\n.md";
    audit.redline = std::make_shared<const Document>(named);
    return audit;
}

}  // namespace spor::test
