#include "cli/changed_drafts.hpp"

#include <utility>

#include "batch/draft_names.hpp"
#include "cli/messages.hpp"

namespace spor::cli {
namespace {

Result<std::vector<git::ChangedFile>> find_files(const git::Repository& repository, const git::Revisions& revisions,
                                                 const std::vector<std::string>& paths) {
    std::vector<git::ChangedFile> files;
    for (const std::string& path : paths) {
        Result<git::ChangedFile> file = repository.follow(revisions, path);
        if (!file) return file.error();
        files.push_back(std::move(*file));
    }
    if (!paths.empty()) return files;
    Result<std::vector<git::ChangedFile>> changed = repository.changed_files(revisions);
    if (!changed) return changed.error();
    for (git::ChangedFile& file : *changed) {
        const std::string& name = file.new_path.empty() ? file.old_path : file.new_path;
        if (batching::is_draft_name(name) && !batching::is_hidden(name)) files.push_back(std::move(file));
    }
    return files;
}

Result<std::vector<Sources>> load_all(const git::Repository& repository, const git::Revisions& revisions,
                                      const std::vector<std::string>& paths, Language language) {
    const auto files = find_files(repository, revisions, paths);
    if (!files) return files.error();
    std::vector<Sources> drafts;
    for (const git::ChangedFile& file : *files) {
        if (file.new_path.empty()) {
            report(language, {"is gone, and no rule looks at what is gone", 0}, file.old_path);
            continue;
        }
        Result<Sources> pair = load_changed(repository, file);
        if (!pair) return pair.error();
        drafts.push_back(std::move(*pair));
    }
    if (files->empty()) report(language, {"no draft differs", 0}, revisions.name());
    return drafts;
}

}  // namespace

Result<std::vector<Sources>> load_range(const std::string& range, const std::vector<std::string>& paths,
                                        std::uint64_t max_size, Language language) {
    const auto parsed = git::parse_range(range);
    if (!parsed) return Error{"is no range of revisions", range, "write it as REV1..REV2"};
    const git::Repository repository(".", max_size);
    const auto revisions = repository.find(*parsed);
    if (!revisions) return revisions.error();
    return load_all(repository, *revisions, paths, language);
}

Result<std::vector<Sources>> load_staged(const std::vector<std::string>& paths, std::uint64_t max_size,
                                         Language language) {
    const git::Repository repository(".", max_size);
    const auto revisions = repository.find_staged();
    if (!revisions) return revisions.error();
    return load_all(repository, *revisions, paths, language);
}

}  // namespace spor::cli
