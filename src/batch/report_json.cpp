// summary.json: `spor.batch/1`; include/spor/schema/batch-1.schema.json describes it. One pair a line.
#include "batch/reports.hpp"

namespace spor::batching {
namespace {

Json draft_json(std::string_view name, const Json& facts) {
    Json json = {{"name", name}};
    if (facts.is_object()) json.update(facts);
    return json;
}

Json pair_json(const Entry& entry, const Record& record) {
    Json json = {{"old", draft_json(entry.old_name, record.old_draft)},
                 {"new", draft_json(entry.new_name, record.new_draft)},
                 {"paired", name_of(entry.paired)}};
    if (entry.paired == Paired::content) json["likeness"] = entry.likeness;
    json["state"] = name_of(record.state);
    if (record.state == State::trouble) {
        json["why"] = record.why;
        return json;
    }
    json["words"] = {{"kept", record.kept},
                     {"inserted", record.inserted},
                     {"deleted", record.deleted},
                     {"moved", record.moved},
                     {"furniture", record.furniture}};
    json["changes"] = record.changes;
    json["moves"] = record.moves;
    Json sections = Json::array();
    for (const Section& each : record.sections)
        sections.push_back({{"title", each.title}, {"words", each.words}, {"changed", each.changed}});
    json["sections"] = std::move(sections);
    json["ledger"] = record.ledger;
    json["renumbered"] = record.renumbered;
    json["references"] = record.references;
    if (!record.findings.empty()) json["findings"] = record.findings;
    if (!record.notices.empty()) json["notices"] = record.notices;
    Json files = Json::array();
    for (const Written& each : record.files) files.push_back({{"format", each.format}, {"path", each.path}});
    json["files"] = std::move(files);
    return json;
}

class SummaryJson : public BatchReport {
public:
    explicit SummaryJson(const Overview& all) : all_(all), file_(all.folder, "summary.json") {
        const Json tool = {{"name", "spor"}, {"version", all.work.version}};
        file_.put("{\"schema\": \"spor.batch/1\",\n\"tool\": " + rendering::dump(tool) +
                  ",\n\"options\": " + rendering::dump(all.work.options) + ",\n\"pairs\": [");
    }

    void add(const Entry& entry, const Record& record) override {
        file_.put((empty_ ? "\n" : ",\n") + rendering::dump(pair_json(entry, record)));
        empty_ = false;
    }

    std::optional<Error> finish() override {
        file_.put(empty_ ? "]" : "\n]");
        put_names("added", all_.work.added);
        put_names("gone", all_.work.gone);
        put_names("passed_over", all_.work.passed_over);
        file_.put(",\n\"summary\": " + rendering::dump(summary()) + "\n}\n");
        return file_.commit();
    }

private:
    void put_names(std::string_view name, const std::vector<std::string>& names) {
        std::string text;
        rendering::Listing list(text, name);
        for (const std::string& each : names) list.add(each);
        list.close();
        file_.put(text);
    }

    [[nodiscard]] Json summary() const {
        const Totals& totals = all_.totals;
        const BatchOutcome& outcome = totals.outcome;
        const auto direction = [&](Direction each) { return totals.directions.at(static_cast<std::size_t>(each)); };
        Json json = {{"pairs", outcome.pairs},
                     {"changed", outcome.changed},
                     {"same", outcome.same},
                     {"trouble", outcome.trouble},
                     {"words",
                      {{"kept", totals.kept},
                       {"inserted", totals.inserted},
                       {"deleted", totals.deleted},
                       {"moved", totals.moved},
                       {"furniture", totals.furniture}}},
                     {"changes", totals.changes},
                     {"moves", totals.moves}};
        Json ledger = Json::object();
        for (const Direction each :
             {Direction::strengthened, Direction::weakened, Direction::added, Direction::dropped, Direction::changed})
            ledger[std::string(spor::name_of(each))] = direction(each);
        json["ledger"] = std::move(ledger);
        json["references"] = totals.references;
        if (all_.work.audits())
            json["findings"] = {{"errors", outcome.errors}, {"warnings", outcome.warnings}, {"notes", outcome.notes}};
        return json;
    }

    const Overview all_;
    ReportFile file_;
    bool empty_ = true;
};

}  // namespace

ReportPointer summary_json(const Overview& all) { return std::make_unique<SummaryJson>(all); }

}  // namespace spor::batching
