// The names that findings go by in every report for machines. They are part of spor.audit/1 and never change.
#pragma once

#include <array>
#include <string_view>

#include "spor/audit.hpp"

namespace spor::judging {

/// Every rule, in the order of the enumeration.
inline constexpr std::array kRules{AuditRule::unmarked_insertion,    AuditRule::unmarked_deletion,
                                   AuditRule::unmarked_substitution, AuditRule::unmarked_move,
                                   AuditRule::false_insertion,       AuditRule::false_deletion,
                                   AuditRule::misquoted_deletion,    AuditRule::left_in_note,
                                   AuditRule::broken_mark,           AuditRule::duplicate_passage};

/// Every class, in the order of the enumeration.
inline constexpr std::array kClasses{FindingClass::content, FindingClass::spelling, FindingClass::typography,
                                     FindingClass::debris, FindingClass::order};

[[nodiscard]] std::string_view name_of(AuditRule rule);     ///< "unmarked-insertion"
[[nodiscard]] std::string_view name_of(Severity severity);  ///< "error"; SARIF's levels have the same names
[[nodiscard]] std::string_view name_of(FindingClass kind);  ///< "content"

}  // namespace spor::judging
