// An Audit as markdown to be mailed on: the verdict, a table of counts, then every finding under its class and section.
//
// Entry point: report_markdown. Words of the drafts are printable and escaped, so that they show as they are.
#include "judge/report/context.hpp"
#include "judge/report/overview.hpp"
#include "judge/report/reports.hpp"
#include "judge/report/wording.hpp"
#include "markup/block_start.hpp"
#include "render/escape.hpp"
#include "text/characters.hpp"
#include "text/figure.hpp"
#include "text/printable.hpp"

namespace spor::judging {
namespace {

std::string escaped(std::string_view printable) {
    std::string out;
    rendering::append_escaped(out, printable, {.brackets = true});
    return out;
}

/// At the start of a line: text that could begin a block there, underline a heading or rule a table does not.
std::string escaped_line(std::string_view printable) {
    const std::string_view text = text::trim(printable);
    const bool rules = text.starts_with('=') || text.starts_with('|') || text.starts_with(':');
    const std::size_t start = rules ? 0 : markup::start_escape(text);
    std::string whole = escaped(text);
    if (start == std::string_view::npos || (start == 0 && whole.starts_with('\\'))) return whole;
    return escaped(text.substr(0, start)) + '\\' + escaped(text.substr(start));
}

/// In a heading, hash marks at the end would be taken for its closing sequence.
std::string escaped_title(std::string_view printable) {
    std::string out = escaped(printable);
    if (out.ends_with('#')) out.insert(out.size() - 1, 1, '\\');
    return out;
}

void put_counts(std::string& out, const Audit& audit, Language language) {
    const ReportWording& words = report_wording(language);
    out += "| " + std::string(words.count_column) + " | " + std::string(words.what_column) + " |\n|---:|---|\n";
    for (const CountRow& row : count_rows(audit, language)) {
        const std::string_view mark = row.alarming ? "**" : "";
        out.append("| ").append(mark).append(row.figure).append(mark);
        out.append(" | ").append(row.what).append(" |\n");
    }
}

/// `… a ~~before~~ **after** b …`.
std::string change_of(const Audit& audit, const Finding& finding) {
    const ShownWords words = shown_words(finding);
    const Context context = find_context(*audit.redline, finding.redline);
    const auto marked = [](const std::string& text, std::string_view mark) {
        return text.empty() ? text : std::string(mark) + escaped(text) + std::string(mark);
    };
    const bool both = !words.before.empty() && !words.after.empty();
    return escaped(context.before) + marked(words.before, "~~") + (both ? " " : "") + marked(words.after, "**") +
           escaped(context.after);
}

/// Where it is, and what was changed there; of anything but a change the message says it all.
void put_finding(std::string& out, const Audit& audit, const Finding& finding, Language language) {
    std::string place = redline_place(finding, language);
    if (const std::string before = old_place(finding, language); !before.empty()) {
        place += (place.empty() ? "" : ", ") + before;
    }
    out += "- ";
    if (!place.empty()) out += "*" + place + "* – ";
    const std::string_view title = rule_wording(finding.rule, language).title;
    if (is_unmarked_change(finding.rule)) {
        out.append(title).append(": ").append(change_of(audit, finding));
    } else if (const std::string message = text::printable(finding.message); !text::trim(message).empty()) {
        out += place.empty() ? escaped_line(message) : escaped(text::trim(message));
    } else {
        out += title;
    }
    out += '\n';
}

void put_class(std::string& out, const Audit& audit, const ClassGroup& group, Language language) {
    out +=
        "\n## " + std::string(class_title(group.kind, language)) + " (" + text::figure(group.count, language) + ")\n";
    for (const SectionGroup& section : group.sections) {
        out += "\n### " + escaped_title(section.section) + "\n\n";
        for (const Finding* finding : section.findings) put_finding(out, audit, *finding, language);
    }
}

}  // namespace

std::string report_markdown(const Audit& audit, const ReportOptions& options) {
    const Language language = options.language;
    std::string out = "# " + std::string(report_wording(language).heading) + "\n\n";
    out += escaped_line(text::printable(audit.old_draft->name)) + " → " + escaped(text::printable(audit.redline->name));
    out += ": " + verdict(audit, language) + ".\n\n";
    put_counts(out, audit, language);
    for (const ClassGroup& group : group_findings(audit, language)) put_class(out, audit, group, language);
    return out;
}

}  // namespace spor::judging
