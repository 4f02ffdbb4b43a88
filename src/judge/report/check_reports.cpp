// The reports of a check. Entry point: report_check.
#include <algorithm>

#include "judge/check/names.hpp"
#include "judge/report/annotations.hpp"
#include "judge/report/names.hpp"
#include "judge/report/rdjson.hpp"
#include "judge/report/sarif.hpp"
#include "judge/report/wording.hpp"
#include "render/ledger_parts.hpp"
#include "render/terminal/page.hpp"
#include "spor/check.hpp"
#include "text/figure.hpp"
#include "text/markup_escape.hpp"
#include "text/printable.hpp"
#include "text/section_name.hpp"

namespace spor {
namespace judging {
namespace {

using rendering::Json;
using Results = std::vector<const CheckResult*>;

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

SarifDraft sarif_draft(const CheckResult& result) {
    SarifDraft draft{*result.new_draft, *result.old_draft, {}};
    for (const Violation& each : result.violations) {
        const std::string section = text::section_name(each.section);
        Json properties = {{"before", each.before}, {"after", each.after}};
        if (!each.reason.empty()) properties["reason"] = each.reason;
        draft.findings.push_back({static_cast<std::uint32_t>(each.rule),
                                  each.severity,
                                  section,
                                  each.place,
                                  {each.old_place.line, each.old_place.end_line},
                                  told(each),
                                  {std::string(name_of(each.rule)), section, each.message},
                                  std::move(properties)});
    }
    return draft;
}

std::string check_sarif(const Results& results, const ReportOptions& options) {
    SarifRun run{{}, {}, report_wording(options.language).old_text, options};
    for (const CheckRow& row : check_rows()) {
        const CheckWording& words = check_wording(row.rule, options.language);
        run.rules.push_back({row.name, words.title, words.description});
    }
    for (const CheckResult* result : results) run.drafts.push_back(sarif_draft(*result));
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

std::string check_rdjson(const Results& results) {
    std::string out = "{\"source\": {\"name\": \"spor\"}";
    rendering::Listing diagnostics(out, "diagnostics");
    for (const CheckResult* result : results) {
        for (const Violation& each : result->violations) {
            const std::string message = told(each);
            diagnostics.add(
                rdjson_diagnostic(*result->new_draft, {each.severity, each.place, name_of(each.rule), message}));
        }
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

/// Counts as a test suite, and all of them together, say them.
struct JunitCounts {
    std::size_t tests = 0;
    std::size_t failures = 0;
    [[nodiscard]] std::string text() const {
        return "tests=\"" + std::to_string(tests) + "\" failures=\"" + std::to_string(failures) + "\" errors=\"0\"";
    }
};

/// A suite for a draft; one test case a rule, one failure a violation that is an error; the rest is told as output.
std::string junit_suite(const CheckResult& result, const ReportOptions& options, JunitCounts& all) {
    std::string cases;
    JunitCounts counts{check_rows().size(), 0};
    for (const CheckRow& row : check_rows()) {
        std::string failed;
        std::string other;
        for (const Violation& each : result.violations) {
            if (each.rule != row.rule) continue;
            const std::string where = result.new_draft->name + ":" + std::to_string(each.place.line);
            const std::string line = xml(where + ": " + told(each)) + "\n";
            (each.severity == Severity::error ? failed : other) += line;
        }
        if (!failed.empty()) ++counts.failures;
        cases += "    <testcase name=\"" + std::string(row.name) + "\" classname=\"spor.check\">";
        if (!failed.empty()) {
            cases += "<failure message=\"" + xml(check_wording(row.rule, options.language).title) + "\">" + failed +
                     "</failure>";
        }
        if (!other.empty()) cases += "<system-out>" + other + "</system-out>";
        cases += "</testcase>\n";
    }
    all.tests += counts.tests;
    all.failures += counts.failures;
    return "  <testsuite name=\"" + xml(result.new_draft->name) + "\" " + counts.text() + ">\n" + cases +
           "  </testsuite>\n";
}

std::string check_junit(const Results& results, const ReportOptions& options) {
    JunitCounts all;
    std::string suites;
    for (const CheckResult* result : results) suites += junit_suite(*result, options, all);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + all.text() + ">\n" + suites + "</testsuites>\n";
}

std::string check_terminal(const CheckResult& result, const ReportOptions& options) {
    using rendering::Ink;
    rendering::Page page(options.width, options.colour);
    const bool english = options.language == Language::english;
    const auto size = result.violations.size();
    std::string verdict = english ? "the rules are kept" : "reglerne er overholdt";
    if (size > 0) {
        verdict = text::figure(size, options.language);
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

/// A list, one spor.check/1 a draft.
std::string check_json_list(const Results& results) {
    std::string out = "[";
    for (const CheckResult* result : results) out += (out.size() > 1 ? ",\n" : "") + check_json(*result);
    return out + "]\n";
}

std::string report_all(const Results& results, CheckReport report, const ReportOptions& options) {
    std::string out;
    switch (report) {
        case CheckReport::terminal:
            for (const CheckResult* result : results) out += check_terminal(*result, options);
            return out;
        case CheckReport::github:
            for (const CheckResult* result : results) out += check_github(*result, options);
            return out;
        case CheckReport::json:
            return check_json_list(results);
        case CheckReport::sarif:
            return check_sarif(results, options);
        case CheckReport::junit:
            return check_junit(results, options);
        case CheckReport::rdjson:
            return check_rdjson(results);
    }
    return out;
}

}  // namespace
}  // namespace judging

std::string report_check(const CheckResult& result, CheckReport report, const ReportOptions& options) {
    if (report == CheckReport::json) return judging::check_json(result);
    return judging::report_all({&result}, report, options);
}

std::string report_checks(const std::vector<CheckResult>& results, CheckReport report, const ReportOptions& options) {
    judging::Results all;
    for (const CheckResult& result : results) all.push_back(&result);
    return judging::report_all(all, report, options);
}

}  // namespace spor
