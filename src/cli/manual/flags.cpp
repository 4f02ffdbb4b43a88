#include "cli/manual/flags.hpp"

#include <algorithm>
#include <cctype>

namespace spor::cli {

std::vector<std::string> flag_names(const CLI::Option& option) {
    if (option.get_positional()) return {option.get_name()};
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames()) names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
    return names;
}

bool takes_value(const CLI::Option& option) {
    return !option.get_positional() && option.get_items_expected_max() > 0;
}

std::string value_name(const CLI::Option& option) {
    if (option.get_lnames().empty()) return "VALUE";
    std::string name = option.get_lnames().front();
    if (name == "output" || name == "rules" || name == "pairs") return "FILE";
    if (name == "to" || name.starts_with("from-")) return "FORMAT";
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::toupper(c); });
    return name;
}

std::vector<const CLI::App*> shown_verbs(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* verb) { return !verb->get_group().empty(); });
}

}  // namespace spor::cli
