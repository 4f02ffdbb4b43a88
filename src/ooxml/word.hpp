// A Word file as the other rooms see it: what it says, and how to write into it. No type of a foreign library here.
#pragma once

#include <string>
#include <string_view>

#include "ooxml/content.hpp"
#include "spor/result.hpp"

namespace spor::ooxml {

/// What becomes of tracked changes that stand in the file.
enum class Tracked : std::uint8_t { accept, reject };

struct WordFile {
    Content content;
    bool tracked = false;  ///< there were tracked changes
    std::string package;   ///< the file's bytes; with tracked changes settled where there were any
};

/// Reads a Word file. Fails on what is none, is damaged, or is out of bounds. Deterministic: the same bytes give the
/// same paragraphs, so that an index into them names a place in the file.
[[nodiscard]] Result<WordFile> read_word(std::string bytes, const std::string& name, Tracked tracked = Tracked::accept);

}  // namespace spor::ooxml
