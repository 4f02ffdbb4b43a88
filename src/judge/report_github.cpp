// An Audit as workflow commands of GitHub Actions: one annotation a finding, at its place in the redline.
//
// Entry point: report_github. Nothing found: nothing said.
#include "judge/names.hpp"
#include "judge/report_wording.hpp"
#include "judge/reports.hpp"
#include "text/printable.hpp"

namespace spor::judging {
namespace {

/// What would end a message, or, in a property, the property.
std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char byte : text) {
        if (byte == '%') {
            out += "%25";
        } else if (byte == '\r') {
            out += "%0D";
        } else if (byte == '\n') {
            out += "%0A";
        } else if (property && byte == ':') {
            out += "%3A";
        } else if (property && byte == ',') {
            out += "%2C";
        } else {
            out += byte;
        }
    }
    return text::printable(out);
}

std::string_view command_of(Severity severity) {
    // What SARIF calls a note, GitHub calls a notice.
    return severity == Severity::note ? "notice" : name_of(severity);
}

std::string place_of(const RedlinePlace& place) {
    if (place.line == 0) return {};
    std::string text = ",line=" + std::to_string(place.line);
    const bool has_end = place.end_line >= place.line;
    if (has_end) text += ",endLine=" + std::to_string(place.end_line);
    if (place.column == 0) return text;
    text += ",col=" + std::to_string(place.column);
    // GitHub's last column is the last one inside, and it reads columns only within one line.
    const bool wide = place.end_line == place.line && place.end_column > place.column;
    if (wide) text += ",endColumn=" + std::to_string(place.end_column - 1);
    return text;
}

void put_annotation(std::string& out, const Finding& finding, const Document& redline, Language language) {
    // Standard input is no file that an annotation could stand in.
    const bool file = redline.name != "-";
    out.append("::").append(command_of(finding.severity)).append(" ");
    if (file) out.append("file=").append(escaped(redline.name, true)).append(place_of(finding.redline)).append(",");
    out.append("title=").append(escaped(rule_wording(finding.rule, language).title, true));
    out.append("::").append(escaped(finding.message, false)).append("\n");
}

}  // namespace

std::string report_github(const Audit& audit, const ReportOptions& options) {
    std::string out;
    for (const Finding& finding : audit.findings) put_annotation(out, finding, *audit.redline, options.language);
    return out;
}

}  // namespace spor::judging
