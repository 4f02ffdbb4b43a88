// spor diff: the redline of NEW against OLD.
#include <CLI/CLI.hpp>

#include <filesystem>

#include "batch/memory.hpp"
#include "cli/certificate.hpp"
#include "cli/date.hpp"
#include "cli/drafts.hpp"
#include "cli/flags.hpp"
#include "cli/git_driver.hpp"
#include "cli/limits.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/overwrite.hpp"
#include "cli/verbs.hpp"
#include "spor/spor.hpp"

namespace spor::cli {
namespace {

/// The flags, understood.
struct DiffSettings {
    Options options;
    RenderOptions render;
    Output output = Output::markdown;
    std::optional<Format> old_format;
    std::optional<Format> new_format;
    TrackedChanges tracked = TrackedChanges::accept;
    Limits limits;
    bool certified = false;
};

Result<Output> choose_format(const DiffArguments& arguments, ColourChoice colour, Language language) {
    OutputChoices<Output> choices{{}, {}, Output::terminal, Output::markdown};
    for (const OutputFormat& format : output_formats()) {
        choices.names.emplace_back(format.name, format.output);
        for (const std::string_view ending : format.endings) choices.endings.emplace_back(ending, format.output);
    }
    if (arguments.git_driver && in_git_pager() && arguments.to.empty()) return Output::terminal;
    return choose_output(choices, arguments.to, arguments.output, colour, language);
}

/// Complaints about flags that do not go together.
std::optional<Error> contradiction(const DiffArguments& arguments) {
    if (arguments.old_path == "-" && arguments.new_path == "-") {
        return Error{"only one draft may come from standard input", "OLD, NEW", "give a file for the other"};
    }
    if (arguments.stat && !arguments.to.empty() && arguments.output.empty()) {
        return Error{"--to needs -o beside --stat", "", "the counts go to standard output, the redline to FILE"};
    }
    if (arguments.git_driver && to_file(arguments.output)) {
        return Error{"--git-driver writes to standard output, as git asks", "-o " + arguments.output, "leave out -o"};
    }
    return std::nullopt;
}

/// Complaints about where results are to go: over nothing that the same command reads or writes.
std::optional<Error> misplaced(const DiffArguments& arguments) {
    std::vector<std::string> taken{arguments.old_path, arguments.new_path};
    taken.insert(taken.end(), arguments.more.begin(), arguments.more.end());
    taken = files_behind(taken);
    if (auto error = refuse_overwrite("-o", arguments.output, taken)) return error;
    const std::string& path = arguments.certificate;
    if (path.empty()) return std::nullopt;
    if (path == "-") return Error{"a certificate is a file", "--certificate -", "name one"};
    if (arguments.git_driver)
        return Error{"git compares many drafts", "--certificate " + path, "certify one with spor diff REV:FILE FILE"};
    taken.push_back(arguments.output);
    for (const std::string& own : {path, prose_path(path)}) {
        if (auto error = refuse_overwrite("--certificate", own, taken)) {
            error->where = "--certificate " + path;
            return error;
        }
    }
    return refuse_ending("--certificate", path, {".json"});
}

/// Complaints about how many drafts there are.
std::optional<Error> miscounted(const DiffArguments& arguments, Language language) {
    if (arguments.git_driver) return std::nullopt;
    if (arguments.new_path.empty() && git::parse_range(arguments.old_path)) {
        return Error{"which draft?", arguments.old_path,
                     "write REV1..REV2 -- FILE; spor batch --git REV1..REV2 -o REPORTS takes all of them"};
    }
    const std::string help = say_of(language, "see {}", "spor diff --help");
    if (arguments.new_path.empty()) return Error{say_of(language, "{} is missing", "NEW"), "", help};
    std::error_code ignored;
    const std::size_t most = std::filesystem::exists(arguments.old_path, ignored) ? 0 : 1;
    if (arguments.more.size() > most)
        return Error{say_of(language, "unexpected argument {}", arguments.more[most]), "", help};
    return std::nullopt;
}

Result<DiffSettings> interpret(const DiffArguments& arguments, Language language) {
    if (auto error = contradiction(arguments)) return *error;
    if (auto error = miscounted(arguments, language)) return *error;
    if (auto error = misplaced(arguments)) return *error;
    const auto moves = parse_moves(arguments.moves, language);
    if (!moves) return moves.error();
    const auto colour = parse_colour(arguments.colour, language);
    if (!colour) return colour.error();
    const auto ignore = parse_ignore(arguments.ignore, language);
    if (!ignore) return ignore.error();
    const auto old_format = parse_format(arguments.from_old, "--from-old", language);
    if (!old_format) return old_format.error();
    const auto new_format = parse_format(arguments.from_new, "--from-new", language);
    if (!new_format) return new_format.error();
    const auto output = choose_format(arguments, *colour, language);
    if (!output) return output.error();
    const auto tracked = parse_tracked(arguments.tracked, language);
    if (!tracked) return tracked.error();
    const auto date = date_of_changes(arguments.date);
    if (!date) return date.error();
    const auto limits = parse_limits(arguments.limits);
    if (!limits) return limits.error();
    DiffSettings settings;
    settings.options = {language, *ignore, *moves};
    settings.output = *output;
    settings.old_format = *old_format;
    settings.new_format = *new_format;
    settings.tracked = *tracked;
    settings.limits = *limits;
    settings.certified = !arguments.certificate.empty();
    if (*output == Output::docx && !to_file(arguments.output) && on_terminal()) {
        return Error{"a Word file is nothing for a terminal", "--to docx", "give it a file with -o redline.docx"};
    }
    settings.render.language = language;
    settings.render.date = *date;
    settings.render.moves = *moves;
    const bool shown = on_terminal() || (arguments.git_driver && in_git_pager());
    settings.render.colour = wants_colour(*colour, !to_file(arguments.output) && shown);
    settings.render.width = screen_width();
    return settings;
}

ReadOptions read_options(const DiffSettings& settings) {
    ReadOptions options;
    options.language = settings.options.language;
    options.keep_furniture = !settings.options.ignore.furniture;
    options.digest = settings.output == Output::json || settings.output == Output::html || settings.certified;
    options.tracked = settings.tracked;
    return options;
}

Result<Sources> load_drafts(const DiffArguments& arguments, const DiffSettings& settings) {
    const DraftFile before{arguments.old_path, settings.old_format};
    const DraftFile after{arguments.new_path, settings.new_format};
    const std::uint64_t max_size = settings.limits.max_size;
    if (arguments.more.empty()) return load_sources(before, after, max_size);
    return load_between({arguments.old_path, arguments.new_path}, arguments.more.front(), max_size);
}

/// Reads both drafts and compares them.
Result<Revision> compare(Sources sources, const DiffSettings& settings, Language language) {
    ReadOptions how = read_options(settings);
    how.deadline = settings.limits.deadline();
    Result<DraftPair> pair = read_sources(std::move(sources), how);
    if (!pair) return pair.error();
    Revision revision = align(std::move(pair->old_draft), std::move(pair->new_draft), settings.options, how.deadline);
    batching::give_back_memory();
    for (const Notice& notice : revision.notices) report(language, notice, revision.new_draft->name);
    return revision;
}

std::optional<Error> write_results(const DiffArguments& arguments, const DiffSettings& settings,
                                   const Revision& revision, Language language) {
    const bool shows_ledger = arguments.stat || settings.output == Output::json || settings.output == Output::html;
    const Ledger ledger = shows_ledger ? keep_ledger(revision) : Ledger();
    RenderOptions view = settings.render;
    if (shows_ledger) view.ledger = &ledger;
    std::optional<CertifiedRedline> certified;
    if (!arguments.stat || !arguments.output.empty()) {
        const std::string redline = render(revision, settings.output, view);
        if (auto error = write_output(arguments.output, redline, language)) return error;
        if (settings.certified) certified = certify_redline(redline, settings.output);
    }
    if (settings.certified) {
        Certificate certificate = certify(revision);
        certificate.tracked = settings.tracked;
        certificate.redline = certified;
        if (auto error = write_certificate_files(certificate, arguments.certificate, language)) return error;
    }
    if (arguments.stat) return write_output("", render_stat(revision, view), language);
    return std::nullopt;
}

/// git's external diff. Trouble with one file is told and passed by: whatever else than 0 stops git's whole run.
Result<int> run_driver(const DiffArguments& arguments, const DiffSettings& settings, Language language) {
    std::vector<std::string> words{arguments.old_path, arguments.new_path};
    words.insert(words.end(), arguments.more.begin(), arguments.more.end());
    const Result<DriverCall> call = parse_driver_call(words);
    if (!call) return call.error();
    if (call->unmerged) {
        report(language, {"is not merged yet", call->new_name, "settle its conflicts first"});
        return kSame;
    }
    Result<Sources> sources =
        load_driver_call(*call, settings.old_format, settings.new_format, settings.limits.max_size);
    const Result<Revision> revision =
        sources ? compare(std::move(*sources), settings, language) : Result<Revision>(sources.error());
    if (!revision) {
        report(language, revision.error());
        return kSame;
    }
    const std::string title = arguments.stat ? "" : driver_title(*call, settings.output);
    if (auto error = write_output("", title, language)) return *error;
    if (auto error = write_results(arguments, settings, *revision, language)) return *error;
    if (auto error = write_output("", driver_end(settings.output), language)) return *error;
    return kSame;
}

constexpr const char* kExamples =
    "Examples:\n"
    "  spor diff old.md new.md                 coloured on a terminal, markdown in a pipe\n"
    "  spor diff old.txt new.md -o redline.md  the redline as a file; nothing half-written\n"
    "  spor diff old.md new.md -o redline.html  a page to read, to review in and to mail on\n"
    "  spor diff old.md new.md -o redline.json  for machines (spor.redline/1)\n"
    "  spor diff old.docx new.docx -o redline.docx  real tracked changes in NEW's own file\n"
    "  spor diff --stat old.md new.md          only the counts\n"
    "  spor diff --to criticmarkup --moves marked old.md new.md\n"
    "  spor diff old.md new.md -o redline.md --certificate nothing-lost.json\n"
    "  spor diff HEAD~1:plan.md plan.md        a file as it was at a revision, out of git\n"
    "  spor diff v1..v2 -- plan.md             a file at two revisions, whatever it was called then\n"
    "  git config diff.spor.command 'spor diff --git-driver'  as git's diff, with *.md diff=spor in .gitattributes\n"
    "\n"
    "Exit code: 0 the same, 1 different, 2 trouble.";

}  // namespace

CLI::App& add_diff(CLI::App& app, DiffArguments& arguments) {
    CLI::App& verb = *app.add_subcommand("diff", "The redline of NEW against OLD");
    verb.add_option("OLD", arguments.old_path,
                    "The older draft: plain text, markdown, Word, PDF or HTML; - is standard input")
        ->required();
    verb.add_option("NEW", arguments.new_path, "The newer draft");
    verb.add_option("PATH", arguments.more, "Where OLD and NEW are git revisions: the draft to compare in them")
        ->expected(0, 7);
    verb.add_option("-o,--output", arguments.output, "Write to this file; its ending picks the format");
    verb.add_option("--to", arguments.to, "Format: md, criticmarkup, json, html, docx or term");
    verb.add_option("--moves", arguments.moves, "Moved text: plain (only its real edits), noted or marked")
        ->capture_default_str();
    verb.add_option("--ignore", arguments.ignore, "Differences to count but not to show: a list, or none")
        ->capture_default_str();
    verb.add_option("--color,--colour", arguments.colour, "auto, always or never; NO_COLOR switches auto off")
        ->capture_default_str();
    verb.add_option("--from-old", arguments.from_old,
                    "Read OLD as text, markdown, docx, pdf or html, whatever it looks like");
    verb.add_option("--from-new", arguments.from_new,
                    "Read NEW as text, markdown, docx, pdf or html, whatever it looks like");
    verb.add_option("--tracked", arguments.tracked, "Tracked changes that stand in a Word file: accept or reject them")
        ->capture_default_str();
    verb.add_option("--date", arguments.date,
                    "Date of the changes in a Word file; otherwise SOURCE_DATE_EPOCH's, or none");
    verb.add_flag("--git-driver", arguments.git_driver,
                  "Be git's external diff, or its difftool: take the files as git hands them over, always exit 0");
    verb.add_flag("--stat", arguments.stat, "The counts in a few lines rather than the redline (with -o: both)");
    verb.add_option("--certificate", arguments.certificate,
                    "Account for every sentence of both drafts in this file (JSON), and on a page beside it (.md)");
    add_limits(verb, arguments.limits, Limited::compares);
    verb.footer(kExamples);
    return verb;
}

Result<int> run_diff(const DiffArguments& arguments, Language language) {
    Result<DiffSettings> settings = interpret(arguments, language);
    if (!settings) return settings.error();
    if (arguments.git_driver) return run_driver(arguments, *settings, language);
    Result<Sources> sources = load_drafts(arguments, *settings);
    if (!sources) return sources.error();
    // Kept until the process ends: giving a long draft back piece by piece takes a twentieth of the time.
    static const auto* const revision = new Result<Revision>(compare(std::move(*sources), *settings, language));
    if (!*revision) return revision->error();
    if (auto error = write_results(arguments, *settings, **revision, language)) return *error;
    return (*revision)->same() ? kSame : kDifferent;
}

}  // namespace spor::cli
