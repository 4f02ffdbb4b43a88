// A diagnostic as reviewdog reads it (Reviewdog Diagnostic Format, JSON).
#pragma once

#include <string_view>

#include "render/json/parts.hpp"
#include "spor/audit.hpp"
#include "spor/document.hpp"
#include "spor/ledger.hpp"

namespace spor::judging {

struct Diagnostic {
    Severity severity = Severity::error;
    DraftPlace place;  ///< in the draft; line 0 where it stands nowhere
    std::string_view code;
    std::string_view message;
};

/// Lines as a DraftPlace has them; columns counted in bytes of UTF-8 from 1, the end exclusive.
[[nodiscard]] rendering::Json rdjson_diagnostic(const Document& draft, const Diagnostic& diagnostic);

}  // namespace spor::judging
