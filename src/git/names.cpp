// How people write files at revisions, and ranges.
#include "git/repository.hpp"

namespace spor::git {
namespace {

/// Where `sign` stands first outside of braces, which hold dates and searches: "HEAD@{2026-01-31 12:00}:plan.md".
std::size_t find_outside(std::string_view text, std::string_view sign) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{') ++depth;
        if (text[at] == '}' && depth > 0) --depth;
        if (depth == 0 && text.substr(at).starts_with(sign)) return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::optional<FileAt> parse_file_at(std::string_view text) {
    const std::size_t colon = find_outside(text, ":");
    if (colon == std::string_view::npos) return std::nullopt;
    FileAt file{std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
    const bool staged = file.revision.empty() && file.path.size() > 2 && file.path[1] == ':';  // ":0:plan.md"
    if (staged && file.path[0] >= '0' && file.path[0] <= '3') file.path.erase(0, 2);
    while (file.path.starts_with("./")) file.path.erase(0, 2);
    if (file.path.empty()) return std::nullopt;
    return file;
}

std::optional<RevisionRange> parse_range(std::string_view text) {
    const std::size_t dots = find_outside(text, "..");
    if (dots == std::string_view::npos) return std::nullopt;
    const bool three = text.substr(dots).starts_with("...");
    RevisionRange range{std::string(text.substr(0, dots)), std::string(text.substr(dots + (three ? 3 : 2))), three};
    // No revision's name begins or ends in a slash; a folder above does.
    const bool path = range.before.ends_with('/') || range.after.starts_with('/');
    if (path || (range.before.empty() && range.after.empty())) return std::nullopt;
    if (range.before.empty()) range.before = "HEAD";
    if (range.after.empty()) range.after = "HEAD";
    return range;
}

}  // namespace spor::git
