#include "judge/report/overview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "judge/report/names.hpp"
#include "judge/report/wording.hpp"
#include "text/characters.hpp"
#include "text/figure.hpp"
#include "text/printable.hpp"

namespace spor::judging {
namespace {

/// What a reader has to worry about first.
constexpr std::array kReadingOrder{FindingClass::content, FindingClass::order, FindingClass::spelling,
                                   FindingClass::typography, FindingClass::debris};

/// Bytes of a passage that a report shows; of a longer one its start and its end.
constexpr std::size_t kShown = 320;
constexpr std::size_t kShownStart = 220;
constexpr std::size_t kShownEnd = 80;

std::uint32_t unmarked(const AuditCounts& counts, FindingClass kind) {
    switch (kind) {
        case FindingClass::content:
            return counts.unmarked_content;
        case FindingClass::spelling:
            return counts.unmarked_spelling;
        case FindingClass::typography:
            return counts.unmarked_typography;
        case FindingClass::debris:
            return counts.unmarked_debris;
        case FindingClass::order:
            return counts.unmarked_order;
    }
    return 0;
}

/// Rules whose findings the unmarked counts hold already.
bool is_unmarked(AuditRule rule) {
    return rule == AuditRule::unmarked_insertion || rule == AuditRule::unmarked_deletion ||
           rule == AuditRule::unmarked_substitution || rule == AuditRule::unmarked_move;
}

/// "12 fejl, 3 advarsler og 31 noter", without those that there are none of.
std::string severities(const Audit& audit, Language language) {
    std::array<std::uint64_t, 3> counts{};
    for (const Finding& finding : audit.findings) ++counts.at(static_cast<std::size_t>(finding.severity));
    const ReportWording& words = report_wording(language);
    std::vector<std::string> parts;
    if (counts[2] > 0) parts.push_back(counted(counts[2], words.error, language));
    if (counts[1] > 0) parts.push_back(counted(counts[1], words.warning, language));
    if (counts[0] > 0) parts.push_back(counted(counts[0], words.note, language));
    std::string text;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const std::string link = at + 1 < parts.size() ? ", " : " " + std::string(words.and_word) + " ";
        text += (at == 0 ? "" : link) + parts[at];
    }
    return text;
}

/// A boundary of characters at or before `at`.
std::size_t floor_character(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

}  // namespace

std::string verdict(const Audit& audit, Language language) {
    const ReportWording& words = report_wording(language);
    if (audit.findings.empty()) return std::string(words.clean);
    const bool errors = std::any_of(audit.findings.begin(), audit.findings.end(),
                                    [](const Finding& finding) { return finding.severity == Severity::error; });
    if (errors) return std::string(words.untrue) + ": " + severities(audit, language);
    return std::string(words.doubtful) + ' ' + severities(audit, language);
}

std::vector<CountRow> count_rows(const Audit& audit, Language language) {
    std::vector<CountRow> rows;
    const auto add = [&](std::uint32_t count, const Noun& noun, bool alarming) {
        rows.push_back({text::figure(count, language), std::string(count == 1 ? noun.one : noun.many), alarming});
    };
    for (const FindingClass kind : kReadingOrder) {
        const std::uint32_t count = unmarked(audit.counts, kind);
        const bool content = kind == FindingClass::content;
        if (count > 0 || content) add(count, unmarked_noun(kind, language), content && count > 0);
    }
    for (const AuditRule rule : kRules) {
        if (is_unmarked(rule)) continue;
        std::uint32_t count = 0;
        bool alarming = false;
        for (const Finding& finding : audit.findings) {
            if (finding.rule != rule) continue;
            ++count;
            alarming = alarming || finding.severity == Severity::error;
        }
        if (count > 0) add(count, rule_wording(rule, language).count, alarming);
    }
    const std::uint32_t marks = audit.counts.insertions + audit.counts.deletions;
    const ReportWording& words = report_wording(language);
    const std::string what = marks == 0 ? std::string(words.marks)
                                        : fmt::format(fmt::runtime(words.true_marks), text::figure(marks, language));
    rows.push_back({text::figure(audit.counts.true_marks, language), what, audit.counts.false_marks > 0});
    return rows;
}

std::vector<ClassGroup> group_findings(const Audit& audit, Language language) {
    std::vector<ClassGroup> groups;
    for (const FindingClass kind : kReadingOrder) {
        ClassGroup group{kind, 0, {}};
        const std::string* section = nullptr;
        for (const Finding& finding : audit.findings) {
            if (finding.kind != kind) continue;
            if (section == nullptr || *section != finding.section) {
                const std::string title = text::printable(text::trim(finding.section));
                group.sections.push_back(
                    {title.empty() ? std::string(report_wording(language).no_heading) : title, {}});
                section = &finding.section;
            }
            group.sections.back().findings.push_back(&finding);
            ++group.count;
        }
        if (group.count > 0) groups.push_back(std::move(group));
    }
    return groups;
}

std::string redline_place(const Finding& finding, Language language) {
    if (finding.redline.line == 0) return {};
    std::string text = fmt::format("{} {}", report_wording(language).line, finding.redline.line);
    if (finding.redline.column > 0) text += fmt::format(":{}", finding.redline.column);
    return text;
}

std::string old_place(const Finding& finding, Language language) {
    const LineSpan lines = finding.old_lines;
    if (lines.first == 0) return {};
    const ReportWording& words = report_wording(language);
    if (lines.last <= lines.first) return fmt::format("{} {}", words.old_line, lines.first);
    return fmt::format("{} {}–{}", words.old_lines, lines.first, lines.last);
}

bool is_unmarked_change(AuditRule rule) { return is_unmarked(rule) && rule != AuditRule::unmarked_move; }

ShownWords shown_words(const Finding& finding) { return {excerpt(finding.before), excerpt(finding.after)}; }

std::string excerpt(std::string_view text) {
    std::string shown = text::printable(text::trim(text));
    if (shown.size() <= kShown) return shown;
    const std::string_view view = shown;
    std::size_t end = floor_character(view, kShownStart);
    if (const std::size_t blank = view.rfind(' ', end); blank != std::string_view::npos && blank > 0) end = blank;
    std::size_t start = floor_character(view, view.size() - kShownEnd);
    if (const std::size_t blank = view.find(' ', start); blank != std::string_view::npos) start = blank + 1;
    return std::string(text::trim(view.substr(0, end))) + " … " + std::string(text::trim(view.substr(start)));
}

}  // namespace spor::judging
