#include "cli/help.hpp"

#include <CLI/CLI.hpp>

#include "cli/messages.hpp"

namespace spor::cli {
namespace {

constexpr std::size_t kIndent = 2;  // of an example; what goes on in a notation of its own begins with no word

bool is_example(std::string_view line) { return line.size() > kIndent && line[kIndent] >= 'a' && line[kIndent] <= 'z'; }

/// Where the text of a line begins; its end where there is none.
std::size_t text_of(std::string_view line) {
    if (!line.starts_with("  ")) return 0;
    if (!is_example(line)) return line.size();
    const std::size_t gap = line.find("  ", kIndent);
    return gap == std::string_view::npos ? line.size() : std::min(line.find_first_not_of(' ', gap), line.size());
}

}  // namespace

std::string map_footer(const std::string& footer, const std::function<std::string(std::string_view)>& say) {
    std::string mapped;
    for (std::size_t at = 0; at < footer.size();) {
        const std::size_t end = std::min(footer.find('\n', at), footer.size());
        const std::string_view line = std::string_view(footer).substr(at, end - at);
        const std::size_t text = text_of(line);
        mapped += line.substr(0, text);
        if (text < line.size()) mapped += say(line.substr(text));
        if (end < footer.size()) mapped += '\n';
        at = end + 1;
    }
    return mapped;
}

void speak(CLI::App& app, Language language) {
    const auto in_language = [language](std::string_view english) { return std::string(say(language, english)); };
    app.description(in_language(app.get_description()));
    app.footer(map_footer(app.get_footer(), in_language));
    for (const char* label : {"Usage", "OPTIONS", "REQUIRED", "TEXT", "Positionals"})
        app.get_formatter()->label(label, in_language(label));
    app.get_formatter()->label("SUBCOMMAND", in_language("VERB"));
    for (CLI::Option* option : app.get_options()) {
        option->description(in_language(option->get_description()));
        if (!option->get_group().empty()) option->group(in_language(option->get_group()));
    }
    for (CLI::App* verb : app.get_subcommands({})) {
        verb->group(in_language(verb->get_group()));
        speak(*verb, language);
    }
}

}  // namespace spor::cli
