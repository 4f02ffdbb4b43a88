// A finding as spor.audit/1 and the reports of a batch write it.
#pragma once

#include "render/json/parts.hpp"
#include "spor/audit.hpp"

namespace spor::judging {

[[nodiscard]] rendering::Json finding_json(const Finding& finding, const Document& old_draft);

}  // namespace spor::judging
