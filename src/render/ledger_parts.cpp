#include "render/ledger_parts.hpp"

#include <array>

namespace spor::rendering {
namespace {

struct LedgerWording {
    std::string_view one, many;
    std::array<std::string_view, 5> directions;  ///< in the order of Direction
};

constexpr LedgerWording kDanish{
    "ændret forpligtelse", "ændrede forpligtelser", {"skærpet", "svækket", "tilføjet", "faldet bort", "ændret"}};
constexpr LedgerWording kEnglish{
    "changed commitment", "changed commitments", {"strengthened", "weakened", "added", "dropped", "changed"}};

}  // namespace

Json commitment_json(const Commitment& row) {
    Json json = {{"kind", name_of(row.kind)}, {"direction", name_of(row.direction)}};
    if (!row.before.empty()) json["before"] = row.before;
    if (!row.after.empty()) json["after"] = row.after;
    json["section"] = row.section;
    if (row.old_place.line > 0) json["old"] = {{"line", row.old_place.line}};
    if (row.new_place.line > 0) json["new"] = {{"line", row.new_place.line}};
    return json;
}

void list_ledger(std::string& out, const Ledger& ledger) {
    Listing rows(out, "ledger");
    for (const Commitment& row : ledger.commitments) rows.add(commitment_json(row));
    rows.close();
}

std::string ledger_line(const Ledger& ledger, Language language) {
    const LedgerWording& words = language == Language::english ? kEnglish : kDanish;
    std::array<std::size_t, 5> counts{};
    for (const Commitment& row : ledger.commitments) ++counts[static_cast<std::size_t>(row.direction)];
    std::string line(ledger.commitments.size() == 1 ? words.one : words.many);
    std::string parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        parts += (parts.empty() ? "" : ", ") + std::to_string(counts[i]) + ' ' + std::string(words.directions[i]);
    }
    return line + " (" + parts + ")";
}

}  // namespace spor::rendering
