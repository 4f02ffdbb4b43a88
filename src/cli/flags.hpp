// Flags that several verbs have, understood.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/choices.hpp"
#include "cli/screen.hpp"
#include "spor/audit.hpp"
#include "spor/document.hpp"
#include "spor/read.hpp"

namespace spor::cli {

[[nodiscard]] Result<Ignore> parse_ignore(const std::string& list, Language language);
[[nodiscard]] Result<std::optional<Format>> parse_format(const std::string& name, const std::string& flag,
                                                         Language language);
[[nodiscard]] Result<MoveStyle> parse_moves(const std::string& word, Language language);
[[nodiscard]] Result<TrackedChanges> parse_tracked(const std::string& word, Language language);
/// --tracked of a verb that reads a redline: tracked changes are what it is about, so that only "redline" is right.
[[nodiscard]] std::optional<Error> refuse_tracked(const std::string& word, Language language);
[[nodiscard]] Result<Severity> parse_severity(const std::string& word, const std::string& flag, Language language);
[[nodiscard]] Result<ColourChoice> parse_colour(const std::string& word, Language language);

/// Whether -o names a file rather than standard output.
[[nodiscard]] inline bool to_file(const std::string& output) { return !output.empty() && output != "-"; }

/// The part of a path from its last dot on, in lower case; empty where its name has none.
[[nodiscard]] std::string ending_of(const std::string& path);

/// The format that a file's ending means, or an Error that names the endings it might have had.
template <class Form>
[[nodiscard]] Result<Form> choose_by_ending(const Choices<Form>& endings, const std::string& path, Language language) {
    const std::string ending = ending_of(path);
    std::vector<std::string_view> known;
    for (const auto& [name, format] : endings) {
        if (name == ending) return format;
        known.push_back(name);
    }
    const std::string what = ending.empty() ? std::string("no ending") : say_of(language, "unknown ending {}", ending);
    return Error{what, path, say_of(language, "known are {}, or name the format with --to", joined(known))};
}

/// What a verb was told of its output, and what it makes of it: --to names the format, otherwise the ending of -o does,
/// otherwise it is the terminal's view on a terminal (or where colour is asked for) and markdown in a pipe.
template <class Form>
struct OutputChoices {
    Choices<Form> names;
    Choices<Form> endings;
    Form on_terminal;
    Form in_pipe;
};

template <class Form>
[[nodiscard]] Result<Form> choose_output(const OutputChoices<Form>& choices, const std::string& to,
                                         const std::string& output, ColourChoice colour, Language language) {
    if (!to.empty()) return choose(choices.names, to, "--to", language, "unknown format {}");
    if (to_file(output)) return choose_by_ending(choices.endings, output, language);
    // Who asks for colour in a pipe asks for the view that has it.
    const bool terminal = on_terminal() || colour == ColourChoice::always;
    return terminal ? choices.on_terminal : choices.in_pipe;
}

}  // namespace spor::cli
