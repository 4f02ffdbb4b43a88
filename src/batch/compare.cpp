#include "batch/compare.hpp"

#include <algorithm>
#include <exception>
#include <memory>
#include <new>

#include "batch/cost.hpp"
#include "batch/memory.hpp"
#include "batch/wording.hpp"
#include "files/digest.hpp"
#include "judge/audit/input.hpp"
#include "judge/report/finding_json.hpp"
#include "render/ledger_parts.hpp"
#include "render/section_counts.hpp"
#include "spor/spor.hpp"

namespace spor::batching {
namespace {

/// So many stretches of a draft can be told apart in a picture.
constexpr std::size_t kMostSections = 40;
constexpr std::size_t kMostNotices = 20;
/// As costs are estimated: below, giving memory back takes longer than it is worth.
constexpr std::uint64_t kLarge = 32'000'000;

/// The drafts compared, and what an audit found.
struct Findings {
    Revision revision;
    std::vector<std::pair<const char*, Notice>> notices;  ///< the side, and what is said of it
    std::optional<Audit> audit;
};

/// Of the pair that is begun now.
Deadline deadline_of(const BatchOptions& options) { return options.timeout ? Deadline(*options.timeout) : Deadline(); }

ReadOptions read_options(const BatchOptions& options, const Deadline& deadline = {}) {
    ReadOptions how;
    how.language = options.options.language;
    how.keep_furniture = !options.options.ignore.furniture;
    how.tracked = options.tracked;
    how.digest = false;  // the digests are known
    how.deadline = deadline;
    return how;
}

void add_notices(Findings& findings, const char* side, const std::vector<Notice>& notices) {
    for (const Notice& notice : notices) findings.notices.emplace_back(side, notice);
}

Result<Findings> compare_drafts(Source before, Source after, const std::string& old_sha256,
                                const std::string& new_sha256, const BatchOptions& options) {
    const Deadline deadline = deadline_of(options);
    Result<DraftPair> pair = read_pair(std::move(before), std::move(after), read_options(options, deadline));
    if (!pair) return pair.error();
    pair->old_draft.sha256 = old_sha256;
    pair->new_draft.sha256 = new_sha256;
    Findings findings;
    findings.revision = align(std::move(pair->old_draft), std::move(pair->new_draft), options.options, deadline);
    return findings;
}

/// Against a redline the old draft is held twice: once as a claim to be checked, once against what it claims.
Result<Findings> audit_drafts(Source before, Source after, const std::string& old_sha256, const std::string& new_sha256,
                              const BatchOptions& options) {
    const std::string name = after.name;
    const Deadline deadline = deadline_of(options);
    Result<judging::AuditInput> input = judging::read_audit_input(
        std::move(before), std::move(after), read_options(options, deadline), options.options.ignore);
    if (!input) return input.error();
    auto old_draft = std::make_shared<Document>(*input->old_draft);
    old_draft->sha256 = old_sha256;
    input->accepted.sha256 = new_sha256;
    Findings findings;
    Result<Audit> found =
        audit(old_draft, input->redline, name, {options.options.language, options.options.ignore, {}, deadline});
    if (!found) return found.error();
    findings.audit = std::move(*found);
    add_notices(findings, "new", input->notices);
    add_notices(findings, "new", findings.audit->notices);
    findings.revision =
        align(std::move(old_draft), std::make_shared<Document>(std::move(input->accepted)), options.options, deadline);
    return findings;
}

std::vector<Section> sections_of(const Revision& revision) {
    const std::vector<rendering::SectionCount> all = rendering::count_sections(revision);
    std::vector<Section> sections;
    const std::size_t many = std::min(all.size(), kMostSections);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool begins = i == 0 || i * many / all.size() != (i - 1) * many / all.size();
        if (begins) sections.push_back({all[i].path.empty() ? "" : all[i].path.back()});
        sections.back().words += all[i].kept + all[i].changed();
        sections.back().changed += all[i].changed();
    }
    return sections;
}

Json draft_facts(const Document& draft, std::uint32_t words) {
    Json json = rendering::draft_json(draft);
    json.erase("name");
    json["words"] = words;
    return json;
}

void count(const Revision& revision, Record& record) {
    const Counts& counts = revision.counts;
    record.state = revision.same() ? State::same : State::changed;
    record.old_draft = draft_facts(*revision.old_draft, counts.old_words);
    record.new_draft = draft_facts(*revision.new_draft, counts.new_words);
    record.kept = counts.kept;
    record.inserted = counts.inserted;
    record.deleted = counts.deleted;
    record.moved = counts.moved;
    record.furniture = counts.furniture;
    record.changes = counts.changes;
    record.moves = counts.moves;
    record.sections = sections_of(revision);
}

void keep(const Ledger& ledger, Record& record) {
    for (const Commitment& row : ledger.commitments) record.ledger.push_back(rendering::commitment_json(row));
    for (const Renumbering& step : ledger.renumbered) record.renumbered.push_back(rendering::renumbering_json(step));
    for (const BrokenReference& each : ledger.references) record.references.push_back(rendering::reference_json(each));
}

void keep(const Audit& audit, Record& record) {
    for (const Finding& finding : audit.findings) {
        record.findings.push_back(judging::finding_json(finding, *audit.old_draft));
        ++record.severities.at(static_cast<std::size_t>(finding.severity));
    }
}

}  // namespace

