#include "git/listing.hpp"

#include <algorithm>
#include <optional>

namespace spor::git {
namespace {

/// Takes null-ended fields from the front.
class Fields {
public:
    explicit Fields(std::string_view text) : rest_(text) {}

    [[nodiscard]] bool done() const { return rest_.empty(); }
    std::string_view next() {
        const std::size_t end = std::min(rest_.find('\0'), rest_.size());
        const std::string_view field = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return field;
    }

private:
    std::string_view rest_;
};

bool has_two_names(std::string_view status) { return status.starts_with('R') || status.starts_with('C'); }

bool is_file(std::string_view mode) { return mode.starts_with("100"); }

/// ":100644 100644 ID ID M", cut at its blanks.
std::optional<ChangedFile> parse_entry(std::string_view entry, std::string_view first, std::string_view second) {
    std::vector<std::string_view> parts;
    while (!entry.empty()) {
        const std::size_t end = std::min(entry.find(' '), entry.size());
        parts.push_back(entry.substr(0, end));
        entry.remove_prefix(std::min(end + 1, entry.size()));
    }
    if (parts.size() != 5 || parts[0].empty()) return std::nullopt;
    const bool before = is_file(parts[0].substr(1));
    const bool after = is_file(parts[1]);
    ChangedFile file;
    if (before) file.old_path = first, file.old_blob = parts[2];
    if (after) file.new_path = second, file.new_blob = parts[3];
    if (!before && !after) return std::nullopt;
    if (!before) file.change = FileChange::added;
    if (!after) file.change = FileChange::removed;
    if (before && after && first != second) file.change = FileChange::renamed;
    return file;
}

}  // namespace

std::vector<ChangedFile> parse_raw(std::string_view listing) {
    std::vector<ChangedFile> files;
    for (Fields fields(listing); !fields.done();) {
        const std::string_view entry = fields.next();
        const std::string_view first = fields.next();
        const std::size_t blank = entry.rfind(' ');
        const bool two = blank != std::string_view::npos && has_two_names(entry.substr(blank + 1));
        const std::string_view second = two ? fields.next() : first;
        if (auto file = parse_entry(entry, first, second)) files.push_back(std::move(*file));
    }
    const auto name_of = [](const ChangedFile& file) -> const std::string& {
        return file.new_path.empty() ? file.old_path : file.new_path;
    };
    std::sort(files.begin(), files.end(),
              [&](const ChangedFile& a, const ChangedFile& b) { return name_of(a) < name_of(b); });
    return files;
}

std::string first_of_names(std::string_view log) {
    std::string name;
    for (Fields fields(log); !fields.done();) {
        std::string_view status = fields.next();
        while (status.starts_with('\n')) status.remove_prefix(1);
        if (status.empty()) continue;
        const std::string_view first = fields.next();
        if (status.starts_with('C')) return {};  // what came before is the history of another file, which lives on
        if (!has_two_names(status)) continue;
        name = first;
        (void)fields.next();
    }
    return name;
}

}  // namespace spor::git
