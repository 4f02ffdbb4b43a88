// Bytes become what a target takes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "drafts/draft.hpp"
#include "pdf/words.hpp"
#include "spor/spor.hpp"

namespace spor::fuzz {

/// Stops the program, saying which promise was broken, where `wrong` is not empty.
void expect_none(std::string_view wrong);

/// Parts `count` pieces at the byte 0x1e ("record separator"); missing ones are empty.
[[nodiscard]] std::vector<std::string> cut(std::string_view bytes, std::size_t count);

/// How to compare, out of one byte.
[[nodiscard]] Options options_of(unsigned char byte);

/// A draft of which each byte is a word out of a few, or begins a new heading, paragraph, item, quote, row …
[[nodiscard]] drafts::Draft draft_of(std::string_view bytes);

/// A body of WordprocessingML: each byte opens an element, closes one, or is text. Always well formed.
[[nodiscard]] std::string tree_of(std::string_view bytes);

/// Words in boxes, six bytes a word; a new page now and then.
[[nodiscard]] pdf::Extract extract_of(std::string_view bytes);

}  // namespace spor::fuzz
