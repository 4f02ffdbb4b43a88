// Many pairs of drafts at once: which belong together, a redline of each pair, and reports over all of them.
//
// A plan says which drafts are compared; run_batch compares them and fills a folder. The same plan and options give the
// same folder, byte for byte, on any machine, with any number of threads, at once or in shares that are merged.
//
// The folder holds index.html, ledger.html (and findings.html with an audit), summary.json (spor.batch/1), summary.csv,
// ledger.csv, findings.csv, summary.md, the redlines under redlines/, and under .spor/ what the next run knows again.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spor/audit.hpp"
#include "spor/options.hpp"
#include "spor/read.hpp"
#include "spor/render.hpp"
#include "spor/result.hpp"

namespace spor {

/// How two drafts were found to belong together.
enum class Paired : std::uint8_t {
    path,     ///< the same path in both folders
    stem,     ///< the same path but for the ending: plan.txt, plan.md
    content,  ///< renamed: told by the text
    listed,   ///< the list of pairs says so
    revision  ///< the repository says so
};

struct BatchDraft {
    std::string name;         ///< as the reports call it: the path in its folder, or as the list writes it
    std::uint64_t bytes = 0;  ///< of the file; 0 where not known
};

enum class BatchSide : std::uint8_t { old_drafts, new_drafts };

/// The bytes of the draft that a plan calls so. Called from several threads.
using LoadDraft = std::function<Result<std::string>(BatchSide side, const std::string& name)>;

struct BatchPair {
    BatchDraft old_draft;
    BatchDraft new_draft;
    Paired paired = Paired::path;
    std::uint32_t likeness =
        100;  ///< percent of the text that both have, as estimated; less than 100 for `content` only
};

struct BatchPlan {
    std::vector<BatchPair> pairs;          ///< by the new draft's name; of a list: in its order
    std::vector<std::string> added;        ///< drafts with no older one, by name
    std::vector<std::string> gone;         ///< drafts with no newer one
    std::vector<std::string> passed_over;  ///< files in the folders whose endings are those of no draft
    LoadDraft load;
};

/// What pairing by content may take; see BatchOptions.
struct PlanOptions {
    Language language = Language::danish;
    std::uint32_t jobs = 0;
    std::uint64_t memory = 0;
    std::uint64_t max_size = kLargestInput;  ///< bytes of a draft; larger ones are in trouble
};

/// Pairs the drafts of two folders: by path, then by path without the ending, then by content. Hidden files and folders
/// are left out, and links to folders are not followed. Fails where a folder may not be read.
[[nodiscard]] Result<BatchPlan> plan_folders(const std::string& old_folder, const std::string& new_folder,
                                             const PlanOptions& options = {});

/// Pairs from comma-separated values (RFC 4180): OLD,NEW in each row, relative to the list's own folder; a first row
/// `old,new`, in capitals or not, is a heading. A row with one of them empty is a draft that is new or gone. `name` is
/// the list's path. Fails, naming the line, on what is no such list.
[[nodiscard]] Result<BatchPlan> plan_list(std::string_view csv, const std::string& name,
                                          std::uint64_t max_size = kLargestInput);

/// Pairs the drafts that differ between two revisions of the git repository that `folder` is in: "REV1..REV2", with
/// three dots since where the two parted. A renamed file is one pair, as git tells. Names count from the repository's
/// root.
[[nodiscard]] Result<BatchPlan> plan_revisions(const std::string& range, const std::string& folder = ".",
                                               std::uint64_t max_size = kLargestInput);

/// A deterministic share of the pairs: every `of`th, from pair `number` on.
struct BatchShare {
    std::uint32_t number = 1;  ///< from 1
    std::uint32_t of = 1;
};

struct BatchProgress {
    std::uint64_t done = 0;  ///< pairs, those that were done before among them
    std::uint64_t pairs = 0;
    std::uint64_t trouble = 0;
    double share = 0;       ///< of the work, by its estimated cost: 0 to 1
    std::string_view name;  ///< of the pair that was just done
    std::string_view why;   ///< what is wrong with it; empty where nothing is
};

struct BatchOptions {
    Options options;
    std::vector<Output> formats = {Output::markdown, Output::html};  ///< of the redlines
    TrackedChanges tracked = TrackedChanges::accept;
    std::string date = {};  ///< Word: when the changes were made; see RenderOptions
    bool audit = false;     ///< the new drafts are redlines, to be held against the old ones
    bool force = false;     ///< do again what was done before
    BatchShare share = {};
    std::uint32_t jobs = 0;    ///< pairs at a time; 0: as many as there are cores
    std::uint64_t memory = 0;  ///< bytes that the pairs in flight may take together, as estimated; 0: no bound
    std::optional<std::chrono::milliseconds> timeout = {};    ///< for each pair; see align
    std::string version = {};                                 ///< of spor: another version does all again
    std::function<std::string(const Error&)> say = {};        ///< an Error in words; otherwise Error::message
    std::function<void(const BatchProgress&)> progress = {};  ///< after each pair; never two calls at once
    std::function<bool()> stopped = {};                       ///< asked before each pair; from any thread
};

struct BatchOutcome {
    std::uint64_t pairs = 0;  ///< of the share
    std::uint64_t done = 0;   ///< fewer than `pairs` when stopped
    std::uint64_t kept = 0;   ///< of them, done by an earlier run and still true
    std::uint64_t changed = 0, same = 0, trouble = 0;
    std::uint64_t errors = 0, warnings = 0, notes = 0;  ///< findings of the audit
    bool stopped = false;
};

/// Compares the pairs of a share and fills `folder`, which it makes. A pair in trouble is a row that says why and never
/// an Error; an Error is trouble with the folder itself: another run is at it, the disk is full. What was done by then
/// is known to the next run. Reports over all pairs are written by a share that is the whole.
[[nodiscard]] Result<BatchOutcome> run_batch(const BatchPlan& plan, const std::string& folder,
                                             const BatchOptions& options = {});

/// Makes one folder of those that the shares of one batch filled, as if one run had done it all. Fails where they are
/// not of one batch, or a pair is missing.
[[nodiscard]] Result<BatchOutcome> merge_batch(const std::vector<std::string>& shares, const std::string& folder);

[[nodiscard]] std::string_view name_of(Paired paired);  ///< "path", "stem", "content", "listed", "revision"

}  // namespace spor
