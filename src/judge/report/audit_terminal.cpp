// An Audit for the eye: the verdict and the counts on one screen, then every finding, what touches the content first.
//
// Entry point: report_terminal. Draft text passes text::printable on its way (here and in overview.cpp).
#include <algorithm>

#include "judge/report/context.hpp"
#include "judge/report/overview.hpp"
#include "judge/report/reports.hpp"
#include "judge/report/wording.hpp"
#include "render/terminal/page.hpp"
#include "text/figure.hpp"
#include "text/printable.hpp"

namespace spor::judging {
namespace {

using rendering::Ink;
using rendering::Page;

constexpr std::size_t kFigureColumns = 6;
constexpr std::size_t kIndent = 2;

Ink ink_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return Ink::alarm;
        case Severity::warning:
            return Ink::caution;
        case Severity::note:
            return Ink::plain;
    }
    return Ink::plain;
}

class TerminalReport {
public:
    TerminalReport(const Audit& audit, const ReportOptions& options)
        : audit_(audit), language_(options.language), page_(options.width, options.colour) {}

    std::string draw() {
        draw_title();
        draw_counts();
        for (const ClassGroup& group : group_findings(audit_, language_)) draw_class(group);
        return page_.take();
    }

private:
    void draw_title();
    void draw_counts();
    void draw_class(const ClassGroup& group);
    void draw_finding(const Finding& finding);
    void draw_change(const Finding& finding);
    [[nodiscard]] Ink worst_ink() const;

    const Audit& audit_;
    Language language_;
    Page page_;
};

Ink TerminalReport::worst_ink() const {
    Severity worst = Severity::note;
    for (const Finding& finding : audit_.findings) worst = std::max(worst, finding.severity);
    return ink_of(worst);
}

void TerminalReport::draw_title() {
    const std::string drafts = text::printable(audit_.old_draft->name) + " → " + text::printable(audit_.redline->name);
    page_.put(drafts + ": ", Ink::heading);
    page_.put(verdict(audit_, language_), worst_ink());
    page_.empty_line();
}

void TerminalReport::draw_counts() {
    for (const CountRow& row : count_rows(audit_, language_)) {
        const std::size_t columns = row.figure.size();
        page_.indent(columns < kFigureColumns ? kFigureColumns - columns : 0);
        page_.put(row.figure + ' ' + row.what, row.alarming ? Ink::alarm : Ink::plain);
        page_.end_line();
    }
}

void TerminalReport::draw_class(const ClassGroup& group) {
    for (const SectionGroup& section : group.sections) {
        page_.indent(0);
        page_.empty_line();
        if (&section == &group.sections.front()) {
            const std::string title(class_title(group.kind, language_));
            page_.put(title + " (" + text::figure(group.count, language_) + ")", Ink::heading);
            page_.empty_line();
        }
        page_.put(section.section, Ink::faint);
        page_.end_line();
        for (const Finding* finding : section.findings) draw_finding(*finding);
    }
}

void TerminalReport::draw_finding(const Finding& finding) {
    page_.indent(kIndent);
    page_.put(redline_place(finding, language_), Ink::plain);
    if (const std::string place = old_place(finding, language_); !place.empty()) page_.put(" · " + place, Ink::faint);
    page_.put(" · ", Ink::faint);
    if (is_unmarked_change(finding.rule)) {
        page_.put(rule_wording(finding.rule, language_).title, ink_of(finding.severity));
        page_.put(": ", Ink::plain);
        page_.indent(2 * kIndent);
        draw_change(finding);
    } else {
        page_.indent(2 * kIndent);
        page_.put(text::printable(finding.message), ink_of(finding.severity));
    }
    page_.end_line();
}

/// `… a [-before-] {+after+} b …`.
void TerminalReport::draw_change(const Finding& finding) {
    const ShownWords words = shown_words(finding);
    const Context context = find_context(*audit_.redline, finding.redline);
    page_.put(context.before, Ink::faint);
    page_.put_marked(words.before, Ink::remove);
    if (!words.before.empty() && !words.after.empty()) page_.put(" ", Ink::plain);
    page_.put_marked(words.after, Ink::insert);
    page_.put(context.after, Ink::faint);
}

}  // namespace

std::string report_terminal(const Audit& audit, const ReportOptions& options) {
    return TerminalReport(audit, options).draw();
}

}  // namespace spor::judging
