// A ledger in one line a row, for tests.
#pragma once

#include <string>

#include "spor/ledger.hpp"
#include "spor/options.hpp"

namespace spor::checking {

[[nodiscard]] Revision compare(const std::string& before, const std::string& after, Language language);
/// "obligation weakened: skal tilbyde -> kan tilbyde"; rows parted by line breaks.
[[nodiscard]] std::string written(const Ledger& ledger);
[[nodiscard]] std::string ledger_of(const std::string& before, const std::string& after,
                                    Language language = Language::danish);

}  // namespace spor::checking
