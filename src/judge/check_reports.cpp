// The reports of a check. Entry point: report_check.
#include <algorithm>

#include "judge/annotations.hpp"
#include "judge/check_names.hpp"
#include "judge/names.hpp"
#include "judge/rdjson.hpp"
#include "judge/report_wording.hpp"
#include "judge/sarif.hpp"
#include "render/ledger_parts.hpp"
#include "render/terminal_page.hpp"
#include "spor/check.hpp"
#include "text/markup_escape.hpp"
#include "text/printable.hpp"
#include "text/section_name.hpp"

namespace spor {
namespace judging {
namespace {

using rendering::Json;

/// The message and what the rule's author says of it.
std::string told(const Violation& violation) {
    return violation.reason.empty() ? violation.message : violation.message + " (" + violation.reason + ")";
}

Json place_json(const DraftPlace& place) {
    return {
        {"line", place.line}, {"column", place.column}, {"end_line", place.end_line}, {"end_column", place.end_column}};
}

Json violation_json(const Violation& violation) {
    Json json = {
        {"rule", name_of(violation.rule)}, {"severity", name_of(violation.severity)}, {"section", violation.section}};
    if (violation.place.line > 0) json["new"] = place_json(violation.place);
    if (violation.old_place.line > 0) json["old"] = place_json(violation.old_place);
    if (!violation.before.empty()) json["before"] = violation.before;
    if (!violation.after.empty()) json["after"] = violation.after;
    json["message"] = violation.message;
    if (!violation.reason.empty()) json["reason"] = violation.reason;
    return json;
}

std::uint32_t count(const CheckResult& result, Severity severity) {
    return static_cast<std::uint32_t>(std::count_if(result.violations.begin(), result.violations.end(),
                                                    [&](const Violation& each) { return each.severity == severity; }));
}

std::string check_json(const CheckResult& result) {
    std::string out = "{\"schema\": \"spor.check/1\"";
    out += ",\n\"old\": " + rendering::dump(rendering::draft_json(*result.old_draft));
    out += ",\n\"new\": " + rendering::dump(rendering::draft_json(*result.new_draft));
    rendering::Listing violations(out, "violations");
    for (const Violation& violation : result.violations) violations.add(violation_json(violation));
    violations.close();
    rendering::list_ledger(out, result.ledger);
    out += ",\n\"summary\": " +
           rendering::dump(Json{{"errors", count(result, Severity::error)},
                                {"warnings", count(result, Severity::warning)},
                                {"notes", count(result, Severity::note)}}) +
           "\n}\n";
    return out;
}

std::string check_sarif(const CheckResult& result, const ReportOptions& options) {
    SarifRun run{*result.new_draft, *result.old_draft, {}, {}, report_wording(options.language).old_text, options};
    for (const CheckRow& row : check_rows()) {
        const CheckWording& words = check_wording(row.rule, options.language);
        run.rules.push_back({row.name, words.title, words.description});
    }
    for (const Violation& each : result.violations) {
        const std::string section = text::section_name(each.section);
        Json properties = {{"before", each.before}, {"after", each.after}};
        if (!each.reason.empty()) properties["reason"] = each.reason;
        run.findings.push_back({static_cast<std::uint32_t>(each.rule),
                                each.severity,
                                section,
                                each.place,
                                {each.old_place.line, each.old_place.end_line},
                                told(each),
                                {std::string(name_of(each.rule)), section, each.message},
                                std::move(properties)});
    }
    return write_sarif(run);
}

std::string check_github(const CheckResult& result, const ReportOptions& options) {
    std::string out;
    for (const Violation& each : result.violations) {
        const std::string message = told(each);
        put_annotation(out, {each.severity, result.new_draft->name, each.place,
                             check_wording(each.rule, options.language).title, message});
    }
    return out;
}

std::string check_rdjson(const CheckResult& result) {
    std::string out = "{\"source\": {\"name\": \"spor\"}";
    rendering::Listing diagnostics(out, "diagnostics");
    for (const Violation& each : result.violations) {
        const std::string message = told(each);
        diagnostics.add(
            rdjson_diagnostic(*result.new_draft, {each.severity, each.place, name_of(each.rule), message}));
    }
    diagnostics.close();
    out += "}\n";
    return out;
}

/// Text in XML 1.0: markup escaped, what XML may not hold left out.
std::string xml(std::string_view text) {
    std::string out;
    for (const char c : text::printable(text)) {
        const std::string_view escape = text::markup_escape(c);
        if (escape.empty()) {
            out += c;
        } else {
            out += escape;
        }
    }
    return out;
}

/// One test case a rule, one failure a violation that is an error; the rest is told as output.
std::string check_junit(const CheckResult& result, const ReportOptions& options) {
    std::string cases;
    std::uint32_t failures = 0;
    for (const CheckRow& row : check_rows()) {
        std::string failed;
        std::string other;
        for (const Violation& each : result.violations) {
            if (each.rule != row.rule) continue;
            const std::string where = result.new_draft->name + ":" + std::to_string(each.place.line);
            const std::string line = xml(where + ": " + told(each)) + "\n";
            (each.severity == Severity::error ? failed : other) += line;
        }
        if (!failed.empty()) ++failures;
        cases += "    <testcase name=\"" + std::string(row.name) + "\" classname=\"spor.check\">";
        if (!failed.empty()) {
            cases += "<failure message=\"" + xml(check_wording(row.rule, options.language).title) + "\">" + failed +
                     "</failure>";
        }
        if (!other.empty()) cases += "<system-out>" + other + "</system-out>";
        cases += "</testcase>\n";
    }
    const std::string counts = "tests=\"" + std::to_string(check_rows().size()) + "\" failures=\"" +
                               std::to_string(failures) + "\" errors=\"0\"";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts + ">\n  <testsuite name=\"" +
           xml(result.new_draft->name) + "\" " + counts + ">\n" + cases + "  </testsuite>\n</testsuites>\n";
}

std::string check_terminal(const CheckResult& result, const ReportOptions& options) {
    using rendering::Ink;
    rendering::Page page(options.width, options.colour);
    const bool english = options.language == Language::english;
    const auto size = result.violations.size();
    std::string verdict = english ? "the rules are kept" : "reglerne er overholdt";
    if (size > 0) {
        verdict = std::to_string(size);
        verdict +=
            english ? (size == 1 ? " violation" : " violations") : (size == 1 ? " overtrædelse" : " overtrædelser");
    }
    page.put(text::printable(result.new_draft->name) + ": " + verdict, size > 0 ? Ink::alarm : Ink::heading);
    page.end_line();
    for (const Violation& each : result.violations) {
        const std::uint32_t line = each.place.line > 0 ? each.place.line : each.old_place.line;
        const std::string side = each.place.line > 0 || line == 0 ? "" : (english ? "old " : "gammel ");
        page.indent(2);
        if (line > 0) page.put(side + (english ? "line " : "linje ") + std::to_string(line) + " · ", Ink::faint);
        page.put(std::string(name_of(each.rule)), each.severity == Severity::error ? Ink::alarm : Ink::caution);
        if (!each.section.empty()) page.put(" · " + text::printable(text::section_name(each.section)), Ink::faint);
        page.end_line();
        page.indent(4);
        page.put(text::printable(told(each)), Ink::plain);
        page.end_line();
    }
    return page.take();
}

}  // namespace
}  // namespace judging

std::string report_check(const CheckResult& result, CheckReport report, const ReportOptions& options) {
    switch (report) {
        case CheckReport::terminal:
            return judging::check_terminal(result, options);
        case CheckReport::json:
            return judging::check_json(result);
        case CheckReport::sarif:
            return judging::check_sarif(result, options);
        case CheckReport::github:
            return judging::check_github(result, options);
        case CheckReport::junit:
            return judging::check_junit(result, options);
        case CheckReport::rdjson:
            return judging::check_rdjson(result);
    }
    return {};
}

}  // namespace spor
