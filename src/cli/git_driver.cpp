#include "cli/git_driver.hpp"

#include <algorithm>
#include <utility>

#include "text/printable.hpp"

namespace spor::cli {
namespace {

/// Markdown's code span, with more backticks around than within.
std::string code_span(const std::string& name) {
    const std::string text = text::printable(name);
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
    const std::string fence(longest + 1, '`');
    const std::string blank = longest > 0 ? " " : "";
    return fence + blank + text + blank + fence;
}

Result<Source> load_side(const std::string& file, const std::string& name, std::optional<Format> format,
                         std::uint64_t max_size) {
    if (file == "/dev/null") return no_draft(name);
    Result<std::string> bytes = load(file, max_size);
    if (!bytes) return Error{bytes.error().what, name, bytes.error().why};  // git's copy is nowhere to look
    return Source{std::move(*bytes), name, format};
}

}  // namespace

Result<DriverCall> parse_driver_call(const std::vector<std::string>& words) {
    std::vector<std::string> given = words;
    while (given.size() > 1 && given.back().empty()) given.pop_back();
    switch (given.size()) {
        case 1:
            return DriverCall{given[0], given[0], "", "", true};
        case 3:
            return DriverCall{given[0], given[0], given[1], given[2]};
        case 7:
            return DriverCall{given[0], given[0], given[1], given[4]};
        case 8:  // renamed; what git says of the similarity may be nothing
        case 9:
            return DriverCall{given[0], given[7], given[1], given[4]};
        default:
            return Error{"is for git, which hands over 1, 3, 7 or 9 names", "--git-driver",
                         "set it with git config diff.spor.command 'spor diff --git-driver'"};
    }
}

Result<Sources> load_driver_call(const DriverCall& call, std::optional<Format> old_format,
                                 std::optional<Format> new_format, std::uint64_t max_size) {
    Result<Source> before = load_side(call.old_file, call.old_name, old_format, max_size);
    if (!before) return before.error();
    Result<Source> after = load_side(call.new_file, call.new_name, new_format, max_size);
    if (!after) return after.error();
    return Sources{std::move(*before), std::move(*after)};
}

std::string driver_title(const DriverCall& call, Output output) {
    if (output != Output::markdown && output != Output::criticmarkup) return "";
    const std::string names = call.old_name == call.new_name
                                  ? code_span(call.new_name)
                                  : code_span(call.old_name) + " → " + code_span(call.new_name);
    return names + "\n\n";
}

std::string_view driver_end(Output output) {
    const bool for_people = output == Output::markdown || output == Output::criticmarkup || output == Output::terminal;
    return for_people ? "\n" : "";
}

}  // namespace spor::cli
