// spor accept, spor reject: the new text, or the old, out of a redline.
#include <CLI/CLI.hpp>

#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verbs.hpp"
#include "spor/read.hpp"
#include "spor/redline.hpp"

namespace spor::cli {
namespace {

using Settle = Result<Settled> (*)(std::string_view, const std::string&);

CLI::App& add_verb(CLI::App& app, SettleArguments& arguments, const std::string& name, const std::string& what) {
    CLI::App& verb = *app.add_subcommand(name, what);
    verb.add_option("REDLINE", arguments.path,
                    "A redline in markdown (bold / strike, or CriticMarkup); - is standard input")
        ->required();
    verb.add_option("-o,--output", arguments.output, "Write to this file rather than to standard output");
    return verb;
}

Result<int> settle(const SettleArguments& arguments, Language language, Settle settle_redline) {
    const Result<std::string> redline = load(arguments.path);
    if (!redline) return redline.error();
    const Result<Settled> settled = settle_redline(*redline, arguments.path);
    if (!settled) return settled.error();
    for (const Notice& notice : settled->notices) report(language, notice, arguments.path);
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
        "\n"
        "Exit code: 0 done, 2 trouble.");
    return verb;
}

Result<int> run_accept(const SettleArguments& arguments, Language language) {
    return settle(arguments, language, &accept_redline);
}

Result<int> run_reject(const SettleArguments& arguments, Language language) {
    return settle(arguments, language, &reject_redline);
}

}  // namespace spor::cli
