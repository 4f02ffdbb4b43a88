#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <new>

#include "cli/choices.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/verbs.hpp"

namespace spor::cli {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  spor diff old.txt new.md\n"
    "  spor diff old.txt new.md -o redline.md\n"
    "  spor audit old.txt redline.md\n"
    "  spor check old.md new.md\n"
    "  spor batch before/ after/ -o reports\n"
    "  spor accept redline.md -o new.md\n"
    "\n"
    "Each verb has its own help: spor diff --help";

/// The language that `--lang` names, before the rest is parsed, so that a complaint about the rest is in it.
Language spoken_language(const std::vector<std::string>& arguments) {
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        if (arguments[at] == "--lang=en") return Language::english;
        if (arguments[at] == "--lang" && at + 1 < arguments.size() && arguments[at + 1] == "en")
            return Language::english;
    }
    return Language::danish;
}

/// What stands behind "--" is a name, whatever it begins with. CLI11 takes it for another command's as soon as the verb
/// has as many names as it must have, so that it is told in words that need no "--".
std::vector<std::string> without_separator(const std::vector<std::string>& arguments) {
    const auto separator = std::find(arguments.begin(), arguments.end(), "--");
    std::vector<std::string> plain(arguments.begin(), separator);
    if (separator == arguments.end()) return plain;
    for (auto name = separator + 1; name != arguments.end(); ++name) {
        const bool like_a_flag = name->size() > 1 && name->starts_with('-');
        plain.push_back(like_a_flag ? "./" + *name : *name);
    }
    return plain;
}

/// Everything that the command line may say.
class Command {
public:
    Command() {
        app_.set_version_flag("--version", "spor " SPOR_VERSION);
        app_.require_subcommand(1);
        app_.footer(kFooter);
        app_.get_formatter()->column_width(30);
        app_.get_formatter()->label("SUBCOMMAND", "VERB");
        diff_app_ = &add_diff(app_, diff_);
        audit_app_ = &add_audit(app_, audit_);
        check_app_ = &add_check(app_, check_);
        batch_app_ = &add_batch(app_, batch_);
        accept_app_ = &add_accept(app_, settle_);
        reject_app_ = &add_reject(app_, settle_);
        apply_app_ = &add_apply(app_, apply_);
        verify_app_ = &add_verify(app_, verify_);
        for (CLI::App* verb : verbs()) {
            verb->group("Verbs");
            verb->add_option("--lang", language_, "Language of the drafts, the report and the messages: da or en")
                ->capture_default_str();
        }
    }

    Result<int> run(const std::vector<std::string>& arguments);
    [[nodiscard]] const CLI::App& app() const { return app_; }

private:
    [[nodiscard]] std::vector<CLI::App*> verbs() const {
        return {diff_app_, audit_app_, check_app_, batch_app_, accept_app_, reject_app_, apply_app_, verify_app_};
    }
    [[nodiscard]] bool knows(const std::string& verb) const;
    [[nodiscard]] Error usage_error(const CLI::ParseError& problem, const std::string& verb, Language language) const;
    [[nodiscard]] Result<int> dispatch();

    CLI::App app_{"Compares two drafts of a document and says what changed.", "spor"};
    CLI::App* diff_app_ = nullptr;
    CLI::App* audit_app_ = nullptr;
    CLI::App* check_app_ = nullptr;
    CLI::App* batch_app_ = nullptr;
    CLI::App* accept_app_ = nullptr;
    CLI::App* reject_app_ = nullptr;
    CLI::App* apply_app_ = nullptr;
    CLI::App* verify_app_ = nullptr;
    DiffArguments diff_;
    AuditArguments audit_;
    CheckArguments check_;
    BatchArguments batch_;
    SettleArguments settle_;
    ApplyArguments apply_;
    VerifyArguments verify_;
    std::string language_ = "da";
};

bool Command::knows(const std::string& verb) const {
    const auto all = verbs();
    return std::any_of(all.begin(), all.end(), [&](const CLI::App* app) { return app->get_name() == verb; });
}

/// CLI11's complaint as one line of spor's.
Error Command::usage_error(const CLI::ParseError& problem, const std::string& verb, Language language) const {
    const std::string help = "spor " + (verb.empty() ? "" : verb + " ") + "--help";
    std::string what = problem.what();
    what.resize(std::min(what.find('\n'), what.size()));
    const std::string name = what.substr(0, what.find(' '));
    if (dynamic_cast<const CLI::ExtrasError*>(&problem) != nullptr) {
        what = say_of(language, "unexpected argument {}", what.substr(what.rfind(": ") + 2));
    } else if (verb.empty()) {
        what = "a verb is missing";
    } else if (dynamic_cast<const CLI::RequiredError*>(&problem) != nullptr) {
        what = say_of(language, "{} is missing", name);
    } else if (dynamic_cast<const CLI::ArgumentMismatch*>(&problem) != nullptr) {
        what = say_of(language, "{} needs one value", name.substr(0, name.find(':')));
    }
    return {what, "", say_of(language, "see {}", help)};
}

Result<int> Command::dispatch() {
    const Choices<Language> languages = {{"da", Language::danish}, {"en", Language::english}};
    const Language said = language_ == "en" ? Language::english : Language::danish;
    const Result<Language> language = choose(languages, language_, "--lang", said);
    if (!language) return language.error();
    if (diff_app_->parsed()) return run_diff(diff_, *language);
    if (audit_app_->parsed()) return run_audit(audit_, *language);
    if (check_app_->parsed()) return run_check(check_, *language);
    if (batch_app_->parsed()) return run_batch(batch_, *language);
    if (apply_app_->parsed()) return run_apply(apply_, *language);
    if (verify_app_->parsed()) return run_verify(verify_, *language);
    return accept_app_->parsed() ? run_accept(settle_, *language) : run_reject(settle_, *language);
}

Result<int> Command::run(const std::vector<std::string>& arguments) {
    const Language language = spoken_language(arguments);
    std::string verb = arguments.empty() ? "" : arguments.front();
    if (!verb.empty() && verb.front() != '-' && !knows(verb)) {
        std::vector<std::string> names;
        for (const CLI::App* app : verbs()) names.push_back(app->get_name());
        return Error{say_of(language, "unknown verb {}", verb), "",
                     say_of(language, "known are {}", joined({names.begin(), names.end()}))};
    }
    if (!knows(verb)) verb.clear();
    try {
        std::vector<std::string> plain = without_separator(arguments);
        std::reverse(plain.begin(), plain.end());  // CLI11 takes them from the back
        app_.parse(std::move(plain));
    } catch (const CLI::CallForHelp&) {
        speak(app_, language);
        const auto error = write_output("", app_.help(), language);
        return error ? Result<int>(*error) : Result<int>(kSame);
    } catch (const CLI::CallForVersion&) {
        const auto error = write_output("", app_.version() + "\n", language);
        return error ? Result<int>(*error) : Result<int>(kSame);
    } catch (const CLI::ParseError& problem) {
        return usage_error(problem, verb, language);
    }
    return dispatch();
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
    const Language language = spoken_language(arguments);
    try {
        const Result<int> code = Command().run(arguments);
        if (code) return *code;
        report(language, code.error());
    } catch (const std::bad_alloc&) {
        report(language, {"not enough memory", "", "compare smaller drafts"});
    } catch (const std::exception& problem) {
        report(language, {say_of(language, "unexpected trouble: {}", problem.what()), "", ""});
    }
    return kTrouble;
}

void show_command(const std::function<void(const CLI::App&)>& show) { show(Command().app()); }

}  // namespace spor::cli
