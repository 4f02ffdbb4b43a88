// One folder out of those that the shares of a batch filled. Entry point: merge_batch.
#include "batch/finish.hpp"
#include "batch/reports.hpp"
#include "files/digest.hpp"
#include "spor/batch.hpp"

namespace spor {
namespace {

using batching::Entry;
using batching::Journal;
using batching::Record;
using batching::Work;
using batching::Written;

struct Share {
    std::string path;
    Journal journal;
};

struct Shares {
    Work work;
    std::vector<Share> list;
};

Result<Shares> open_shares(const std::vector<std::string>& paths) {
    Shares shares;
    std::string text;
    for (const std::string& path : paths) {
        const std::string name = path + '/' + Work::kName;
        const Result<std::string> own = load(name);
        if (!own) return Error{"is no folder that spor batch filled", path, "give the folders of the shares"};
        if (text.empty()) {
            Result<Work> work = batching::read_work(*own, name);
            if (!work) return work.error();
            shares.work = std::move(*work);
            text = *own;
        } else if (*own != text) {
            return Error{"is a share of another batch than that of: " + paths.front(), path,
                         "run all shares on the same drafts, with the same options and the same spor"};
        }
        Result<Journal> journal = Journal::open(path + '/' + Journal::kName, false);
        if (!journal) return journal.error();
        shares.list.push_back({path, std::move(*journal)});
    }
    return shares;
}

/// Where a pair was done; where it was done without trouble, if it was done twice.
std::pair<const Share*, Record> find(const Shares& shares, const Entry& entry) {
    std::pair<const Share*, Record> found{nullptr, {}};
    for (const Share& share : shares.list) {
        auto record = share.journal.find(entry.output);
        if (!record || (found.first != nullptr && record->state == batching::State::trouble)) continue;
        const bool sound = record->state != batching::State::trouble;
        found = {&share, std::move(*record)};
        if (sound) break;
    }
    return found;
}

std::optional<Error> take_over(const Share& share, const Record& record, const batching::Folder& folder) {
    for (const Written& file : record.files) {
        const std::string name = share.path + '/' + file.path;
        const Result<std::string> bytes = load(name);
        if (!bytes || files::fingerprint(*bytes) != file.fingerprint)
            return Error{"is not as its share wrote it", name, "run the share again"};
        if (const int code = folder.write(file, *bytes); code != 0)
            return batching::folder_trouble(code, folder.at(file.path));
    }
    return std::nullopt;
}

std::optional<Error> take_all(const Shares& shares, const batching::Folder& folder, Journal& journal) {
    std::size_t missing = 0;
    std::string first;
    for (const Entry& entry : shares.work.entries) {
        const auto [share, record] = find(shares, entry);
        if (share == nullptr) {
            if (missing++ == 0) first = entry.new_name;
            continue;
        }
        if (missing > 0) continue;
        if (auto error = take_over(*share, record, folder)) return error;
        if (const int code = journal.add(record); code != 0)
            return batching::folder_trouble(code, folder.at(Journal::kName));
    }
    if (missing == 0) return std::nullopt;
    return Error{"pairs that no share has: " + std::to_string(missing), first,
                 "run the shares that are missing, or were stopped"};
}

}  // namespace

Result<BatchOutcome> merge_batch(const std::vector<std::string>& paths, const std::string& path) {
    if (paths.empty()) return Error{"no shares to merge", "", "give the folders of the shares"};
    const Result<Shares> shares = open_shares(paths);
    if (!shares) return shares.error();
    Result<batching::Folder> folder = batching::Folder::take(path);
    if (!folder) return folder.error();
    batching::remove_reports(*folder);
    if (auto error = batching::begin(*folder, shares->work)) return *error;
    Result<Journal> journal = Journal::open(folder->at(Journal::kName), true);
    if (!journal) return journal.error();
    if (auto error = take_all(*shares, *folder, *journal)) return *error;
    return batching::finish(*folder, shares->work, *journal, true);
}

}  // namespace spor
