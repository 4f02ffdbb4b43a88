#include "git/repository.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "files/bounds.hpp"
#include "git/listing.hpp"
#include "process/child.hpp"

namespace spor::git {
namespace {

using process::ChildEnd;

process::ChildLimits limits(std::uint64_t largest) {
    process::ChildLimits limits;
    limits.memory = 64ULL << 30U;  // git maps whole packs
    limits.output = std::min(largest, kLargestPossible);
    limits.file = UINT64_MAX;  // a partial clone fetches what it lacks
    return limits;
}

/// The first line that git wrote, without its own "fatal: ".
std::string first_line(std::string_view messages) {
    std::string line(messages.substr(0, messages.find('\n')));
    for (const std::string_view word : {"fatal: ", "error: "})
        if (line.starts_with(word)) line.erase(0, word.size());
    return line;
}

Error trouble(const process::ChildReport& report, const std::string& about, std::uint64_t largest) {
    switch (report.end) {
        case ChildEnd::missing:
            return {"there is no program git to look with", about, "give an existing file, or install git"};
        case ChildEnd::unstartable:
        case ChildEnd::crashed:
            return {"the program git broke down", about, "try git show"};
        case ChildEnd::late:
            return {"the program git takes too long", about, "try git show"};
        case ChildEnd::flooding:
            return files::too_large(about, largest);
        case ChildEnd::exited:
            break;
    }
    if (report.messages.find("not a git repository") != std::string::npos)
        return {"there is no git repository here to look in", about, "give an existing file, or go to the repository"};
    if (report.messages.find("dubious ownership") != std::string::npos) {
        return {"git does not trust the repository, which belongs to somebody else", about,
                "if you do: git config --global --add safe.directory FOLDER"};
    }
    return {"git: " + first_line(report.messages), about, ""};
}

Error no_revision(const std::string& revision, const std::string& about) {
    return {"no such revision", about == revision ? about : about + ": " + revision, "git log shows those there are"};
}

std::string or_empty(const std::string& type, const std::string& id, std::string_view wanted) {
    return type == wanted ? id : "";
}

}  // namespace

Result<std::string> Repository::run(std::vector<std::string> arguments, const std::string& input,
                                    const std::string& about, std::uint64_t largest) const {
    process::Program git;
    git.command = {"git", "--no-pager", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false"};
    if (folder_ != ".") git.command.insert(git.command.end(), {"-C", folder_});
    git.command.insert(git.command.end(), arguments.begin(), arguments.end());
    git.inherits = true;
    git.variables = {"GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_LITERAL_PATHSPECS=1"};
    std::string output;
    const auto report =
        process::run_child(git, input, limits(largest), [&](std::string_view bytes) { output.append(bytes); });
    if (report.end != ChildEnd::exited || report.code != 0) return trouble(report, about, largest);
    return output;
}

/// What each name means, in their order; one git for all of them.
Result<std::vector<Repository::Object>> Repository::look_up(const std::vector<std::string>& names,
                                                            const std::string& about) const {
    std::string input;
    for (const std::string& name : names) {
        if (name.find('\n') != std::string::npos) return no_revision(name, about);
        input += name + "\n";
    }
    const Result<std::string> answer =
        run({"cat-file", "--batch-check=%(objecttype) %(objectname)", "--follow-symlinks"}, input, about);
    if (!answer) return answer.error();
    std::vector<Object> objects;
    for (std::string_view rest = *answer; objects.size() < names.size() && !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t blank = line.find(' ');
        const std::string_view type = line.substr(0, blank);
        const std::string_view id = blank == std::string_view::npos ? "" : line.substr(blank + 1);
        const bool found = !id.empty() && id.find_first_not_of("0123456789abcdef") == std::string_view::npos &&
                           (type == "blob" || type == "tree" || type == "commit" || type == "tag");
        // A link that leads nowhere, or out of the repository, is answered in two lines.
        const bool link = type == "symlink" || type == "dangling" || type == "loop" || type == "notdir";
        const bool counted = link && id.find_first_not_of("0123456789") == std::string_view::npos;
        if (counted) rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
        objects.push_back(found ? Object{std::string(id), std::string(type)} : Object());
    }
    objects.resize(names.size());
    return objects;
}

Result<std::string> Repository::read_file(const std::string& file_at) const {
    const auto file = parse_file_at(file_at);
    if (!file) return Error{"no such file", file_at, "give an existing file, or REV:path"};
    std::vector<std::string> names{file_at};
    if (!file->revision.empty()) names.push_back(file->revision + "^{tree}");
    const auto objects = look_up(names, file_at);
    if (!objects) return objects.error();
    const Object& object = objects->front();
    if (!file->revision.empty() && objects->back().id.empty()) {
        return Error{"no such file, nor such a revision", file_at, "git log shows those there are"};
    }
    if (object.id.empty()) {
        return Error{file->revision.empty() ? "no such file is staged" : "no such file in that revision", file_at,
                     "a path counts from the repository's root, with ./ from here"};
    }
    if (object.type != "blob") return Error{"is a directory", file_at, "give a file in it"};
    return read_blob(object.id, file_at);
}

Result<std::string> Repository::read_blob(const std::string& id, const std::string& name) const {
    return run({"cat-file", "blob", id}, "", name, largest_);
}

Result<Revisions> Repository::find(const RevisionRange& range) const {
    const std::string written = range.before + (range.since_parting ? "..." : "..") + range.after;
    const auto objects = look_up(
        {range.before + "^{tree}", range.after + "^{tree}", range.before + "^{commit}", range.after + "^{commit}"},
        written);
    if (!objects) return objects.error();
    const auto& [old_tree, new_tree, old_commit, new_commit] =
        std::tie((*objects)[0], (*objects)[1], (*objects)[2], (*objects)[3]);
    if (old_tree.id.empty()) return no_revision(range.before, written);
    if (new_tree.id.empty()) return no_revision(range.after, written);
    Revisions found{range.before,
                    range.after,
                    old_tree.id,
                    new_tree.id,
                    or_empty(old_commit.type, old_commit.id, "commit"),
                    or_empty(new_commit.type, new_commit.id, "commit")};
    if (!range.since_parting) return found;
    const bool commits = !found.old_commit.empty() && !found.new_commit.empty();
    const Result<std::string> base =
        commits ? run({"merge-base", found.old_commit, found.new_commit}, "", written) : Result<std::string>("");
    if (!base || base->empty()) return Error{"the two revisions have nothing in common", written, "write two dots"};
    found.old_commit = base->substr(0, base->find('\n'));
    found.old_name = found.old_commit.substr(0, 12);
    const auto tree = look_up({found.old_commit + "^{tree}"}, written);
    if (!tree) return tree.error();
    found.old_tree = tree->front().id;
    return found;
}

Result<Revisions> Repository::find_staged(const std::string& since) const {
    const auto objects = look_up({since + "^{tree}", since + "^{commit}", "HEAD^{commit}"}, since);
    if (!objects) return objects.error();
    Revisions found{since,
                    "",
                    (*objects)[0].id,
                    "",
                    or_empty((*objects)[1].type, (*objects)[1].id, "commit"),
                    or_empty((*objects)[2].type, (*objects)[2].id, "commit")};
    if (!found.old_tree.empty()) return found;
    if (since != "HEAD" || !found.new_commit.empty()) return no_revision(since, since);
    const Result<std::string> nothing = run({"hash-object", "-t", "tree", "--stdin"}, "", since);
    if (!nothing) return nothing.error();
    found.old_tree = nothing->substr(0, nothing->find('\n'));
    return found;
}

Result<std::vector<ChangedFile>> Repository::changed_files(const Revisions& revisions) const {
    const bool staged = revisions.new_tree.empty();
    std::vector<std::string> arguments{staged ? "diff-index" : "diff-tree"};
    if (staged) arguments.emplace_back("--cached");
    arguments.insert(arguments.end(), {"-r", "-z", "--raw", "--no-abbrev", "--find-renames", "-l5000", "--no-ext-diff",
                                       revisions.old_tree});
    if (!staged) arguments.push_back(revisions.new_tree);
    const Result<std::string> listing = run(std::move(arguments), "", revisions.name());
    if (!listing) return listing.error();
    return parse_raw(*listing);
}

Result<std::string> Repository::from_root(const std::string& path) const {
    const Result<std::string> prefix = run({"rev-parse", "--show-prefix"}, "", path);
    if (!prefix) return prefix.error();
    std::error_code ignored;
    std::filesystem::path given(path);
    if (given.is_absolute())
        given = given.lexically_relative(std::filesystem::absolute(folder_, ignored).lexically_normal());
    const std::filesystem::path folder(prefix->substr(0, prefix->find('\n')));
    return (folder / given).lexically_normal().generic_string();
}

/// A file that was renamed and then edited until nothing likens the two ends is still found, commit by commit.
Result<std::string> Repository::earliest_name(const Revisions& revisions, const std::string& path) const {
    if (revisions.old_commit.empty() || revisions.new_commit.empty()) return std::string();
    const Result<std::string> log =
        run({"log", "--follow", "--find-renames", "--name-status", "-z", "--format=", "--no-ext-diff",
             revisions.old_commit + ".." + revisions.new_commit, "--", path},
            "", path);
    if (!log) return log.error();
    return first_of_names(*log);
}

Result<ChangedFile> Repository::follow(const Revisions& revisions, const std::string& path) const {
    const Result<std::string> name = from_root(path);
    if (!name) return name.error();
    Result<std::vector<ChangedFile>> changed = changed_files(revisions);
    if (!changed) return changed.error();
    const auto named = [&](std::string ChangedFile::*side) {
        return std::find_if(changed->begin(), changed->end(),
                            [&](const ChangedFile& file) { return file.*side == *name; });
    };
    auto found = named(&ChangedFile::new_path);
    if (found == changed->end()) found = named(&ChangedFile::old_path);
    if (found != changed->end() && found->change != FileChange::added) return *found;
    const bool added = found != changed->end();
    std::string old_name = *name;
    if (added) {
        const Result<std::string> earliest = earliest_name(revisions, path);
        if (!earliest) return earliest.error();
        old_name = *earliest;
        if (old_name.empty()) return *found;
    }
    const bool staged = revisions.new_tree.empty();
    const std::string later = staged ? ":0:" : revisions.new_tree + ":";
    const auto objects = look_up({revisions.old_tree + ":" + old_name, later + *name}, path);
    if (!objects) return objects.error();
    const Object& before = objects->front();
    const Object& after = objects->back();
    if (added && before.type != "blob") return *found;
    if (before.type != "blob" || after.type != "blob") {
        return Error{staged ? "no such file is staged" : "no such file in either revision",
                     revisions.name() + " -- " + path, "give the path from here, as git diff takes it"};
    }
    return ChangedFile{added ? FileChange::renamed : FileChange::none, old_name, before.id, *name, after.id};
}

}  // namespace spor::git
