#include "cli/flags.hpp"

#include <algorithm>
#include <cctype>

namespace spor::cli {

Result<Ignore> parse_ignore(const std::string& list, Language language) {
    const Choices<bool Ignore::*> choices = {{"wraps", &Ignore::wraps},
                                             {"furniture", &Ignore::furniture},
                                             {"typography", &Ignore::typography},
                                             {"none", nullptr}};
    Ignore ignore{false, false, false};
    if (list == "none") return ignore;
    for (const std::string& word : listed(list)) {
        const Result<bool Ignore::*> choice = choose(choices, word, "--ignore", language);
        if (!choice) return choice.error();
        if (*choice == nullptr) return Error{"none excludes the others", "--ignore " + list, ""};
        ignore.*(*choice) = true;
    }
    return ignore;
}

Result<std::optional<Format>> parse_format(const std::string& name, const std::string& flag, Language language) {
    if (name.empty()) return std::optional<Format>();
    const Choices<Format> choices = {{"text", Format::text},
                                     {"markdown", Format::markdown},
                                     {"docx", Format::docx},
                                     {"pdf", Format::pdf},
                                     {"html", Format::html}};
    const Result<Format> format = choose(choices, name, flag, language, "unknown format {}");
    if (!format) return format.error();
    return std::optional<Format>(*format);
}

Result<MoveStyle> parse_moves(const std::string& word, Language language) {
    const Choices<MoveStyle> styles = {
        {"plain", MoveStyle::plain}, {"noted", MoveStyle::noted}, {"marked", MoveStyle::marked}};
    return choose(styles, word, "--moves", language);
}

Result<TrackedChanges> parse_tracked(const std::string& word, Language language) {
    if (word == "redline") {
        return Error{"is for audit, accept and reject, which read a redline", "--tracked redline",
                     "say accept or reject"};
    }
    const Choices<TrackedChanges> choices = {{"accept", TrackedChanges::accept}, {"reject", TrackedChanges::reject}};
    return choose(choices, word, "--tracked", language);
}

std::optional<Error> refuse_tracked(const std::string& word, Language language) {
    const Result<bool> known = choose(Choices<bool>{{"redline", true}}, word, "--tracked", language);
    return known ? std::nullopt : std::optional<Error>(known.error());
}

Result<Severity> parse_severity(const std::string& word, const std::string& flag, Language language) {
    const Choices<Severity> severities = {
        {"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}};
    return choose(severities, word, flag, language);
}

Result<ColourChoice> parse_colour(const std::string& word, Language language) {
    const Choices<ColourChoice> colours = {
        {"auto", ColourChoice::automatic}, {"always", ColourChoice::always}, {"never", ColourChoice::never}};
    return choose(colours, word, "--color", language);
}

std::string ending_of(const std::string& path) {
    const std::size_t name = path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1;
    const std::size_t dot = path.rfind('.');
    if (dot == std::string::npos || dot <= name) return {};
    std::string ending = path.substr(dot);
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
    return ending;
}

}  // namespace spor::cli