struct Comparer::Loaded {
    std::string before, after;
    std::string old_sha256, new_sha256;
    std::optional<Error> error;
};

Comparer::Comparer(const BatchPlan& plan, const BatchOptions& options, const Work& work, const Folder& folder,
                   const Journal& journal, std::function<void()> begins)
    : plan_(plan),
      options_(options),
      work_(work),
      folder_(folder),
      journal_(journal),
      begins_(std::move(begins)),
      settings_(work.version + '\n' + rendering::dump(work.options) + '\n') {}

/// Complaints name a draft as the plan does, and not where this machine keeps it.
Comparer::Loaded Comparer::load(std::uint32_t index) const {
    const BatchPair& pair = plan_.pairs[index];
    Loaded loaded;
    const auto take = [&](BatchSide side, const std::string& name, std::string& bytes, std::string& sha256) {
        if (loaded.error) return;
        Result<std::string> got = plan_.load(side, name);
        if (!got) {
            const Entry& entry = work_.entries[index];
            const bool is_new = side == BatchSide::new_drafts;
            const std::string shown(is_new ? entry.new_name : entry.old_name);
            loaded.error = with_side({got.error().what, shown, got.error().why}, entry, is_new);
            return;
        }
        bytes = std::move(*got);
        sha256 = files::sha256(bytes);
    };
    take(BatchSide::old_drafts, pair.old_draft.name, loaded.before, loaded.old_sha256);
    take(BatchSide::new_drafts, pair.new_draft.name, loaded.after, loaded.new_sha256);
    return loaded;
}

/// Says which of the two drafts is meant, where their names do not.
Error Comparer::with_side(Error error, const Entry& entry, bool is_new) const {
    if (entry.old_name != entry.new_name || error.where.empty()) return error;
    const BatchWording& words = wording(options_.options.language);
    error.where += " (" + std::string(is_new ? words.new_draft : words.old_draft) + ')';
    return error;
}

/// Asked when one of the two is not.
bool Comparer::old_is_sound(std::uint32_t index) const {
    const Result<std::string> bytes = plan_.load(BatchSide::old_drafts, plan_.pairs[index].old_draft.name);
    return bytes && read(*bytes, std::string(work_.entries[index].old_name), read_options(options_));
}

std::string Comparer::key_of(const Entry& entry, const Loaded& loaded) const {
    std::string all = settings_;
    for (const std::string_view part : {entry.output, entry.old_name, entry.new_name}) all.append(part).push_back('\n');
    return files::sha256(all + loaded.old_sha256 + '\n' + loaded.new_sha256);
}

bool Comparer::still_true(const Record& earlier, const std::string& key) const {
    return !options_.force && earlier.state != State::trouble && earlier.key == key &&
           std::all_of(earlier.files.begin(), earlier.files.end(),
                       [&](const Written& file) { return folder_.holds(file); });
}

std::string Comparer::in_words(const Error& error) const {
    return options_.say ? options_.say(error) : error.message();
}

