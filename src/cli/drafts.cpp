#include "cli/drafts.hpp"

#include <filesystem>
#include <future>
#include <utility>

#include "cli/messages.hpp"

namespace spor::cli {
namespace {

constexpr std::string_view kMissing = "no such file";

/// "REV" and a file as it stands here: the revision's side is followed to the file's name in it. nullopt where there is
/// no such revision, so that who mistyped a file's name is told of the file.
std::optional<Result<Sources>> load_since(const std::string& revision, const DraftFile& new_file,
                                          std::uint64_t max_size) {
    const git::Repository repository(".", max_size);
    const auto revisions = repository.find_staged(revision);
    if (!revisions) return std::nullopt;
    Result<Source> after = load_source(new_file, max_size);
    if (!after) return Result<Sources>(after.error());
    const auto file = repository.follow(*revisions, new_file.path);
    if (!file) return Result<Sources>(file.error());
    if (file->old_path.empty()) return Result<Sources>(Sources{no_draft(after->name), std::move(*after)});
    Result<std::string> before = repository.read_blob(file->old_blob, file->old_path);
    if (!before) return Result<Sources>(before.error());
    return Result<Sources>(Sources{{std::move(*before), file->old_path, std::nullopt}, std::move(*after)});
}

/// Worth a thread that loads it.
bool is_long(const std::string& path) {
    constexpr std::uintmax_t kWorthAThread = 1'000'000;  // bytes
    std::error_code none;
    const std::uintmax_t size = std::filesystem::file_size(path, none);
    return !none && size > kWorthAThread;
}

/// What git diff would take; nullopt where it is nothing of the kind.
std::optional<Result<Sources>> load_revised(const std::string& revisions, const DraftFile& file,
                                            std::uint64_t max_size) {
    const auto range = git::parse_range(revisions);
    return range ? load_between(*range, file.path, max_size) : load_since(revisions, file, max_size);
}

}  // namespace

Source no_draft(const std::string& name) { return {"", name, Format::text}; }

Result<Source> load_source(const DraftFile& file, std::uint64_t max_size) {
    Result<std::string> bytes = load(file.path, max_size);
    if (bytes) return Source{std::move(*bytes), file.path, file.format};
    const auto at = git::parse_file_at(file.path);
    if (bytes.error().what != kMissing || !at) return bytes.error();
    bytes = git::Repository(".", max_size).read_file(file.path);
    if (!bytes) return bytes.error();
    return Source{std::move(*bytes), at->path, file.format};
}

Result<Sources> load_changed(const git::Repository& repository, const git::ChangedFile& file) {
    Sources sources{no_draft(file.new_path), no_draft(file.old_path)};
    if (!file.old_path.empty()) {
        Result<std::string> before = repository.read_blob(file.old_blob, file.old_path);
        if (!before) return before.error();
        sources.old_draft = {std::move(*before), file.old_path, std::nullopt};
    }
    if (!file.new_path.empty()) {
        Result<std::string> after = repository.read_blob(file.new_blob, file.new_path);
        if (!after) return after.error();
        sources.new_draft = {std::move(*after), file.new_path, std::nullopt};
    }
    return sources;
}

Result<Sources> load_between(const git::RevisionRange& range, const std::string& path, std::uint64_t max_size) {
    const git::Repository repository(".", max_size);
    const auto revisions = repository.find(range);
    if (!revisions) return revisions.error();
    const auto file = repository.follow(*revisions, path);
    if (!file) return file.error();
    return load_changed(repository, *file);
}

Result<Sources> load_sources(const DraftFile& old_file, const DraftFile& new_file, std::uint64_t max_size) {
    auto loading = std::async(is_long(new_file.path) ? std::launch::async : std::launch::deferred,
                              [&] { return load_source(new_file, max_size); });
    Result<Source> before = load_source(old_file, max_size);
    if (!before && before.error().what == kMissing) {
        if (auto revised = load_revised(old_file.path, new_file, max_size)) {
            if (!*revised) return revised->error();
            if (old_file.format) (*revised)->old_draft.format = old_file.format;
            if (new_file.format) (*revised)->new_draft.format = new_file.format;
            return std::move(*revised);
        }
    }
    // "HEAD~99" is meant as a revision.
    if (!before && before.error().what == kMissing && old_file.path.find_first_of("~^") != std::string::npos)
        return Error{"no such file, nor such a revision", old_file.path, "git log shows those there are"};
    if (!before) return before.error();
    Result<Source> after = loading.get();
    if (!after) return after.error();
    return Sources{std::move(*before), std::move(*after)};
}

Result<DraftPair> read_sources(Sources sources, const ReadOptions& options) {
    Result<DraftPair> pair = read_pair(std::move(sources.old_draft), std::move(sources.new_draft), options);
    if (!pair) return pair;
    for (const Document* draft : {&pair->old_draft, &pair->new_draft}) {
        for (const Notice& notice : draft->notices) report(options.language, notice, draft->name);
    }
    return pair;
}

}  // namespace spor::cli
