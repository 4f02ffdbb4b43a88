// spor check: does NEW keep the rules of its repository?
#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "cli/changed_drafts.hpp"
#include "cli/date.hpp"
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

constexpr const char* kRulesFile = ".spor.toml";

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
    Limits limits;
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

/// Where the rules are: without --rules in this folder, or else in one above it within the git repository around.
std::string find_rules(const CheckArguments& arguments) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (!arguments.rules.empty()) return arguments.rules;
    std::string path = kRulesFile;
    for (fs::path folder = fs::current_path(ignored); !fs::exists(path, ignored); folder = folder.parent_path()) {
        if (folder == folder.root_path() || fs::exists(folder / ".git", ignored)) return kRulesFile;
        path.insert(0, "../");
    }
    return path;
}

/// Complaints about where reports are to go: over no draft, no rules and no other report.
std::optional<Error> misplaced(const CheckArguments& arguments, const std::vector<WantedReport>& reports) {
    std::vector<std::string> taken = files_behind(arguments.drafts);
    taken.push_back(find_rules(arguments));
    for (const WantedReport& report : reports) {
        if (auto error = refuse_overwrite("--report", report.path, taken)) return error;
        taken.push_back(report.path);
    }
    return std::nullopt;
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

/// Whether OLD is REV1..REV2 and no file: then what follows are paths, and any number of drafts is held to the rules.
bool names_range(const CheckArguments& arguments) {
    std::error_code ignored;
    return !arguments.drafts.empty() && git::parse_range(arguments.drafts.front()) &&
           !std::filesystem::exists(arguments.drafts.front(), ignored);
}

/// Complaints about how many drafts there are.
std::optional<Error> miscounted(const CheckArguments& arguments, Language language) {
    const auto& drafts = arguments.drafts;
    if (arguments.staged || names_range(arguments)) return std::nullopt;
    if (drafts.size() < 2) return Error{"two drafts are missing", "", "give OLD and NEW, REV1..REV2, or --staged"};
    if (drafts.size() > 2) {
        return Error{say_of(language, "unexpected argument {}", drafts[2]), "",
                     say_of(language, "see {}", "spor check --help")};
    }
    if (drafts[0] == "-" && drafts[1] == "-")
        return Error{"only one draft may come from standard input", "OLD, NEW", "give a file for the other"};
    return std::nullopt;
}

Result<CheckSettings> interpret(const CheckArguments& arguments, Language language) {
    if (auto error = miscounted(arguments, language)) return *error;
    const auto fail_on = parse_severity(arguments.fail_on, "--fail-on", language);
    if (!fail_on) return fail_on.error();
    const auto colour = parse_colour(arguments.colour, language);
    if (!colour) return colour.error();
    auto reports = parse_reports(arguments.reports, language);
    if (!reports) return reports.error();
    if (auto error = misplaced(arguments, *reports)) return *error;
    const auto today = find_today(arguments.today);
    if (!today) return today.error();
    auto dictionary = choose_dictionary(arguments.dictionary, language);
    if (!dictionary) return dictionary.error();
    const auto limits = parse_limits(arguments.limits);
    if (!limits) return limits.error();
    CheckSettings settings;
    settings.dictionary = std::move(*dictionary);
    settings.limits = *limits;
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

/// What unmarked-changes counts, of the two drafts or of OLD and the file that the rule names: a path from the rules'
/// file.
Result<std::optional<Audit>> audit_redline(const Rules& rules, const RuleSettings& rule, Sources sources,
                                           const ReadOptions& how, const CheckSettings& settings) {
    if (!rule.redline.empty()) {
        const auto folder = std::filesystem::path(rules.name).parent_path();
        Result<Source> marked =
            load_source({(folder / rule.redline).lexically_normal().string()}, settings.limits.max_size);
        if (!marked) return marked.error();
        sources.new_draft = std::move(*marked);
    }
    AuditOptions options;
    options.language = how.language;
    options.dictionary = settings.dictionary;
    options.deadline = how.deadline;
    const std::string name = sources.new_draft.name;
    const Result<judging::AuditInput> input =
        judging::read_audit_input(std::move(sources.old_draft), std::move(sources.new_draft), how, options.ignore);
    if (!input) return input.error();
    for (const Notice& notice : input->notices) report(how.language, notice, name);
    Result<Audit> found = audit(input->old_draft, input->redline, name, options);
    if (!found) return found.error();
    return std::optional<Audit>(std::move(*found));
}

Result<CheckResult> hold(const Rules& rules, const CheckSettings& settings, Sources sources, Language language) {
    ReadOptions how;
    how.language = language;
    how.deadline = settings.limits.deadline();
    const auto unmarked = std::find_if(rules.rules.begin(), rules.rules.end(), [](const RuleSettings& each) {
        return each.rule == CheckRule::unmarked_changes;
    });
    Result<std::optional<Audit>> redline = std::optional<Audit>();
    if (unmarked != rules.rules.end()) redline = audit_redline(rules, *unmarked, sources, how, settings);
    if (!redline) return redline.error();
    Result<DraftPair> pair = read_sources(std::move(sources), how);
    if (!pair) return pair.error();
    Options options;
    options.language = language;
    Revision revision = align(std::move(pair->old_draft), std::move(pair->new_draft), options, how.deadline);
    for (const Notice& notice : revision.notices) report(language, notice, revision.new_draft->name);
    return check(revision, rules, settings.today, *redline ? &**redline : nullptr);
}

/// What the command line names; no more than one where it is OLD NEW.
Result<std::vector<Sources>> find_drafts(const CheckArguments& arguments, std::uint64_t max_size, Language language) {
    const auto& words = arguments.drafts;
    if (arguments.staged) return load_staged(words, max_size, language);
    if (names_range(arguments)) return load_range(words.front(), {words.begin() + 1, words.end()}, max_size, language);
    Result<Sources> pair = load_sources({words[0]}, {words[1]}, max_size);
    if (!pair) return pair.error();
    std::vector<Sources> one;
    one.push_back(std::move(*pair));
    return one;
}

Result<std::vector<CheckResult>> hold_all(const CheckArguments& arguments, const CheckSettings& settings,
                                          Language language) {
    const Result<Rules> rules = load_rules(find_rules(arguments));
    if (!rules) return rules.error();
    if (rules->rules.empty()) report(language, {"no rule is switched on; take away the # before one", 0}, rules->name);
    Result<std::vector<Sources>> drafts = find_drafts(arguments, settings.limits.max_size, language);
    if (!drafts) return drafts.error();
    std::vector<CheckResult> results;
    for (Sources& each : *drafts) {
        Result<CheckResult> result = hold(*rules, settings, std::move(each), language);
        if (!result) return result.error();
        results.push_back(std::move(*result));
    }
    // What the rules' file itself gives cause to say is the same for all.
    if (!results.empty())
        for (const Notice& notice : results.front().notices) report(language, notice, rules->name);
    return results;
}

/// --init: a file of rules to start from; never over one that is there.
Result<int> write_sample(const std::string& path, Language language) {
    if (load(path)) return Error{"there is one already", path, "remove it, or name another with --rules"};
    if (auto error = write_output(path, sample_rules(language), language)) return *error;
    tell(say_of(language, "wrote {}; take away the # before the rules that are to hold", path));
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
    "  spor check --staged                             every draft that is about to be committed\n"
    "  spor check main...HEAD --report github          every draft that a branch changes\n"
    "  spor check v1..v2 -- plan.md                    one of them, whatever it was called then\n"
    "\n"
    "Exit code: 0 pass, 1 violations at or above --fail-on, 2 trouble.";

}  // namespace

CLI::App& add_check(CLI::App& app, CheckArguments& arguments) {
    CLI::App& verb = *app.add_subcommand("check", "Whether NEW keeps the rules that .spor.toml holds it to");
    verb.add_option("DRAFTS", arguments.drafts,
                    "OLD and NEW (- is standard input); or REV1..REV2, and paths of drafts: otherwise all that differ");
    verb.add_flag("--staged", arguments.staged,
                  "What is staged against HEAD: the drafts named, otherwise all that differ");
    verb.add_option("--rules", arguments.rules,
                    "The file with the rules; otherwise .spor.toml in this folder or one above");
    verb.add_option("--report", arguments.reports,
                    "term, json, sarif, github, junit or rdjson, or NAME=FILE; several at once")
        ->take_all()
        ->allow_extra_args(false);
    verb.add_option("--fail-on", arguments.fail_on, "The least severe violation that counts: error, warning or note")
        ->capture_default_str();
    verb.add_option("--today", arguments.today,
                    "The day that exceptions run out against; otherwise SOURCE_DATE_EPOCH's, or the clock's");
    verb.add_option("--dictionary", arguments.dictionary, kDictionaryHelp)->capture_default_str();
    verb.add_option("--explain", arguments.explain, "Say what a rule asks and how it is set");
    verb.add_flag("--init", arguments.init, "Write a commented file of rules");
    verb.add_option("--color,--colour", arguments.colour, "auto, always or never; NO_COLOR switches auto off")
        ->capture_default_str();
    add_limits(verb, arguments.limits, Limited::compares);
    verb.footer(kExamples);
    return verb;
}

Result<int> run_check(const CheckArguments& arguments, Language language) {
    if (!arguments.explain.empty()) return explain(arguments.explain, language);
    if (arguments.init) return write_sample(arguments.rules.empty() ? kRulesFile : arguments.rules, language);
    const Result<CheckSettings> settings = interpret(arguments, language);
    if (!settings) return settings.error();
    const Result<std::vector<CheckResult>> results = hold_all(arguments, *settings, language);
    if (!results) return results.error();
    const bool several = arguments.staged || names_range(arguments);
    for (const WantedReport& wanted : settings->reports) {
        ReportOptions view = settings->view;
        if (to_file(wanted.path)) view.colour = false;
        const std::string text = several ? report_checks(*results, wanted.report, view)
                                         : report_check(results->front(), wanted.report, view);
        if (auto error = write_output(wanted.path, text, language)) return *error;
    }
    const bool failed = std::any_of(results->begin(), results->end(), [&](const CheckResult& result) {
        return std::any_of(result.violations.begin(), result.violations.end(),
                           [&](const Violation& each) { return each.severity >= settings->fail_on; });
    });
    return failed ? kDifferent : kSame;
}

}  // namespace spor::cli
