// The ledger of commitments inside other reports: the redline's JSON and the counts.
#pragma once

#include <string>
#include <string_view>

#include "render/json/parts.hpp"
#include "spor/ledger.hpp"
#include "spor/options.hpp"

namespace spor::rendering {

/// One row as the redline's JSON and the report of a check have it.
[[nodiscard]] Json commitment_json(const Commitment& row);
[[nodiscard]] Json renumbering_json(const Renumbering& step);
[[nodiscard]] Json reference_json(const BrokenReference& reference);
/// The members "ledger", "renumbered" and "references".
void list_ledger(std::string& out, const Ledger& ledger);

/// What people call a row's direction and its kind.
[[nodiscard]] std::string_view direction_text(Direction direction, Language language);
[[nodiscard]] std::string_view kind_text(CommitmentKind kind, Language language);

/// "changed commitments (1 weakened, 2 added)", for their number to stand before.
[[nodiscard]] std::string ledger_line(const Ledger& ledger, Language language);
/// "§§ 5–9 became §§ 6–10".
[[nodiscard]] std::string renumbering_line(const Renumbering& step, Language language);
/// "broken references".
[[nodiscard]] std::string references_line(std::size_t count, Language language);

}  // namespace spor::rendering
