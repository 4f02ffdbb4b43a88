// summary.md: one page to be mailed on. What is long is cut, and says how much more there is.
#include <algorithm>

#include "batch/reports.hpp"
#include "batch/wording.hpp"
#include "render/escape.hpp"
#include "render/html/parts.hpp"
#include "render/ledger_parts.hpp"
#include "text/figure.hpp"
#include "text/printable.hpp"

namespace spor::batching {
namespace {

constexpr std::size_t kMost = 15;   // rows under one heading
constexpr std::size_t kWide = 160;  // bytes of a quotation

std::string escaped(std::string_view text) {
    std::string shown = text::printable(text);
    if (shown.size() > kWide) {
        std::size_t end = kWide;
        while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
        shown.resize(end);
        shown += " …";
    }
    std::string out;
    rendering::append_escaped(out, shown, {.brackets = true, .cell = true});
    return out;
}

/// Rows under a heading: the first of them, and how many there are.
struct Rows {
    std::vector<std::string> first;
    std::size_t count = 0;
    void add(std::string row) {
        if (++count <= kMost) first.push_back(std::move(row));
    }
};

class SummaryMarkdown : public BatchReport {
public:
    explicit SummaryMarkdown(const Overview& all)
        : all_(all), language_(all.work.language()), words_(wording(language_)) {}

    void add(const Entry& entry, const Record& record) override {
        const std::string link = link_to(entry, record);
        if (record.state == State::trouble) trouble_.add("- " + link + ": " + escaped(record.why));
        if (entry.paired == Paired::content)
            renamed_.add("- " + escaped(entry.old_name) + " → " + link + " (" + std::to_string(entry.likeness) + " %)");
        const std::string direction(name_of(Direction::weakened));
        for (const Json& row : record.ledger)
            if (row.value("direction", "") == direction) weakened_.add("- " + link + ": " + words_of(row));
        for (const Json& row : record.findings)
            if (row.value("severity", "") == "error")
                errors_.add("- " + link + ", " + place_of(row) + ": " + escaped(row.value("message", "")));
    }

    std::optional<Error> finish() override {
        out_ = "# " + title_of(all_.totals, language_) + "\n\n" + verdict_of(all_) + "\n\n";
        put_figures();
        put_most_changed();
        put(words_.trouble, trouble_);
        put(words_.findings, errors_);
        put(std::string(words_.commitments) + ": " +
                std::string(rendering::direction_text(Direction::weakened, language_)),
            weakened_);
        put(words_.renamed, renamed_);
        put_names(words_.added, all_.work.added);
        put_names(words_.gone, all_.work.gone);
        ReportFile file(all_.folder, "summary.md");
        file.put(out_);
        return file.commit();
    }

private:
    static std::string link_to(const Entry& entry, const Record& record) {
        if (record.files.empty()) return escaped(entry.new_name);
        const auto page = std::find_if(record.files.begin(), record.files.end(),
                                       [](const Written& file) { return file.format == "html"; });
        const Written& file = page == record.files.end() ? record.files.front() : *page;
        return '[' + escaped(entry.new_name) + "](" + url_of(file.path) + ')';
    }

    std::string words_of(const Json& row) const {
        const std::string before = row.value("before", "");
        const std::string after = row.value("after", "");
        std::string text;
        if (!before.empty()) text += "»" + escaped(before) + "«";
        if (!before.empty() && !after.empty()) text += " → ";
        if (!after.empty()) text += "»" + escaped(after) + "«";
        return text;
    }

    std::string place_of(const Json& finding) const {
        std::string line(words_.line);
        line.front() = static_cast<char>(line.front() + ('a' - 'A'));
        return line + ' ' + std::to_string(finding.at("redline").value("line", 0));
    }

    void put_figures() {
        const Totals& totals = all_.totals;
        out_ += "| | |\n|---|---:|\n";
        const auto row = [&](std::string_view what, std::uint64_t value) {
            out_ += "| " + std::string(what) + " | " + text::figure(value, language_) + " |\n";
        };
        row(words_.changes, totals.changes);
        row(words_.moves, totals.moves);
        row(words_.inserted, totals.inserted);
        row(words_.deleted, totals.deleted);
        for (std::size_t i = 0; i < totals.directions.size(); ++i)
            if (totals.directions[i] > 0)
                row(std::string(words_.commitments) + ", " +
                        std::string(rendering::direction_text(static_cast<Direction>(i), language_)),
                    totals.directions[i]);
        if (totals.references > 0) row(words_.references, totals.references);
        if (!all_.work.audits()) return;
        const BatchOutcome& outcome = totals.outcome;
        row(std::string(words_.findings) + ", " + std::string(words_.severities[2]), outcome.errors);
        row(std::string(words_.findings) + ", " + std::string(words_.severities[1]), outcome.warnings);
        row(std::string(words_.findings) + ", " + std::string(words_.severities[0]), outcome.notes);
    }

    void put_most_changed() {
        const auto& most = all_.totals.most_changed;
        if (most.empty()) return;
        out_ += "\n## " + std::string(words_.most_changed) + "\n\n| " + std::string(words_.draft) + " | " +
                std::string(words_.share) + " | " + std::string(words_.inserted) + " | " + std::string(words_.deleted) +
                " |\n|---|---:|---:|---:|\n";
        for (std::size_t i = 0; i < std::min(most.size(), kMost); ++i) {
            const Entry& entry = all_.work.entries[most[i]];
            const auto record = all_.journal.find(entry.output);
            if (!record) continue;
            out_ += "| " + link_to(entry, *record) + " | " +
                    std::to_string(percent_of(record->changed_words(), record->words())) + " % | " +
                    text::figure(record->inserted, language_) + " | " + text::figure(record->deleted, language_) +
                    " |\n";
        }
        if (all_.totals.outcome.changed > kMost) put_more(all_.totals.outcome.changed - kMost);
    }

    void put_more(std::uint64_t count) {
        out_ += "\n" + rendering::filled(words_.and_more, text::figure(count, language_)) + "\n";
    }

    void put(std::string_view heading, const Rows& rows) {
        if (rows.count == 0) return;
        out_ += "\n## " + std::string(heading) + "\n\n";
        for (const std::string& row : rows.first) out_ += row + '\n';
        if (rows.count > kMost) put_more(rows.count - kMost);
    }

    void put_names(std::string_view heading, const std::vector<std::string>& names) {
        Rows rows;
        for (const std::string& name : names) rows.add("- " + escaped(name));
        put(heading, rows);
    }

    const Overview all_;
    const Language language_;
    const BatchWording& words_;
    std::string out_;
    Rows trouble_, renamed_, weakened_, errors_;
};

}  // namespace

ReportPointer summary_markdown(const Overview& all) { return std::make_unique<SummaryMarkdown>(all); }

}  // namespace spor::batching
