// One pair of a batch, from its two files to its redlines and its Record. Entry point: Comparer::compare.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "batch/folder.hpp"
#include "batch/journal.hpp"
#include "batch/record.hpp"
#include "batch/work.hpp"
#include "spor/batch.hpp"

namespace spor::batching {

struct Compared {
    Record record;
    bool kept = false;               ///< an earlier run did it, and all is as it left it
    std::optional<Error> no_folder;  ///< nothing more can be written there
};

/// What it refers to must outlive it. Several threads may compare different pairs at a time.
class Comparer {
public:
    /// `begins` is called before anything in the folder is altered, each time.
    Comparer(const BatchPlan& plan, const BatchOptions& options, const Work& work, const Folder& folder,
             const Journal& journal, std::function<void()> begins);

    /// Whatever is wrong with the pair stands in its Record. The redlines are in the folder afterwards, and those that
    /// an earlier run left there for the pair are gone.
    [[nodiscard]] Compared compare(std::uint32_t index) const;

private:
    struct Loaded;
    [[nodiscard]] Loaded load(std::uint32_t index) const;
    [[nodiscard]] std::string key_of(const Entry& entry, const Loaded& loaded) const;
    [[nodiscard]] bool still_true(const Record& earlier, const std::string& key) const;
    [[nodiscard]] Error with_side(Error error, const Entry& entry, bool is_new) const;
    [[nodiscard]] bool old_is_sound(std::uint32_t index) const;
    void make(std::uint32_t index, Loaded loaded, Compared& compared) const;
    void write_redlines(const Revision& revision, const Ledger& ledger, Compared& compared) const;
    void clear_away(const std::optional<Record>& earlier, Record& record) const;
    [[nodiscard]] std::string in_words(const Error& error) const;

    const BatchPlan& plan_;
    const BatchOptions& options_;
    const Work& work_;
    const Folder& folder_;
    const Journal& journal_;
    std::function<void()> begins_;
    std::string settings_;  ///< version and options
};

}  // namespace spor::batching
