// The reports for a spreadsheet: summary.csv, a row a pair; ledger.csv, a row a commitment or reference; findings.csv,
// a row a finding. Columns are named in the first row, and the names never change.
#include "batch/csv.hpp"
#include "batch/reports.hpp"
#include "text/section_name.hpp"

namespace spor::batching {
namespace {

std::string row_of(const std::vector<std::string>& fields) {
    std::string row;
    for (const std::string& field : fields) row += csv_field(field) + ',';
    row.back() = '\r';
    return row + '\n';
}

/// A member as text; empty where there is none.
std::string text_of(const Json& json, const char* name) {
    const auto found = json.find(name);
    if (found == json.end() || found->is_null()) return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string line_of(const Json& json, const char* side, const char* name) {
    const auto found = json.find(side);
    return found == json.end() ? std::string() : text_of(*found, name);
}

std::string section_of(const Json& row) { return text::section_name(row.value("section", std::vector<std::string>())); }

std::uint64_t count_of(const Json& rows, std::string_view direction) {
    std::uint64_t count = 0;
    for (const Json& row : rows) count += row.value("direction", "") == direction ? 1 : 0;
    return count;
}

class SummaryCsv : public BatchReport {
public:
    explicit SummaryCsv(const Overview& all) : file_(all.folder, "summary.csv") {
        file_.put(row_of({"old", "new", "paired", "likeness", "state", "changes", "moves", "kept", "inserted",
                          "deleted", "moved", "commitments", "strengthened", "weakened", "references", "errors",
                          "warnings", "notes", "why"}));
        for (const std::string& name : all.work.added) put_unpaired("", name, "added");
        for (const std::string& name : all.work.gone) put_unpaired(name, "", "gone");
    }

    void add(const Entry& entry, const Record& record) override {
        std::vector<std::string> row = {
            std::string(entry.old_name), std::string(entry.new_name), std::string(name_of(entry.paired)),
            entry.paired == Paired::content ? std::to_string(entry.likeness) : "", std::string(name_of(record.state))};
        for (const std::uint64_t count :
             {record.changes, record.moves, record.kept, record.inserted, record.deleted, record.moved,
              static_cast<std::uint64_t>(record.ledger.size()), count_of(record.ledger, "strengthened"),
              count_of(record.ledger, "weakened"), static_cast<std::uint64_t>(record.references.size()),
              record.severities[2], record.severities[1], record.severities[0]})
            row.push_back(record.state == State::trouble ? "" : std::to_string(count));
        row.push_back(record.why);
        file_.put(row_of(row));
    }

    std::optional<Error> finish() override {
        file_.put(unpaired_);
        return file_.commit();
    }

private:
    static constexpr std::size_t kColumns = 19;

    void put_unpaired(const std::string& old_name, const std::string& new_name, const char* state) {
        std::vector<std::string> row = {old_name, new_name, "", "", state};
        row.resize(kColumns);
        unpaired_ += row_of(row);
    }

    ReportFile file_;
    std::string unpaired_;
};

class LedgerCsv : public BatchReport {
public:
    explicit LedgerCsv(const Overview& all) : file_(all.folder, "ledger.csv") {
        file_.put(row_of({"old", "new", "section", "kind", "direction", "before", "after", "old_line", "new_line"}));
    }

    void add(const Entry& entry, const Record& record) override {
        for (const Json& row : record.ledger) {
            file_.put(row_of({std::string(entry.old_name), std::string(entry.new_name), section_of(row),
                              text_of(row, "kind"), text_of(row, "direction"), text_of(row, "before"),
                              text_of(row, "after"), line_of(row, "old", "line"), line_of(row, "new", "line")}));
        }
        for (const Json& row : record.references) {
            file_.put(row_of({std::string(entry.old_name), std::string(entry.new_name), "", "reference",
                              text_of(row, "state"), text_of(row, "text"), text_of(row, "points_to"), "",
                              text_of(row, "line")}));
        }
    }

    std::optional<Error> finish() override { return file_.commit(); }

private:
    ReportFile file_;
};

class FindingsCsv : public BatchReport {
public:
    explicit FindingsCsv(const Overview& all) : file_(all.folder, "findings.csv") {
        file_.put(row_of({"old", "redline", "severity", "class", "rule", "section", "line", "column", "before", "after",
                          "message"}));
    }

    void add(const Entry& entry, const Record& record) override {
        for (const Json& row : record.findings) {
            file_.put(row_of({std::string(entry.old_name), std::string(entry.new_name), text_of(row, "severity"),
                              text_of(row, "class"), text_of(row, "rule"), text_of(row, "section"),
                              line_of(row, "redline", "line"), line_of(row, "redline", "column"),
                              text_of(row, "before"), text_of(row, "after"), text_of(row, "message")}));
        }
    }

    std::optional<Error> finish() override { return file_.commit(); }

private:
    ReportFile file_;
};

}  // namespace

ReportPointer summary_csv(const Overview& all) { return std::make_unique<SummaryCsv>(all); }
ReportPointer ledger_csv(const Overview& all) { return std::make_unique<LedgerCsv>(all); }
ReportPointer findings_csv(const Overview& all) { return std::make_unique<FindingsCsv>(all); }

}  // namespace spor::batching
