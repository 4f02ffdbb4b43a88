#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/manual/flags.hpp"
#include "cli/manual/manual.hpp"

namespace spor::cli {
namespace {

std::string joined_names(const CLI::App& verb, bool only_with_value) {
    std::string all;
    for (const CLI::Option* option : verb.get_options()) {
        if (option->get_positional() || (only_with_value && !takes_value(*option))) continue;
        for (const std::string& name : flag_names(*option)) all += (all.empty() ? "" : " ") + name;
    }
    return all;
}

/// In single quotes, which keep everything but themselves.
std::string shell_word(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// In fish's single quotes, in which a backslash escapes.
std::string fish_word(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

std::string bash(const CLI::App& app) {
    std::string verbs;
    std::string cases;
    for (const CLI::App* verb : shown_verbs(app)) {
        verbs += (verbs.empty() ? "" : " ") + verb->get_name();
        cases += "        " + verb->get_name() + ") flags='" + joined_names(*verb, false) + "' valued='" +
                 joined_names(*verb, true) + "' ;;\n";
    }
    return "# bash completion for spor; written from its command line's definitions\n"
           "_spor() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} flags='" +
           joined_names(app, false) +
           "' valued=''\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W '" +
           verbs +
           "'\" $flags\" -- \"$word\")\n"
           "        return\n"
           "    fi\n"
           "    case ${COMP_WORDS[1]} in\n" +
           cases +
           "    esac\n"
           "    if [[ $word == -* && \" $valued \" != *\" $before \"* ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W \"$flags\" -- \"$word\")\n"
           "    else\n"
           "        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
           "    fi\n"
           "}\n"
           "complete -o filenames -F _spor spor\n";
}

void zsh_options(const CLI::App& verb, std::string& out) {
    out += "            _arguments \\\n";
    for (const CLI::Option* option : verb.get_options()) {
        if (option->get_positional()) continue;
        for (const std::string& name : flag_names(*option)) {
            const bool valued = takes_value(*option);
            std::string description;
            for (const char c : option->get_description()) {
                if (c == '[' || c == ']' || c == ':') description += '\\';
                description += c;
            }
            const std::string_view joint = valued && name.starts_with("--") ? "=" : "";
            const std::string value = valued ? fmt::format(":{}:_files", value_name(*option)) : "";
            out += fmt::format("                {} \\\n",
                               shell_word(fmt::format("{}{}[{}]{}", name, joint, description, value)));
        }
    }
    out += "                '*:file:_files'\n";
}

std::string zsh(const CLI::App& app) {
    std::string out =
        "#compdef spor\n"
        "# zsh completion for spor; written from its command line's definitions\n"
        "_spor() {\n"
        "    if (( CURRENT == 2 )); then\n"
        "        local -a verbs=(\n";
    for (const CLI::App* verb : shown_verbs(app)) {
        out += "            " + shell_word(verb->get_name() + ":" + verb->get_description()) + "\n";
    }
    out +=
        "        )\n"
        "        _describe 'verb' verbs\n"
        "        return\n"
        "    fi\n"
        "    local verb=$words[2]\n"
        "    shift words\n"
        "    (( CURRENT-- ))\n"
        "    case $verb in\n";
    for (const CLI::App* verb : shown_verbs(app)) {
        out += "        " + verb->get_name() + ")\n";
        zsh_options(*verb, out);
        out += "            ;;\n";
    }
    return out + "    esac\n}\n_spor \"$@\"\n";
}

std::string fish(const CLI::App& app) {
    std::string out = "# fish completion for spor; written from its command line's definitions\n";
    for (const CLI::App* verb : shown_verbs(app)) {
        out += "complete -c spor -n __fish_use_subcommand -f -a " + verb->get_name() + " -d " +
               fish_word(verb->get_description()) + "\n";
    }
    for (const CLI::App* verb : shown_verbs(app)) {
        for (const CLI::Option* option : verb->get_options()) {
            if (option->get_positional()) continue;
            out += "complete -c spor -n '__fish_seen_subcommand_from " + verb->get_name() + "'";
            for (const std::string& name : option->get_snames()) out += " -s " + name;
            for (const std::string& name : option->get_lnames()) out += " -l " + name;
            if (takes_value(*option)) out += " -r";
            out += " -d " + fish_word(option->get_description()) + "\n";
        }
    }
    return out;
}

}  // namespace

std::vector<ManualFile> completions(const CLI::App& app) {
    return {{"spor", bash(app)}, {"_spor", zsh(app)}, {"spor.fish", fish(app)}};
}

}  // namespace spor::cli
