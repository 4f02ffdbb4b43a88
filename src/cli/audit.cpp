// spor audit: is this redline true?
#include <CLI/CLI.hpp>

#include <algorithm>

#include "cli/dictionary.hpp"
#include "cli/drafts.hpp"
#include "cli/flags.hpp"
#include "cli/limits.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/overwrite.hpp"
#include "cli/screen.hpp"
#include "cli/verbs.hpp"
#include "judge/audit/input.hpp"
#include "spor/spor.hpp"

namespace spor::cli {
namespace {

using judging::AuditInput;

/// The flags, understood.
struct AuditSettings {
    AuditOptions options;
    Limits limits;
    Report report = Report::markdown;
    ReportOptions view;
    Severity fail_on = Severity::error;
    std::optional<Format> old_format;
    std::optional<Format> redline_format;
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
    if (arguments.fix) {
        // A redline may be mended where it stands, but for Word's.
        if (auto error = refuse_ending("-o", arguments.output, {".md", ".markdown"})) return error;
        return refuse_overwrite("-o", arguments.output, files_behind({arguments.old_path}));
    }
    return refuse_overwrite("-o", arguments.output, files_behind({arguments.old_path, arguments.redline_path}));
}

/// What --from-redline names; a redline is nothing but markdown or Word.
Result<std::optional<Format>> redline_format(const AuditArguments& arguments, Language language) {
    Result<std::optional<Format>> format = parse_format(arguments.from_redline, "--from-redline", language);
    if (!format || !*format || **format == Format::markdown || **format == Format::docx) return format;
    return Error{"a redline is markdown or Word", "--from-redline " + arguments.from_redline, "say markdown or docx"};
}

Result<AuditSettings> interpret(const AuditArguments& arguments, Language language) {
    if (auto error = contradiction(arguments)) return *error;
    if (auto error = refuse_tracked(arguments.tracked, language)) return *error;
    const auto fail_on = parse_severity(arguments.fail_on, "--fail-on", language);
    if (!fail_on) return fail_on.error();
    const auto ignore = parse_ignore(arguments.ignore, language);
    if (!ignore) return ignore.error();
    const auto colour = parse_colour(arguments.colour, language);
    if (!colour) return colour.error();
    const auto old_format = parse_format(arguments.from_old, "--from-old", language);
    if (!old_format) return old_format.error();
    const auto marked_format = redline_format(arguments, language);
    if (!marked_format) return marked_format.error();
    const auto dictionary = choose_dictionary(arguments.dictionary, language);
    if (!dictionary) return dictionary.error();
    const auto limits = parse_limits(arguments.limits);
    if (!limits) return limits.error();
    AuditSettings settings;
    settings.limits = *limits;
    settings.old_format = *old_format;
    settings.redline_format = *marked_format;
    settings.fail_on = *fail_on;
    settings.options = {language, *ignore, *dictionary, limits->deadline()};
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

Result<AuditInput> read_input(Sources sources, const AuditSettings& settings) {
    ReadOptions options;
    options.language = settings.options.language;
    options.keep_furniture = !settings.options.ignore.furniture;
    options.deadline = settings.options.deadline;
    return judging::read_audit_input(std::move(sources.old_draft), std::move(sources.new_draft), options,
                                     settings.options.ignore);
}

std::optional<Error> write_fixed(const AuditArguments& arguments, const AuditSettings& settings,
                                 const AuditInput& input, const std::string& name, Language language) {
    const Result<FixedRedline> fixed = fix_redline(input.old_draft, input.redline, name, settings.options);
    if (!fixed) return fixed.error();
    if (auto error = write_output(arguments.output, fixed->markdown, language)) return error;
    for (const Notice& remark : fixed->remarks) {
        report(language, {say_of(language, "taken out: {}", remark.what), remark.line}, name);
    }
    return std::nullopt;
}

constexpr const char* kExamples =
    "Examples:\n"
    "  spor audit old.txt redline.md                   coloured on a terminal, markdown in a pipe\n"
    "  spor audit old.txt redline.md -o findings.sarif  for code scanning\n"
    "  spor audit old.txt redline.md --to json         for machines (spor.audit/1)\n"
    "  spor audit old.txt redline.md --to github --fail-on warning\n"
    "  spor audit old.txt redline.md --fix -o fixed.md  the redline as it should have been\n"
    "  spor audit old.docx tracked.docx                tracked changes in Word\n"
    "  spor audit HEAD~1:plan.md redline.md            the draft as it was at a revision, out of git\n"
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
    verb.add_option("--from-old", arguments.from_old,
                    "Read OLD as text, markdown, docx, pdf or html, whatever it looks like");
    verb.add_option("--from-redline,--from-new", arguments.from_redline,
                    "Read REDLINE as markdown or docx, whatever it looks like");
    verb.add_option("--tracked", arguments.tracked,
                    "Tracked changes in a Word file are the redline, and are read as such")
        ->capture_default_str();
    verb.add_flag("--fix", arguments.fix, "Write the redline as it should have been rather than a report");
    verb.add_option("--dictionary", arguments.dictionary, kDictionaryHelp)->capture_default_str();
    verb.add_option("--ignore", arguments.ignore, "Differences not to report: a list, or none")->capture_default_str();
    verb.add_option("--color,--colour", arguments.colour, "auto, always or never; NO_COLOR switches auto off")
        ->capture_default_str();
    add_limits(verb, arguments.limits, Limited::compares);
    verb.footer(kExamples);
    return verb;
}

Result<int> run_audit(const AuditArguments& arguments, Language language) {
    const Result<AuditSettings> settings = interpret(arguments, language);
    if (!settings) return settings.error();
    Result<Sources> sources =
        load_sources({arguments.old_path, settings->old_format}, {arguments.redline_path, settings->redline_format},
                     settings->limits.max_size);
    if (!sources) return sources.error();
    const std::string name = sources->new_draft.name;
    const Result<AuditInput> input = read_input(std::move(*sources), *settings);
    if (!input) return input.error();
    const Result<Audit> found = audit(input->old_draft, input->redline, name, settings->options);
    if (!found) return found.error();
    for (const Notice& notice : input->notices) report(language, notice, name);
    for (const Notice& notice : input->old_draft->notices) report(language, notice, input->old_draft->name);
    for (const Notice& notice : found->notices) report(language, notice, name);
    const auto error = arguments.fix ? write_fixed(arguments, *settings, *input, name, language)
                                     : write_output(arguments.output,
                                                    report_audit(*found, settings->report, settings->view), language);
    if (error) return *error;
    const bool failed = std::any_of(found->findings.begin(), found->findings.end(),
                                    [&](const Finding& finding) { return finding.severity >= settings->fail_on; });
    return failed ? kDifferent : kSame;
}

}  // namespace spor::cli
