// Whether one word grew out of another so that only the new part need be marked: `behandlings` → `behandlingsforløb`,
// `sørge` → `Sørge`.
#pragma once

#include <string_view>

namespace spor::alignment {

/// True for a part of a compound that came or went, and for a change of the first letter's case. False for inflections
/// (`borger` → `borgere`) and for prefixes that turn the meaning (`lighed` → `ulighed`): those are other words.
[[nodiscard]] bool is_altered_word(std::string_view old_word, std::string_view new_word);

}  // namespace spor::alignment
