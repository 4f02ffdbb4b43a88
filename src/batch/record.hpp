// What one pair came to: a row of every report, one line of the folder's memory (.spor/pairs.jsonl).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/json/parts.hpp"
#include "spor/result.hpp"

namespace spor::batching {

using rendering::Json;

enum class State : std::uint8_t { same, changed, trouble };

struct Section {
    std::string title;  ///< its own heading; empty above the first
    std::uint64_t words = 0;
    std::uint64_t changed = 0;
};

/// A file that spor wrote, and by what it is known again.
struct Written {
    std::string format;  ///< "md"
    std::string path;    ///< in the folder: "redlines/kap1/plan.md.md"
    std::uint64_t bytes = 0;
    std::string fingerprint;
};

struct Record {
    std::string output;  ///< the pair's name in the folder, which no other pair has: "kap1/plan.md"
    std::string key;     ///< digest of all that the redlines depend on; empty: never to be trusted
    State state = State::trouble;
    std::string why;            ///< trouble: what is wrong and what to do
    Json old_draft, new_draft;  ///< {"format", "sha256", "words"}; null where they were not read
    std::uint64_t kept = 0, inserted = 0, deleted = 0, moved = 0, furniture = 0;  ///< words
    std::uint64_t changes = 0, moves = 0;
    std::vector<Section> sections;
    Json notices = Json::array();  ///< {"side", "line", "text"}
    Json ledger = Json::array();   ///< rows as in spor.redline/1
    Json renumbered = Json::array();
    Json references = Json::array();
    Json findings = Json::array();              ///< as in spor.audit/1
    std::array<std::uint64_t, 3> severities{};  ///< findings by Severity
    std::vector<Written> files;

    [[nodiscard]] std::uint64_t words() const { return kept + inserted + deleted + moved; }
    [[nodiscard]] std::uint64_t changed_words() const { return inserted + deleted; }
};

[[nodiscard]] std::string_view name_of(State state);

/// One line, without its line break.
[[nodiscard]] std::string write_record(const Record& record);
/// Fails on what is no whole record: the line that a run was writing when it was killed.
[[nodiscard]] Result<Record> read_record(std::string_view line);

}  // namespace spor::batching
