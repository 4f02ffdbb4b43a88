// Workflow commands of GitHub Actions. Entry point: put_annotation.
#include "judge/report/annotations.hpp"

#include "judge/report/names.hpp"
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

std::string place_of(const DraftPlace& place) {
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

}  // namespace

void put_annotation(std::string& out, const Annotation& note) {
    // Standard input is no file that an annotation could stand in.
    const bool file = note.file != "-";
    out.append("::").append(command_of(note.severity)).append(" ");
    if (file) out.append("file=").append(escaped(note.file, true)).append(place_of(note.place)).append(",");
    out.append("title=").append(escaped(note.title, true));
    out.append("::").append(escaped(note.message, false)).append("\n");
}

}  // namespace spor::judging
