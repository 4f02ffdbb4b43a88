// Changes grown to whole words where a mark beside a letter would not render.
//
// `boliger` → `"boliger"` cannot be `**"**boliger**"**`: bold may not close between a quote and a letter, nor may a
// blank be put there. A person strikes the word and sets it anew: `~~boliger~~ **"boliger"**`. So does spor. It does so
// with `code`, too, where no mark can stand inside.
//
// Entry point: widen.
#pragma once

#include <span>
#include <vector>

#include "spor/revision.hpp"

namespace spor::rendering {

/// Whether there may be anything to widen: kept blocks, most of a draft, need no operations of their own.
[[nodiscard]] bool may_widen(std::span<const WordOp> ops);

struct Widened {
    std::vector<WordOp> ops;
    std::vector<std::uint32_t> origins;  ///< of each: the operation that it is (part of), or was made for the sake of
};

/// A block's operations, some kept words removed and inserted again. Same words on both sides, in the same order. With
/// `whole_words` for the sake of marks beside letters; in either case what stands in code that changed, and what would
/// make a list of a struck number.
[[nodiscard]] Widened widen(const Revision& revision, std::span<const WordOp> ops, bool whole_words);

}  // namespace spor::rendering
