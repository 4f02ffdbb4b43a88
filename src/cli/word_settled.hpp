// A Word file with its tracked changes accepted or rejected: as Word, or its text as markdown.
#pragma once

#include <optional>
#include <string>

#include "cli/flags.hpp"
#include "cli/verbs.hpp"
#include "spor/read.hpp"

namespace spor::cli {

enum class SettledForm : std::uint8_t { markdown, docx };

[[nodiscard]] const OutputChoices<SettledForm>& settled_forms();

/// Writes the settled file where the arguments say. As Word it is the same package with the parts that held changes
/// written anew; without changes it is the same file.
[[nodiscard]] std::optional<Error> settle_word(const Source& redline, const SettleArguments& arguments,
                                               TrackedChanges side, Language language);

}  // namespace spor::cli
