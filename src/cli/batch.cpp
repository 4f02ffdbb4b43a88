// spor batch: a redline of each pair of two folders, and reports over all of them.
#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>

#include "cli/date.hpp"
#include "cli/flags.hpp"
#include "cli/limits.hpp"
#include "cli/messages.hpp"
#include "cli/progress.hpp"
#include "cli/quantities.hpp"
#include "cli/stop.hpp"
#include "cli/verbs.hpp"
#include "spor/spor.hpp"
#include "text/figure.hpp"

namespace spor::cli {
namespace {

namespace fs = std::filesystem;

/// What a shell says of a command that a signal ended.
constexpr int kSignalled = 128;

struct BatchSettings {
    BatchOptions batch;
    Severity fail_on = Severity::error;
    std::uint64_t max_size = kLargestInput;
};

/// Complaints about flags that do not go together.
std::optional<Error> contradiction(const BatchArguments& arguments) {
    const std::size_t folders = arguments.folders.size();
    const bool elsewhere = !arguments.pairs.empty() || !arguments.range.empty();
    if ((elsewhere && folders > 0) || (!arguments.pairs.empty() && !arguments.range.empty())) {
        return Error{"the pairs come from two folders, from a list, or from git",
                     arguments.pairs.empty() ? "--git" : "--pairs", "give one of them"};
    }
    if (!elsewhere && folders != 2)
        return Error{"two folders are missing", "", "give OLD_DIR and NEW_DIR, --pairs FILE.csv or --git REV1..REV2"};
    if (arguments.output.empty()) return Error{"a folder for the reports is missing", "", "give it with -o REPORTS"};
    if (!arguments.fail_on.empty() && !arguments.audit)
        return Error{"--fail-on counts findings", "--fail-on " + arguments.fail_on, "they come with --audit"};
    return std::nullopt;
}

/// The redlines would be read as drafts the next time.
std::optional<Error> inside(const BatchArguments& arguments) {
    std::error_code ignored;
    const std::string reports = fs::weakly_canonical(arguments.output, ignored).string() + '/';
    for (const std::string& folder : arguments.folders) {
        if (reports.starts_with(fs::weakly_canonical(folder, ignored).string() + '/'))
            return Error{"the reports may not lie among the drafts", arguments.output, "give a folder elsewhere"};
    }
    return std::nullopt;
}

Result<std::vector<Output>> parse_formats(const std::string& list, Language language) {
    Choices<Output> names;
    for (const OutputFormat& format : output_formats())
        if (format.output != Output::terminal) names.emplace_back(format.name, format.output);
    std::vector<Output> formats;
    for (const std::string& word : listed(list)) {
        const auto format = choose(names, word, "--to", language, "unknown format {}");
        if (!format) return format.error();
        formats.push_back(*format);
    }
    return formats;
}

Result<Severity> find_fail_on(const BatchArguments& arguments, Language language) {
    return parse_severity(arguments.fail_on.empty() ? "error" : arguments.fail_on, "--fail-on", language);
}

Result<BatchSettings> interpret(const BatchArguments& arguments, Language language) {
    if (auto error = contradiction(arguments)) return *error;
    if (auto error = inside(arguments)) return *error;
    const auto formats = parse_formats(arguments.to, language);
    if (!formats) return formats.error();
    const auto moves = parse_moves(arguments.moves, language);
    if (!moves) return moves.error();
    const auto ignore = parse_ignore(arguments.ignore, language);
    if (!ignore) return ignore.error();
    const auto tracked = parse_tracked(arguments.tracked, language);
    if (!tracked) return tracked.error();
    const auto date = date_of_changes(arguments.date);
    if (!date) return date.error();
    const auto fail_on = find_fail_on(arguments, language);
    if (!fail_on) return fail_on.error();
    const auto share = parse_share(arguments.shard, "--shard");
    if (!share) return share.error();
    const auto jobs = parse_count(arguments.jobs, "--jobs");
    if (!jobs) return jobs.error();
    const auto memory = parse_memory(arguments.memory, "--memory");
    if (!memory) return memory.error();
    const auto limits = parse_limits(arguments.limits);
    if (!limits) return limits.error();
    BatchSettings settings;
    settings.max_size = limits->max_size;
    settings.batch.timeout = limits->timeout;
    settings.batch.options = {language, *ignore, *moves};
    settings.batch.formats = *formats;
    settings.batch.tracked = *tracked;
    settings.batch.date = *date;
    settings.batch.audit = arguments.audit;
    settings.batch.force = arguments.force;
    settings.batch.share = *share;
    settings.batch.jobs = *jobs;
    settings.batch.memory = *memory;
    settings.batch.version = SPOR_VERSION;
    settings.batch.say = [language](const Error& error) { return said(language, error).message(); };
    settings.batch.stopped = [] { return noted_signal() != 0; };
    settings.fail_on = *fail_on;
    return settings;
}

Result<BatchPlan> make_plan(const BatchArguments& arguments, const BatchSettings& settings) {
    if (!arguments.range.empty()) return plan_revisions(arguments.range, ".", settings.max_size);
    if (arguments.pairs.empty()) {
        const BatchOptions& batch = settings.batch;
        return plan_folders(arguments.folders[0], arguments.folders[1],
                            {batch.options.language, batch.jobs, batch.memory, settings.max_size});
    }
    const Result<std::string> list = load(arguments.pairs);
    if (!list) return list.error();
    return plan_list(*list, arguments.pairs, settings.max_size);
}

/// The closing line.
void tell_outcome(const BatchOutcome& outcome, const std::string& folder, BatchShare share, Language language) {
    const auto figure = [&](std::uint64_t value) { return text::figure(value, language); };
    if (outcome.stopped) {
        tell(say_of(language, "stopped: {} of {} pairs are done; run the same again to go on", figure(outcome.done),
                    figure(outcome.pairs)));
        return;
    }
    std::string line = say_of(language, "{} pairs: {} changed, {} the same, {} in trouble", figure(outcome.pairs),
                              figure(outcome.changed), figure(outcome.same), figure(outcome.trouble));
    if (outcome.kept > 0) line += say_of(language, "; {} were done before", figure(outcome.kept));
    if (const std::uint64_t findings = outcome.errors + outcome.warnings + outcome.notes; findings > 0)
        line += say_of(language, "; findings: {} errors, {} warnings, {} notes", figure(outcome.errors),
                       figure(outcome.warnings), figure(outcome.notes));
    line += share.of > 1
                ? say_of(language, "; share {} of {}: spor batch merge makes the report", share.number, share.of)
                : say_of(language, "; see {}", folder + "/index.html");
    tell(line);
}

int code_of(const BatchOutcome& outcome, Severity fail_on) {
    if (outcome.stopped) return kSignalled + noted_signal();
    if (outcome.trouble > 0) return kTrouble;
    std::uint64_t count = outcome.errors;
    if (fail_on <= Severity::warning) count += outcome.warnings;
    if (fail_on <= Severity::note) count += outcome.notes;
    return count > 0 ? kDifferent : kSame;
}

Result<int> merge(const BatchArguments& arguments, Language language) {
    if (arguments.output.empty()) return Error{"a folder for the reports is missing", "", "give it with -o REPORTS"};
    const auto fail_on = find_fail_on(arguments, language);
    if (!fail_on) return fail_on.error();
    const Result<BatchOutcome> outcome = merge_batch(arguments.shares, arguments.output);
    if (!outcome) return outcome.error();
    if (!arguments.quiet) tell_outcome(*outcome, arguments.output, {}, language);
    return code_of(*outcome, *fail_on);
}

constexpr const char* kExamples =
    "Examples:\n"
    "  spor batch before/ after/ -o reports             index.html, a redline a pair, one summary\n"
    "  spor batch before/ after/ -o reports --to docx,json\n"
    "  spor batch --pairs pairs.csv -o reports          rows OLD,NEW\n"
    "  spor batch --git v1..v2 -o reports               the drafts that differ between two revisions\n"
    "  spor batch --audit drafts/ redlines/ -o reports  the redlines held against their drafts\n"
    "  spor batch --pairs pairs.csv -o share3 --shard 3/8\n"
    "  spor batch merge share1 share2 … -o reports      one report of all shares\n"
    "\n"
    "A second run does only what changed. Ctrl-C ends the pairs in flight and says what is done.\n"
    "\n"
    "Exit code: 0 all compared, 1 findings at or above --fail-on, 2 some pair in trouble (the rest is\n"
    "done) or the folder is, 130 stopped by Ctrl-C (143 by SIGTERM).";

}  // namespace

CLI::App& add_batch(CLI::App& app, BatchArguments& arguments) {
    CLI::App& verb = *app.add_subcommand("batch", "A redline of each pair of drafts in two folders, and an index");
    verb.add_option("DIRS", arguments.folders, "OLD_DIR and NEW_DIR: the older drafts and the newer")->expected(0, 2);
    verb.add_option("--pairs", arguments.pairs, "Take the pairs from this file: OLD,NEW in each row");
    verb.add_option("--git", arguments.range, "Take the drafts that differ between two revisions: REV1..REV2");
    verb.add_option("-o,--output", arguments.output, "The folder for the reports");
    verb.add_option("--to", arguments.to, "Formats of the redlines: md, criticmarkup, json, html, docx")
        ->capture_default_str();
    verb.add_option("--moves", arguments.moves, "Moved text: plain (only its real edits), noted or marked")
        ->capture_default_str();
    verb.add_option("--ignore", arguments.ignore, "Differences to count but not to show: a list, or none")
        ->capture_default_str();
    verb.add_option("--tracked", arguments.tracked, "Tracked changes that stand in a Word file: accept or reject them")
        ->capture_default_str();
    verb.add_option("--date", arguments.date,
                    "Date of the changes in a Word file; otherwise SOURCE_DATE_EPOCH's, or none");
    verb.add_flag("--audit", arguments.audit, "The newer drafts are redlines: hold them against the older ones");
    verb.add_option("--fail-on", arguments.fail_on, "With --audit: the least severe finding that counts (error)");
    verb.add_option("--jobs", arguments.jobs, "Pairs at a time; otherwise one for each core");
    verb.add_option("--memory", arguments.memory,
                    "What they may take together, as 4G; otherwise half of what there is");
    verb.add_option("--shard", arguments.shard, "Only share I of N, as 3/8; spor batch merge makes the report");
    verb.add_flag("--force", arguments.force, "Do again what was done before");
    verb.add_flag("-q,--quiet", arguments.quiet, "Say only what is in trouble");
    add_limits(verb, arguments.limits, Limited::compares);
    CLI::App& merge = *verb.add_subcommand("merge", "One report of the folders that the shares of a batch filled");
    merge.add_option("SHARES", arguments.shares, "Their folders")->required();
    merge.fallthrough();
    verb.footer(kExamples);
    return verb;
}

Result<int> run_batch(const BatchArguments& arguments, Language language) {
    if (!arguments.shares.empty()) return merge(arguments, language);
    Result<BatchSettings> settings = interpret(arguments, language);
    if (!settings) return settings.error();
    note_signals();
    Result<BatchPlan> plan = make_plan(arguments, *settings);
    if (!plan) return plan.error();
    Progress progress(language, arguments.quiet);
    settings->batch.progress = [&](const BatchProgress& each) { progress.show(each); };
    const Result<BatchOutcome> outcome = spor::run_batch(*plan, arguments.output, settings->batch);
    progress.clear();
    if (!outcome) return outcome.error();
    if (!arguments.quiet || outcome->stopped) tell_outcome(*outcome, arguments.output, settings->batch.share, language);
    return code_of(*outcome, settings->fail_on);
}

}  // namespace spor::cli
