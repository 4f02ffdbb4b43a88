// spor accept, spor reject: the new text, or the old, out of a redline.
#include <CLI/CLI.hpp>

#include "cli/drafts.hpp"
#include "cli/flags.hpp"
#include "cli/limits.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/overwrite.hpp"
#include "cli/verbs.hpp"
#include "cli/word_settled.hpp"
#include "read/pointer.hpp"
#include "read/redline_form.hpp"
#include "spor/redline.hpp"
#include "text/encoding.hpp"

namespace spor::cli {
namespace {

/// How each kind of redline is settled to one side.
struct Side {
    Result<Settled> (*markdown)(std::string_view, const std::string&);
    TrackedChanges word;
};

CLI::App& add_verb(CLI::App& app, SettleArguments& arguments, const std::string& name, const std::string& what) {
    CLI::App& verb = *app.add_subcommand(name, what);
    verb.add_option(
            "REDLINE", arguments.path,
            "A redline in markdown (bold / strike, or CriticMarkup), or Word with tracked changes; - is standard "
            "input")
        ->required();
    verb.add_option("-o,--output", arguments.output,
                    "Write to this file rather than to standard output; of a Word redline its ending picks the format");
    verb.add_option("--to", arguments.to, "Format: md; of a Word redline docx, too");
    verb.add_option("--tracked", arguments.tracked,
                    "Tracked changes in a Word file are the redline, and are read as such")
        ->capture_default_str();
    add_limits(verb, arguments.limits, Limited::reads);
    return verb;
}

/// Complaints about a Word file asked for where the redline is markdown.
std::optional<Error> wants_word(const SettleArguments& arguments, Language language) {
    if (!arguments.to.empty()) {
        const Result<SettledForm> form =
            choose(settled_forms().names, arguments.to, "--to", language, "unknown format {}");
        if (!form) return form.error();
        if (*form == SettledForm::markdown) return std::nullopt;
    } else if (ending_of(arguments.output) != ".docx") {
        return std::nullopt;
    }
    return Error{"a redline in markdown gives markdown, no Word file",
                 arguments.to.empty() ? arguments.output : "--to " + arguments.to, "give another ending, or --to md"};
}

Result<int> settle(const SettleArguments& arguments, Language language, const Side& side) {
    if (auto error = refuse_tracked(arguments.tracked, language)) return *error;
    const auto limits = parse_limits(arguments.limits);
    if (!limits) return limits.error();
    Result<Source> redline = load_source({arguments.path}, limits->max_size);
    if (!redline) return redline.error();
    if (auto error = reading::refuse_pointer(redline->bytes, redline->name)) return *error;
    if (detect_format(redline->bytes, redline->name) == Format::docx) {
        if (auto error = settle_word(*redline, arguments, side.word, language)) return *error;
        return kSame;
    }
    if (auto error = wants_word(arguments, language)) return *error;
    if (auto error = refuse_ending("-o", arguments.output, {".md", ".markdown"})) return *error;
    if (auto error = reading::refuse_no_redline(redline->bytes, redline->name)) return *error;
    const Result<text::Decoded> written = text::decode(std::move(redline->bytes), redline->name);
    if (!written) return written.error();
    for (const Notice& notice : written->notices) report(language, notice, redline->name);
    const Result<Settled> settled = side.markdown(written->text, redline->name);
    if (!settled) return settled.error();
    for (const Notice& notice : settled->notices) report(language, notice, redline->name);
    if (auto error = write_output(arguments.output, settled->text, language)) return *error;
    return kSame;
}

}  // namespace

CLI::App& add_accept(CLI::App& app, SettleArguments& arguments) {
    CLI::App& verb = add_verb(app, arguments, "accept", "The new text out of a redline");
    verb.footer(
        "Examples:\n"
        "  spor accept redline.md                  the new draft, byte for byte as it was\n"
        "  spor accept redline.md -o plan.md\n"
        "  spor diff old.md new.md | spor accept - | cmp - new.md\n"
        "  spor accept tracked.docx -o plan.docx    all tracked changes accepted, the rest as it was\n"
        "  spor accept tracked.docx                 the text, as markdown\n"
        "\n"
        "Exit code: 0 done, 2 trouble.");
    return verb;
}

CLI::App& add_reject(CLI::App& app, SettleArguments& arguments) {
    CLI::App& verb = add_verb(app, arguments, "reject", "The old text out of a redline");
    verb.footer(
        "Examples:\n"
        "  spor reject redline.md                  the old draft's words, in order\n"
        "  spor reject redline.md -o plan-before.md\n"
        "  spor reject tracked.docx -o before.docx  all tracked changes taken back, the rest as it was\n"
        "\n"
        "Exit code: 0 done, 2 trouble.");
    return verb;
}

Result<int> run_accept(const SettleArguments& arguments, Language language) {
    return settle(arguments, language, {&accept_redline, TrackedChanges::accept});
}

Result<int> run_reject(const SettleArguments& arguments, Language language) {
    return settle(arguments, language, {&reject_redline, TrackedChanges::reject});
}

}  // namespace spor::cli
