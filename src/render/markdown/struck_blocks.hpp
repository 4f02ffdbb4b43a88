// Blocks of OLD that are gone, written as struck blocks of their own among NEW's.
//
// markup/struck.hpp says which lines such a block takes with it when it is dropped; what is written here is what leaves
// NEW's lines as they were: tight among items and rows, otherwise with a blank line that is its own.
#pragma once

#include <span>
#include <vector>

#include "render/markdown/context.hpp"
#include "render/markdown/splice.hpp"

namespace spor::rendering {

/// Adds the splices for the struck blocks that stand between two neighbouring blocks of NEW, all with the same
/// `before`. Their edit numbers count up from `number`. All places lie behind NEW's block before them.
///   Form::natural  in the list or table they stood in
///   Form::spaced   as plain paragraphs
///   Form::tags     inside the block after them
void strike_blocks(const Context& context, std::span<const Struck> struck, std::uint32_t number, Form form,
                   std::vector<Splice>& splices);

}  // namespace spor::rendering
