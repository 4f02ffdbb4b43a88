// spor audit: is this redline true?
#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

#include "cli/flags.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/screen.hpp"
#include "cli/verbs.hpp"
#include "cli/word_redline.hpp"
#include "spor/spor.hpp"

namespace spor::cli {
namespace {

/// The flags, understood.
struct AuditSettings {
    AuditOptions options;
    Report report = Report::markdown;
    ReportOptions view;
    Severity fail_on = Severity::error;
};

/// The redline's bytes, and the draft that it is held against.
struct AuditInput {
    std::shared_ptr<const Document> old_draft;
    std::string redline;
};

const OutputChoices<Report>& report_choices() {
    static const OutputChoices<Report> choices = {{{"json", Report::json},
                                                   {"term", Report::terminal},
                                                   {"md", Report::markdown},
                                                   {"sarif", Report::sarif},
                                                   {"github", Report::github}},
                                                  {{".md", Report::markdown},
                                                   {".markdown", Report::markdown},
                                                   {".json", Report::json},
                                                   {".sarif", Report::sarif}},
                                                  Report::terminal,
                                                  Report::markdown};
    return choices;
}

/// Complaints about flags that do not go together.
std::optional<Error> contradiction(const AuditArguments& arguments) {
    if (arguments.old_path == "-" && arguments.redline_path == "-") {
        return Error{"only one of them may come from standard input", "OLD, REDLINE", "give a file for the other one"};
    }
    if (arguments.fix && !arguments.to.empty()) {
        return Error{"--fix writes a redline in markdown", "--to " + arguments.to, "leave out --to"};
    }
    return std::nullopt;
}

Result<AuditSettings> interpret(const AuditArguments& arguments, Language language) {
    if (auto error = contradiction(arguments)) return *error;
    const auto fail_on = parse_severity(arguments.fail_on, "--fail-on", language);
    if (!fail_on) return fail_on.error();
    const auto ignore = parse_ignore(arguments.ignore, language);
    if (!ignore) return ignore.error();
    const auto colour = parse_colour(arguments.colour, language);
    if (!colour) return colour.error();
    AuditSettings settings;
    settings.fail_on = *fail_on;
    settings.options = {language, *ignore};
    settings.view.language = language;
    settings.view.colour = wants_colour(*colour, !to_file(arguments.output) && on_terminal());
    settings.view.width = screen_width();
    settings.view.tool_version = SPOR_VERSION;
    if (arguments.fix) return settings;
    const auto format = choose_output(report_choices(), arguments.to, arguments.output, *colour, language);
    if (!format) return format.error();
    settings.report = *format;
    return settings;
}

constexpr const char* kWordLines = "lines are those of its tracked changes written as CriticMarkup, not Word's";

/// Reads both. The old draft is read beside the text that the redline gives when it is accepted, as diff reads it
/// beside the new draft, so that both see the same words at its line ends.
Result<AuditInput> read_input(const AuditArguments& arguments, const AuditSettings& settings) {
    Result<std::string> before = load(arguments.old_path);
    if (!before) return before.error();
    Result<std::string> marked = load(arguments.redline_path);
    if (!marked) return marked.error();
    ReadOptions options;
    options.language = settings.options.language;
    options.keep_furniture = !settings.options.ignore.furniture;
    // A redline is markdown whatever it looks like, or Word; but of a PDF file the reader says what to do about it.
    const Format format = detect_format(*marked, arguments.redline_path);
    if (format == Format::docx) {
        marked = word_redline(*marked, arguments.redline_path, options, settings.options.ignore);
        if (!marked) return marked.error();
        report(settings.options.language, {kWordLines, 0}, arguments.redline_path);
    }
    ReadOptions as_markdown = options;
    if (format != Format::pdf) as_markdown.format = Format::markdown;
    as_markdown.digest = false;
    const Result<Document> redline = read(*marked, arguments.redline_path, as_markdown);
    if (!redline) return redline.error();
    const Result<Settled> accepted = accept_redline(redline->source, arguments.redline_path);
    if (!accepted) return accepted.error();
    Result<DraftPair> pair = read_pair({std::move(*before), arguments.old_path, std::nullopt},
                                       {accepted->text, arguments.redline_path, Format::markdown}, options);
    if (!pair) return pair.error();
    return AuditInput{std::make_shared<const Document>(std::move(pair->old_draft)), std::move(*marked)};
}

std::optional<Error> write_fixed(const AuditArguments& arguments, const AuditSettings& settings,
                                 const AuditInput& input, Language language) {
    const Result<FixedRedline> fixed =
        fix_redline(input.old_draft, input.redline, arguments.redline_path, settings.options);
    if (!fixed) return fixed.error();
    if (auto error = write_output(arguments.output, fixed->markdown, language)) return error;
    for (const Notice& remark : fixed->remarks) {
        report(language, {say_of(language, "taken out: {}", remark.what), remark.line}, arguments.redline_path);
    }
    return std::nullopt;
}

constexpr const char* kExamples =
    "Examples:\n"
    "  spor audit old.txt redline.md                   coloured on a terminal, markdown in a pipe\n"
    "  spor audit old.txt redline.md -o findings.sarif for code scanning\n"
    "  spor audit old.txt redline.md --to json         for machines (spor.audit/1)\n"
    "  spor audit old.txt redline.md --to github --fail-on warning\n"
    "  spor audit old.txt redline.md --fix -o fixed.md the redline as it should have been\n"
    "  spor audit old.docx tracked.docx                tracked changes in Word\n"
    "  git show HEAD~1:plan.md | spor audit - redline.md\n"
    "\n"
    "Exit code: 0 clean, 1 findings at or above --fail-on in REDLINE as it was given, 2 trouble.";

}  // namespace

CLI::App& add_audit(CLI::App& app, AuditArguments& arguments) {
    CLI::App& verb = *app.add_subcommand("audit", "Whether a redline says truly what changed since OLD");
    verb.add_option("OLD", arguments.old_path, "The draft that the redline started from; - is standard input")
        ->required();
    verb.add_option("REDLINE", arguments.redline_path,
                    "A redline in markdown (bold / strike, or CriticMarkup), or Word with tracked changes")
        ->required();
    verb.add_option("-o,--output", arguments.output, "Write to this file; its ending picks the format");
    verb.add_option("--to", arguments.to, "Format: json, term, md, sarif or github");
    verb.add_option("--fail-on", arguments.fail_on, "The least severe finding that counts: error, warning or note")
        ->capture_default_str();
    verb.add_flag("--fix", arguments.fix, "Write the redline as it should have been rather than a report");
    verb.add_option("--ignore", arguments.ignore, "Differences not to report: a list, or none")->capture_default_str();
    verb.add_option("--color,--colour", arguments.colour, "auto, always or never; NO_COLOR switches auto off")
        ->capture_default_str();
    verb.footer(kExamples);
    return verb;
}

Result<int> run_audit(const AuditArguments& arguments, Language language) {
    const Result<AuditSettings> settings = interpret(arguments, language);
    if (!settings) return settings.error();
    const Result<AuditInput> input = read_input(arguments, *settings);
    if (!input) return input.error();
    const Result<Audit> found = audit(input->old_draft, input->redline, arguments.redline_path, settings->options);
    if (!found) return found.error();
    for (const Notice& notice : input->old_draft->notices) report(language, notice, arguments.old_path);
    for (const Notice& notice : found->notices) report(language, notice, arguments.redline_path);
    const auto error = arguments.fix ? write_fixed(arguments, *settings, *input, language)
                                     : write_output(arguments.output,
                                                    report_audit(*found, settings->report, settings->view), language);
    if (error) return *error;
    const bool failed = std::any_of(found->findings.begin(), found->findings.end(),
                                    [&](const Finding& finding) { return finding.severity >= settings->fail_on; });
    return failed ? kDifferent : kSame;
}

}  // namespace spor::cli
