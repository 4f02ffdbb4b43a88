// spor check: does NEW keep the rules of its repository?
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "cli/date.hpp"
#include "cli/dictionary.hpp"
#include "cli/drafts.hpp"
#include "cli/flags.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/screen.hpp"
#include "cli/verbs.hpp"
#include "judge/audit_input.hpp"
#include "spor/spor.hpp"

namespace spor::cli {
namespace {

struct WantedReport {
    CheckReport report = CheckReport::terminal;
    std::string path;  ///< empty: standard output
};

struct CheckSettings {
    std::vector<WantedReport> reports;
    ReportOptions view;
    Severity fail_on = Severity::error;
    Day today;
    KnownWord dictionary;
};

Result<std::vector<WantedReport>> parse_reports(const std::vector<std::string>& words, Language language) {
    const Choices<CheckReport> names = {{"term", CheckReport::terminal}, {"json", CheckReport::json},
                                        {"sarif", CheckReport::sarif},   {"github", CheckReport::github},
                                        {"junit", CheckReport::junit},   {"rdjson", CheckReport::rdjson}};
    std::vector<WantedReport> reports;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        const auto report = choose(names, word.substr(0, equals), "--report", language, "unknown format {}");
        if (!report) return report.error();
        reports.push_back({*report, equals == std::string::npos ? "" : word.substr(equals + 1)});
    }
    if (reports.empty()) reports.push_back({});
    const auto to_screen =
        std::count_if(reports.begin(), reports.end(), [](const WantedReport& each) { return !to_file(each.path); });
    if (to_screen > 1) {
        return Error{"only one report may go to standard output", "--report",
                     "give the others files, as in --report sarif=FILE"};
    }
    return reports;
}

/// The day that exceptions are held against: told, SOURCE_DATE_EPOCH's, or the clock's in UTC.
Result<Day> find_today(const std::string& word) {
    if (!word.empty() && word.size() != 10) return Error{"is no date", "--today " + word, "write it as 2026-01-31"};
    const Result<std::string> said = date_of_changes(word);
    if (!said && !word.empty()) return Error{"is no date", "--today " + word, "write it as 2026-01-31"};
    if (!said) return said.error();
    if (!said->empty()) {
        return Day{std::stoi(said->substr(0, 4)), std::stoi(said->substr(5, 2)), std::stoi(said->substr(8, 2))};
    }
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return Day{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
               static_cast<int>(static_cast<unsigned>(day.day()))};
}

Result<CheckSettings> interpret(const CheckArguments& arguments, Language language) {
    if (arguments.old_path == "-" && arguments.new_path == "-") {
        return Error{"only one draft may come from standard input", "OLD, NEW", "give a file for the other"};
    }
    const auto fail_on = parse_severity(arguments.fail_on, "--fail-on", language);
    if (!fail_on) return fail_on.error();
    const auto colour = parse_colour(arguments.colour, language);
    if (!colour) return colour.error();
    auto reports = parse_reports(arguments.reports, language);
    if (!reports) return reports.error();
    const auto today = find_today(arguments.today);
    if (!today) return today.error();
    auto dictionary = choose_dictionary(arguments.dictionary, language);
    if (!dictionary) return dictionary.error();
    CheckSettings settings;
    settings.dictionary = std::move(*dictionary);
    settings.reports = std::move(*reports);
    settings.fail_on = *fail_on;
    settings.today = *today;
    settings.view.language = language;
    settings.view.colour = wants_colour(*colour, on_terminal());
    settings.view.width = screen_width();
    settings.view.tool_version = SPOR_VERSION;
    return settings;
}

Result<Rules> load_rules(const std::string& path) {
    Result<std::string> bytes = load(path);
    if (!bytes) {
        Error error = bytes.error();
        if (error.what == "no such file") error.why = "spor check --init writes one";
        return error;
    }
    return read_rules(*bytes, path);
}

/// A draft to be read once more: from its file, or, of standard input, from its text.
Result<Source> source_of(const Document& draft) {
    if (draft.name == "-") {
        if (draft.format == Format::text || draft.format == Format::markdown)
            return Source{draft.source, draft.name, draft.format};
        return Error{"[unmarked-changes] cannot read this format twice", draft.name, "give it as a file"};
    }
    Result<std::string> bytes = load(draft.name);
    if (!bytes) return bytes.error();
    return Source{std::move(*bytes), draft.name, std::nullopt};
}

/// What unmarked-changes counts: nothing where the rules do not ask. A path is taken from the rules' file.
Result<std::optional<Audit>> audit_redline(const CheckArguments& arguments, const CheckSettings& settings,
                                           const Rules& rules, const DraftPair& pair, const ReadOptions& how) {
    const auto rule = std::find_if(rules.rules.begin(), rules.rules.end(),
                                   [](const RuleSettings& each) { return each.rule == CheckRule::unmarked_changes; });
    if (rule == rules.rules.end()) return std::optional<Audit>();
    Result<Source> before = source_of(pair.old_draft);
    if (!before) return before.error();
    const std::string path =
        rule->redline.empty()
            ? arguments.new_path
            : (std::filesystem::path(arguments.rules).parent_path() / rule->redline).lexically_normal().string();
    Result<Source> marked = source_of(pair.new_draft);
    if (!rule->redline.empty()) {
        Result<std::string> bytes = load(path);
        if (!bytes) return bytes.error();
        marked = Source{std::move(*bytes), path, std::nullopt};
    }
    if (!marked) return marked.error();
    AuditOptions options;
    options.language = how.language;
    options.dictionary = settings.dictionary;
    const Result<judging::AuditInput> input =
        judging::read_audit_input(std::move(*before), std::move(*marked), how, options.ignore);
    if (!input) return input.error();
    for (const Notice& notice : input->notices) report(how.language, notice, path);
    Result<Audit> found = audit(input->old_draft, input->redline, path, options);
    if (!found) return found.error();
    return std::optional<Audit>(std::move(*found));
}

Result<CheckResult> hold(const CheckArguments& arguments, const CheckSettings& settings, Language language) {
    const Result<Rules> rules = load_rules(arguments.rules);
    if (!rules) return rules.error();
    ReadOptions how;
    how.language = language;
    Result<DraftPair> pair = read_drafts({arguments.old_path}, {arguments.new_path}, how);
    if (!pair) return pair.error();
    const Result<std::optional<Audit>> redline = audit_redline(arguments, settings, *rules, *pair, how);
    if (!redline) return redline.error();
    Options options;
    options.language = language;
    CheckResult result = check(align(std::move(pair->old_draft), std::move(pair->new_draft), options), *rules,
                               settings.today, *redline ? &**redline : nullptr);
    for (const Notice& notice : result.notices) report(language, notice, arguments.rules);
    return result;
}

/// --init: a file of rules to start from; never over one that is there.
Result<int> write_sample(const std::string& path, Language language) {
    if (load(path)) return Error{"there is one already", path, "remove it, or name another with --rules"};
    if (auto error = write_output(path, sample_rules(language), language)) return *error;
    return kSame;
}

Result<int> explain(const std::string& name, Language language) {
    Choices<CheckRule> rules;
    for (const CheckRule rule : all_check_rules()) rules.emplace_back(name_of(rule), rule);
    const auto rule = choose(rules, name, "--explain", language);
    if (!rule) return rule.error();
    if (auto error = write_output("", explain_rule(*rule, language), language)) return *error;
    return kSame;
}

constexpr const char* kExamples =
    "Examples:\n"
    "  spor check --init                               writes a commented .spor.toml\n"
    "  spor check old.md new.md                        the violations, by rule\n"
    "  spor check old.md new.md --report sarif=out.sarif --report github\n"
    "  spor check --explain protected-sections         what a rule asks, and how it is set\n"
    "  spor check HEAD:plan.md plan.md                 what is about to be committed\n"
    "\n"
    "Exit code: 0 pass, 1 violations at or above --fail-on, 2 trouble.";

}  // namespace