void Comparer::make(std::uint32_t index, Loaded loaded, Compared& compared) const {
    const Entry& entry = work_.entries[index];
    Record& record = compared.record;
    const auto how = options_.audit ? &audit_drafts : &compare_drafts;
    Result<Findings> found = how({std::move(loaded.before), std::string(entry.old_name), std::nullopt},
                                 {std::move(loaded.after), std::string(entry.new_name), std::nullopt},
                                 loaded.old_sha256, loaded.new_sha256, options_);
    if (!found) {
        record.why = in_words(with_side(found.error(), entry, old_is_sound(index)));
        return;
    }
    const bool is_large = cost_of(plan_.pairs[index]) > kLarge;
    if (is_large) give_back_memory();
    const Revision& revision = found->revision;
    add_notices(*found, "old", revision.old_draft->notices);
    add_notices(*found, "new", revision.new_draft->notices);
    add_notices(*found, "new", revision.notices);
    for (const auto& [side, notice] : found->notices) {
        if (record.notices.size() == kMostNotices) break;
        Json json = {{"side", side}};
        if (notice.line > 0) json["line"] = notice.line;
        json["text"] = in_words({notice.what, "", ""});
        record.notices.push_back(std::move(json));
    }
    const Ledger ledger = keep_ledger(revision);
    keep(ledger, record);
    if (found->audit) keep(*found->audit, record);
    write_redlines(revision, ledger, compared);
    if (record.why.empty()) count(revision, record);
    found = Error{};
    if (is_large) give_back_memory();
}

void Comparer::write_redlines(const Revision& revision, const Ledger& ledger, Compared& compared) const {
    Record& record = compared.record;
    RenderOptions view;
    view.language = options_.options.language;
    view.moves = options_.options.moves;
    view.date = options_.date;
    view.ledger = &ledger;
    for (const OutputFormat& format : output_formats()) {
        const auto& wanted = options_.formats;
        if (std::find(wanted.begin(), wanted.end(), format.output) == wanted.end()) continue;
        const std::string bytes = render(revision, format.output, view);
        const std::string ending(format.endings.empty() ? ".txt" : format.endings.front());
        Written file{std::string(format.name), "redlines/" + record.output + ending, bytes.size(),
                     files::fingerprint(bytes)};
        if (const int code = folder_.write(file, bytes); code != 0) {
            if (!is_the_names_fault(code)) compared.no_folder = folder_trouble(code, folder_.at(file.path));
            record.why = in_words(files::write_trouble(code, file.path));
            return;
        }
        record.files.push_back(std::move(file));
    }
}

/// A pair in trouble has no redlines, not even half of them; and of those that an earlier run made, those that this one
/// did not make go.
void Comparer::clear_away(const std::optional<Record>& earlier, Record& record) const {
    if (record.state == State::trouble) {
        for (const Written& file : record.files) folder_.remove(file.path);
        Record rest;
        rest.output = record.output;
        rest.why = record.why;
        record = std::move(rest);
    }
    if (!earlier) return;
    for (const Written& old : earlier->files) {
        const bool written = std::any_of(record.files.begin(), record.files.end(),
                                         [&](const Written& file) { return file.path == old.path; });
        if (!written) folder_.remove(old.path);
    }
}

Compared Comparer::compare(std::uint32_t index) const {
    const Entry& entry = work_.entries[index];
    Compared compared;
    Record& record = compared.record;
    record.output = entry.output;
    const std::optional<Record> earlier = journal_.find(entry.output);
    try {
        Loaded loaded = load(index);
        if (loaded.error) {
            record.why = in_words(*loaded.error);
            begins_();
        } else {
            record.key = key_of(entry, loaded);
            if (earlier && still_true(*earlier, record.key)) return {*earlier, true, std::nullopt};
            begins_();
            make(index, std::move(loaded), compared);
        }
    } catch (const std::bad_alloc&) {
        record.why = in_words({"not enough memory", "", "compare smaller drafts"});
    } catch (const std::exception& problem) {
        record.why = in_words({std::string("unexpected trouble: ") + problem.what(), "", ""});
    }
    if (!record.why.empty()) record.state = State::trouble;
    clear_away(earlier, record);
    return compared;
}

}  // namespace spor::batching
