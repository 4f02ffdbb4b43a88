#include "cli/messages.hpp"

#include <algorithm>
#include <cstdio>

#include "cli/catalogue.hpp"
#include "text/printable.hpp"

namespace spor::cli {
namespace {

std::string place_name(Language language, const std::string& file) {
    const bool standard = file == "-" || file.starts_with("-:");  // a place in it may follow
    return standard ? std::string(say(language, "standard input")) + file.substr(1) : file;
}

/// A complaint that goes on in the system's own words ("cannot be read: Input/output error") is known by its beginning.
std::string say_complaint(Language language, const std::string& english) {
    const std::string_view whole = say(language, english);
    const std::size_t colon = english.find(": ");
    if (whole != english || colon == std::string::npos) return std::string(whole);
    return std::string(say(language, english.substr(0, colon))) + english.substr(colon);
}

}  // namespace

void tell(std::string_view line) {
    // One write a line, so that lines of several processes do not mix. Where standard error is closed, nobody listens.
    std::string shown = "spor: ";
    shown.append(text::printable(line)).append("\n");
    std::fwrite(shown.data(), 1, shown.size(), stderr);
}

std::string_view say(Language language, std::string_view english) {
    return language == Language::danish ? in_danish(english).value_or(english) : english;
}

Error said(Language language, const Error& error) {
    return {say_complaint(language, error.what), place_name(language, error.where), say_complaint(language, error.why)};
}

void report(Language language, const Error& error) { tell(said(language, error).message()); }

void report(Language language, const Notice& notice, const std::string& file) {
    const std::string line = notice.line > 0 ? fmt::format(":{}", notice.line) : "";
    tell(fmt::format("{}: {}{}: {}", say(language, "note"), place_name(language, file), line,
                     say_complaint(language, notice.what)));
}

}  // namespace spor::cli
