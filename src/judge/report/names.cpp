#include "judge/report/names.hpp"

namespace spor::judging {

std::string_view name_of(AuditRule rule) {
    switch (rule) {
        case AuditRule::unmarked_insertion:
            return "unmarked-insertion";
        case AuditRule::unmarked_deletion:
            return "unmarked-deletion";
        case AuditRule::unmarked_substitution:
            return "unmarked-substitution";
        case AuditRule::unmarked_move:
            return "unmarked-move";
        case AuditRule::false_insertion:
            return "false-insertion";
        case AuditRule::false_deletion:
            return "false-deletion";
        case AuditRule::misquoted_deletion:
            return "misquoted-deletion";
        case AuditRule::left_in_note:
            return "left-in-note";
        case AuditRule::broken_mark:
            return "broken-mark";
        case AuditRule::duplicate_passage:
            return "duplicate-passage";
    }
    return "";
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "";
}

std::string_view name_of(FindingClass kind) {
    switch (kind) {
        case FindingClass::content:
            return "content";
        case FindingClass::spelling:
            return "spelling";
        case FindingClass::typography:
            return "typography";
        case FindingClass::debris:
            return "debris";
        case FindingClass::order:
            return "order";
    }
    return "";
}

}  // namespace spor::judging