CLI::App& add_check(CLI::App& app, CheckArguments& arguments) {
    CLI::App& verb = *app.add_subcommand("check", "Whether NEW keeps the rules that .spor.toml holds it to");
    verb.add_option("OLD", arguments.old_path, "The older draft; - is standard input");
    verb.add_option("NEW", arguments.new_path, "The newer draft");
    verb.add_option("--rules", arguments.rules, "The file with the rules")->capture_default_str();
    verb.add_option("--report", arguments.reports,
                    "term, json, sarif, github, junit or rdjson, or NAME=FILE; several at once")
        ->take_all();
    verb.add_option("--fail-on", arguments.fail_on, "The least severe violation that counts: error, warning or note")
        ->capture_default_str();
    verb.add_option("--today", arguments.today,
                    "The day that exceptions run out against; otherwise SOURCE_DATE_EPOCH's, or the clock's");
    verb.add_option("--dictionary", arguments.dictionary, kDictionaryHelp)->capture_default_str();
    verb.add_option("--explain", arguments.explain, "Say what a rule asks and how it is set");
    verb.add_flag("--init", arguments.init, "Write a commented file of rules");
    verb.add_option("--color,--colour", arguments.colour, "auto, always or never; NO_COLOR switches auto off")
        ->capture_default_str();
    verb.footer(kExamples);
    return verb;
}

Result<int> run_check(const CheckArguments& arguments, Language language) {
    if (!arguments.explain.empty()) return explain(arguments.explain, language);
    if (arguments.init) return write_sample(arguments.rules, language);
    if (arguments.old_path.empty() || arguments.new_path.empty())
        return Error{"two drafts are missing", "", "give OLD and NEW"};
    const Result<CheckSettings> settings = interpret(arguments, language);
    if (!settings) return settings.error();
    const Result<CheckResult> result = hold(arguments, *settings, language);
    if (!result) return result.error();
    for (const WantedReport& wanted : settings->reports) {
        ReportOptions view = settings->view;
        if (to_file(wanted.path)) view.colour = false;
        if (auto error = write_output(wanted.path, report_check(*result, wanted.report, view), language)) return *error;
    }
    const bool failed = std::any_of(result->violations.begin(), result->violations.end(),
                                    [&](const Violation& each) { return each.severity >= settings->fail_on; });
    return failed ? kDifferent : kSame;
}

}  // namespace spor::cli
