#include "batch/record.hpp"

#include <optional>

namespace spor::batching {
namespace {

constexpr std::array<std::string_view, 3> kStates{"same", "changed", "trouble"};

Json sections_json(const std::vector<Section>& sections) {
    Json list = Json::array();
    for (const Section& each : sections) list.push_back({each.title, each.words, each.changed});
    return list;
}

Json files_json(const std::vector<Written>& files) {
    Json list = Json::array();
    for (const Written& each : files) list.push_back({each.format, each.path, each.bytes, each.fingerprint});
    return list;
}

Record parsed(const Json& json) {
    Record record;
    record.output = json.at("output");
    record.key = json.at("key");
    const std::string state = json.at("state");
    for (std::size_t i = 0; i < kStates.size(); ++i)
        if (kStates[i] == state) record.state = static_cast<State>(i);
    record.why = json.at("why");
    record.old_draft = json.at("old");
    record.new_draft = json.at("new");
    const Json& counts = json.at("counts");
    std::size_t at = 0;
    for (std::uint64_t* count :
         {&record.kept, &record.inserted, &record.deleted, &record.moved, &record.furniture, &record.changes,
          &record.moves, &record.severities[0], &record.severities[1], &record.severities[2]})
        *count = counts.at(at++);
    for (const Json& each : json.at("sections")) record.sections.push_back({each.at(0), each.at(1), each.at(2)});
    record.notices = json.at("notices");
    record.ledger = json.at("ledger");
    record.renumbered = json.at("renumbered");
    record.references = json.at("references");
    record.findings = json.at("findings");
    for (const Json& each : json.at("files")) record.files.push_back({each.at(0), each.at(1), each.at(2), each.at(3)});
    return record;
}

}  // namespace

std::string_view name_of(State state) { return kStates.at(static_cast<std::size_t>(state)); }

std::string write_record(const Record& record) {
    return rendering::dump(
        {{"output", record.output},
         {"key", record.key},
         {"state", name_of(record.state)},
         {"why", record.why},
         {"old", record.old_draft},
         {"new", record.new_draft},
         {"counts",
          {record.kept, record.inserted, record.deleted, record.moved, record.furniture, record.changes, record.moves,
           record.severities[0], record.severities[1], record.severities[2]}},
         {"sections", sections_json(record.sections)},
         {"notices", record.notices},
         {"ledger", record.ledger},
         {"renumbered", record.renumbered},
         {"references", record.references},
         {"findings", record.findings},
         {"files", files_json(record.files)}});
}

Result<Record> read_record(std::string_view line) {
    const Json json = Json::parse(line, nullptr, false);
    if (json.is_discarded()) return Error{"is no record", "", ""};
    try {
        return parsed(json);
    } catch (const Json::exception&) {
        return Error{"is no record", "", ""};
    }
}

}  // namespace spor::batching
