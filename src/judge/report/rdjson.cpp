// Diagnostics for reviewdog. Entry point: rdjson_diagnostic.
#include "judge/report/rdjson.hpp"

namespace spor::judging {
namespace {

using rendering::Json;

/// A column counted in characters as the byte that it stands at; reviewdog counts bytes.
std::uint32_t byte_column(const Document& draft, std::uint32_t line, std::uint32_t column) {
    const std::string_view source = draft.source;
    if (line > draft.line_starts.size()) return column;
    const std::size_t begin = draft.line_starts[line - 1];
    std::size_t at = begin;
    for (std::uint32_t left = column - 1; left > 0 && at < source.size(); --left) {
        ++at;
        while (at < source.size() && (static_cast<unsigned char>(source[at]) & 0xC0U) == 0x80U) ++at;
    }
    return static_cast<std::uint32_t>(at - begin) + 1;
}

Json position(const Document& draft, std::uint32_t line, std::uint32_t column) {
    Json json = {{"line", line}};
    if (column > 0) json["column"] = byte_column(draft, line, column);
    return json;
}

std::string_view severity_of(Severity severity) {
    if (severity == Severity::error) return "ERROR";
    return severity == Severity::warning ? "WARNING" : "INFO";
}

}  // namespace

Json rdjson_diagnostic(const Document& draft, const Diagnostic& diagnostic) {
    Json location = {{"path", draft.name == "-" ? "stdin" : draft.name}};
    const DraftPlace& place = diagnostic.place;
    if (place.line > 0) {
        location["range"] = {{"start", position(draft, place.line, place.column)}};
        const bool ordered =
            place.end_line > place.line || (place.end_line == place.line && place.end_column >= place.column);
        if (ordered) location["range"]["end"] = position(draft, place.end_line, place.end_column);
    }
    return {{"message", diagnostic.message},
            {"location", std::move(location)},
            {"severity", severity_of(diagnostic.severity)},
            {"code", {{"value", diagnostic.code}}}};
}

}  // namespace spor::judging
