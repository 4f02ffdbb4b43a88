// The languages that have grammar tables.
#pragma once

namespace spor::text {

struct GrammarData;
[[nodiscard]] const GrammarData& danish_grammar();
[[nodiscard]] const GrammarData& english_grammar();

}  // namespace spor::text
