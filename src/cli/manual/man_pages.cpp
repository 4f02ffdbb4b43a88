#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>
#include <sstream>

#include "cli/manual/flags.hpp"
#include "cli/manual/manual.hpp"
#include "spor/check.hpp"

namespace spor::cli {
namespace {

/// Text as roff takes it: no request at a line's start, hyphens that can be copied.
std::string roff(std::string_view text) {
    std::string out;
    bool line_start = true;
    for (const char c : text) {
        if (line_start && (c == '.' || c == '\'')) out += "\\&";
        line_start = c == '\n';
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
    }
    return out;
}

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::toupper(c); });
    return text;
}

std::string header(const std::string& name, int section, const std::string& version, const std::string& purpose) {
    std::string small = purpose;
    if (!small.empty()) small[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(small[0])));
    if (small.ends_with('.')) small.pop_back();
    return ".TH " + upper(name) + " " + std::to_string(section) + " \"\" \"spor " + version + "\" \"spor\"\n.SH NAME\n" +
           roff(name) + " \\- " + roff(small) + "\n";
}

void write_option(const CLI::Option& option, std::string& out) {
    out += ".TP\n";
    bool first = true;
    for (const std::string& name : flag_names(option)) {
        if (!first) out += ", ";
        first = false;
        out += "\\fB" + roff(name) + "\\fR";
    }
    if (takes_value(option)) out += " \\fI" + roff(value_name(option)) + "\\fR";
    out += "\n" + roff(option.get_description());
    if (!option.get_default_str().empty()) out += " (default: " + roff(option.get_default_str()) + ")";
    out += "\n";
}

void write_synopsis(const CLI::App& verb, const std::string& command, std::string& out) {
    out += ".SH SYNOPSIS\n.B " + roff(command) + "\n[\\fIOPTION\\fR]...";
    for (const CLI::Option* option : verb.get_options()) {
        if (!option->get_positional()) continue;
        const std::string name = "\\fI" + roff(option->get_name()) + "\\fR";
        out += option->get_required() ? " " + name : " [" + name + "]";
    }
    out += "\n";
}

/// A footer is paragraphs; one whose first line ends with a colon is a section with that title, line by line as written.
void write_footer(const std::string& footer, std::string& out) {
    std::istringstream lines(footer);
    std::string line;
    bool verbatim = false;
    bool notes = false;
    bool begins = true;  // a paragraph
    while (std::getline(lines, line)) {
        if (line.ends_with(':') && !line.starts_with(' ')) {
            if (verbatim) out += ".fi\n";
            out += ".SH " + roff(upper(line.substr(0, line.size() - 1))) + "\n.nf\n";
            verbatim = true;
        } else if (line.empty()) {
            if (verbatim) out += ".fi\n";
            verbatim = false;
            begins = true;
        } else if (verbatim) {
            out += roff(line) + "\n";
        } else {
            if (begins) out += notes ? ".PP\n" : ".SH NOTES\n";
            out += roff(line) + "\n";
            notes = true;
            begins = false;
        }
    }
    if (verbatim) out += ".fi\n";
}

void write_options(const CLI::App& verb, std::string& out) {
    out += ".SH OPTIONS\n";
    for (const CLI::Option* option : verb.get_options()) {
        if (option->get_positional()) write_option(*option, out);
    }
    for (const CLI::Option* option : verb.get_options()) {
        if (!option->get_positional() && !option->get_group().empty()) write_option(*option, out);
    }
}

void write_see_also(const CLI::App& app, const std::string& own, std::string& out) {
    out += ".SH SEE ALSO\n";
    std::string list;
    if (own != "spor") list = ".BR spor (1)";
    for (const CLI::App* verb : shown_verbs(app)) {
        if (verb->get_name() == own) continue;
        if (!list.empty()) list += ",\n";
        list += ".BR spor\\-" + roff(verb->get_name()) + " (1)";
    }
    out += list + ",\n.BR spor.toml (5)\n";
}

std::string main_page(const CLI::App& app, const std::string& version) {
    std::string out = header("spor", 1, version, app.get_description());
    out += ".SH SYNOPSIS\n.B spor\n\\fIVERB\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR]...\n.SH VERBS\n";
    for (const CLI::App* verb : shown_verbs(app)) {
        out += ".TP\n\\fB" + roff(verb->get_name()) + "\\fR\n" + roff(verb->get_description()) + "; see\n.BR spor\\-" +
               roff(verb->get_name()) + " (1).\n";
    }
    write_options(app, out);
    write_footer(app.get_footer(), out);
    out +=
        ".SH ENVIRONMENT\n.TP\n\\fBNO_COLOR\\fR\nNo colour unless \\fB\\-\\-color=always\\fR says so.\n.TP\n"
        "\\fBSOURCE_DATE_EPOCH\\fR\nThe date of changes in Word files, and the day that exceptions are held against.\n";
    write_see_also(app, "spor", out);
    return out;
}

std::string verb_page(const CLI::App& app, const CLI::App& verb, const std::string& version) {
    const std::string& name = verb.get_name();
    std::string out = header("spor-" + name, 1, version, verb.get_description());
    write_synopsis(verb, "spor " + name, out);
    write_options(verb, out);
    write_footer(verb.get_footer(), out);
    write_see_also(app, name, out);
    return out;
}

std::string verbatim(const std::string& text) {
    std::string out = ".nf\n" + roff(text);
    if (!out.ends_with('\n')) out += '\n';
    return out + ".fi\n";
}

/// The rules as `spor check --explain` tells them, and the file that `--init` writes.
std::string rules_page(const std::string& version) {
    std::string out = header("spor.toml", 5, version, "rules that two drafts are held against");
    out += ".SH DESCRIPTION\nThe file that\n.BR spor\\-check (1)\nreads, .spor.toml unless \\fB\\-\\-rules\\fR names another.\n";
    for (const CheckRule rule : all_check_rules()) {
        out += ".SS " + roff(std::string(name_of(rule))) + "\n" + verbatim(explain_rule(rule, Language::english));
    }
    out += ".SH EXAMPLES\nWhat \\fBspor check \\-\\-init\\fR writes:\n.PP\n" + verbatim(sample_rules(Language::english));
    return out + ".SH SEE ALSO\n.BR spor\\-check (1)\n";
}

}  // namespace

std::vector<ManualFile> man_pages(const CLI::App& app, const std::string& version) {
    std::vector<ManualFile> pages{{"spor.1", main_page(app, version)}};
    for (const CLI::App* verb : shown_verbs(app)) {
        pages.push_back({"spor-" + verb->get_name() + ".1", verb_page(app, *verb, version)});
    }
    pages.push_back({"spor.toml.5", rules_page(version)});
    return pages;
}

}  // namespace spor::cli
