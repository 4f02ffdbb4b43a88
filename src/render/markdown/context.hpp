// What every part of the writing of a markdown redline needs to know.
#pragma once

#include <string_view>
#include <vector>

#include "render/edits.hpp"
#include "render/escape.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

struct Context {
    const Revision& revision;
    const Edits& edits;
    std::string_view source;           ///< the markdown of NEW that marks are put into
    const std::vector<Block>& blocks;  ///< NEW's blocks over that markdown; as many as NEW has, with the same texts
    std::string_view line_break;       ///< as NEW has it
    Escaping escaping;
    bool critic = false;
    MoveStyle moves = MoveStyle::plain;
};

/// How a change is written. When one form does not read back as it should, the next is tried.
enum class Form : std::uint8_t {
    natural,  ///< `**`, `~~`; an altered word in its parts
    spaced,   ///< with a blank beside a bracket or a closing mark; an altered word whole
    tags      ///< `<ins>`, `<del>`; a remark not at all
};

}  // namespace spor::rendering
