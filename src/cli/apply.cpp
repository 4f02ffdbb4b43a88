// spor apply: the text that is left when the changes of a redline are decided.
#include "spor/apply.hpp"

#include <CLI/CLI.hpp>

#include "cli/limits.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/overwrite.hpp"
#include "cli/verbs.hpp"
#include "spor/read.hpp"

namespace spor::cli {

CLI::App& add_apply(CLI::App& app, ApplyArguments& arguments) {
    CLI::App& verb = *app.add_subcommand("apply", "The text that a reviewer's decisions leave of a redline");
    verb.add_option("REDLINE", arguments.redline_path,
                    "A redline as JSON (spor diff -o redline.json); - is standard input")
        ->required();
    verb.add_option("DECISIONS", arguments.decisions_path, "Decisions as JSON, as the HTML report gives them")
        ->required();
    verb.add_option("-o,--output", arguments.output, "Write to this file rather than to standard output");
    add_limits(verb, arguments.limits, Limited::reads);
    verb.footer(
        "Examples:\n"
        "  spor diff old.md new.md -o redline.html       review it there, and download the decisions\n"
        "  spor diff old.md new.md -o redline.json\n"
        "  spor apply redline.json decisions.json        what is left, as markdown\n"
        "  spor apply redline.json decisions.json -o plan.md\n"
        "\n"
        "What is not decided counts as accepted. Decisions are a list, by the numbers in the redline:\n"
        "  {\"schema\": \"spor.decisions/1\",\n"
        "   \"decisions\": [{\"change\": 3, \"decision\": \"reject\"}, {\"move\": 1, \"decision\": \"accept\"}]}\n"
        "\n"
        "Exit code: 0 done, 2 trouble.");
    return verb;
}

Result<int> run_apply(const ApplyArguments& arguments, Language language) {
    if (arguments.redline_path == "-" && arguments.decisions_path == "-") {
        return Error{"only one of them may come from standard input", "REDLINE, DECISIONS",
                     "give a file for the other one"};
    }
    if (auto error = refuse_ending("-o", arguments.output, {".md", ".markdown"})) return *error;
    if (auto error = refuse_overwrite("-o", arguments.output, {arguments.redline_path, arguments.decisions_path}))
        return *error;
    const auto limits = parse_limits(arguments.limits);
    if (!limits) return limits.error();
    const Result<std::string> redline = load(arguments.redline_path, limits->max_size);
    if (!redline) return redline.error();
    const Result<std::string> decisions = load(arguments.decisions_path, limits->max_size);
    if (!decisions) return decisions.error();
    const Result<Settled> settled =
        apply_decisions(*redline, arguments.redline_path, *decisions, arguments.decisions_path);
    if (!settled) return settled.error();
    for (const Notice& notice : settled->notices) report(language, notice, arguments.decisions_path);
    if (auto error = write_output(arguments.output, settled->text, language)) return *error;
    return kSame;
}

}  // namespace spor::cli
