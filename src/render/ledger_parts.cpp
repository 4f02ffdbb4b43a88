#include "render/ledger_parts.hpp"

#include <array>

namespace spor::rendering {
namespace {

struct LedgerWording {
    std::string_view one, many;
    std::array<std::string_view, 5> directions;  ///< in the order of Direction
    std::array<std::string_view, 9> kinds;       ///< in the order of CommitmentKind
};

constexpr LedgerWording kDanish{
    "ændret forpligtelse",
    "ændrede forpligtelser",
    {"skærpet", "svækket", "tilføjet", "faldet bort", "ændret"},
    {"forpligtelse", "tal", "beløb", "procent", "dato", "frist", "antal", "aktør", "nægtelse"}};
constexpr LedgerWording kEnglish{
    "changed commitment",
    "changed commitments",
    {"strengthened", "weakened", "added", "dropped", "changed"},
    {"obligation", "number", "amount", "percentage", "date", "deadline", "count", "actor", "negation"}};

const LedgerWording& ledger_wording(Language language) { return language == Language::english ? kEnglish : kDanish; }

}  // namespace

std::string_view direction_text(Direction direction, Language language) {
    return ledger_wording(language).directions.at(static_cast<std::size_t>(direction));
}

std::string_view kind_text(CommitmentKind kind, Language language) {
    return ledger_wording(language).kinds.at(static_cast<std::size_t>(kind));
}

Json commitment_json(const Commitment& row) {
    Json json = {{"kind", name_of(row.kind)}, {"direction", name_of(row.direction)}};
    if (!row.before.empty()) json["before"] = row.before;
    if (!row.after.empty()) json["after"] = row.after;
    json["section"] = row.section;
    if (row.old_place.line > 0) json["old"] = {{"line", row.old_place.line}};
    if (row.new_place.line > 0) json["new"] = {{"line", row.new_place.line}};
    return json;
}

Json renumbering_json(const Renumbering& step) {
    Json json = {{"from", step.from}, {"to", step.to}};
    if (!step.kind.empty()) json["kind"] = step.kind;
    if (!step.last_from.empty()) json["through"] = {{"from", step.last_from}, {"to", step.last_to}};
    return json;
}

Json reference_json(const BrokenReference& reference) {
    Json json = {{"line", reference.place.line}, {"text", reference.text}};
    if (!reference.points_to.empty()) json["points_to"] = reference.points_to;
    json["state"] = name_of(reference.state);
    return json;
}

void list_ledger(std::string& out, const Ledger& ledger) {
    Listing rows(out, "ledger");
    for (const Commitment& row : ledger.commitments) rows.add(commitment_json(row));
    rows.close();
    Listing steps(out, "renumbered");
    for (const Renumbering& step : ledger.renumbered) steps.add(renumbering_json(step));
    steps.close();
    Listing references(out, "references");
    for (const BrokenReference& reference : ledger.references) references.add(reference_json(reference));
    references.close();
}

std::string renumbering_line(const Renumbering& step, Language language) {
    const bool many = !step.last_from.empty();
    const std::string sign = step.kind.empty() ? "" : step.kind == "§" && many ? "§§ " : step.kind + ' ';
    const auto span = [&](const std::string& first, const std::string& last) {
        return sign + first + (many ? "–" + last : "");
    };
    const std::string_view became = language == Language::english ? " became " : " blev ";
    return span(step.from, step.last_from) + std::string(became) + span(step.to, step.last_to);
}

std::string ledger_line(const Ledger& ledger, Language language) {
    const LedgerWording& words = ledger_wording(language);
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

std::string references_line(std::size_t count, Language language) {
    if (language == Language::english) return count == 1 ? "broken reference" : "broken references";
    return count == 1 ? "henvisning, der ikke passer" : "henvisninger, der ikke passer";
}

}  // namespace spor::rendering
