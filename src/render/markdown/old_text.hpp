// OLD's words as markdown, for the inside of a deletion.
#pragma once

#include <string>
#include <vector>

#include "render/edits.hpp"
#include "render/escape.hpp"

namespace spor::rendering {

/// The words on one line. OLD's code spans and links stay what they were where they are struck whole; all other markup
/// is dropped, so that a struck bold word is not read as an insertion.
[[nodiscard]] std::string write_old_words(const Document& old_draft, const std::vector<OldWords>& words,
                                          const Escaping& escaping);

/// The words without any markup.
[[nodiscard]] std::string plain_old_words(const Document& old_draft, const std::vector<OldWords>& words);

}  // namespace spor::rendering
