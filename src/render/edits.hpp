// What a redline has to show, block by block of NEW: the word operations of a Revision, with moves as they were asked
// for.
//
// Entry point: list_edits. Nothing is known here of markdown.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "render/changes.hpp"
#include "spor/render.hpp"
#include "spor/revision.hpp"

namespace spor::rendering {

inline constexpr std::uint32_t kNoOp = 0xFFFFFFFF;

/// A stretch of one OLD block's text.
struct OldWords {
    std::uint32_t block = 0;
    Range text;
};

enum class EditKind : std::uint8_t {
    insert,  ///< NEW tokens
    remove,  ///< OLD's words, in front of NEW's token `tokens.begin`
    alter,   ///< one NEW token, of which a part is new
    remark   ///< spor's own words about a move, in front of NEW's token `tokens.begin`
};

/// A change inside a block of NEW.
struct Edit {
    EditKind kind = EditKind::insert;
    bool arrival = false;       ///< remark: stands where the text stands now
    std::uint32_t block = 0;    ///< of NEW
    Range tokens;               ///< of NEW; empty for remove and remark
    std::int32_t cell = -1;     ///< remove in a row: the cell of NEW it belongs in, or -1
    std::vector<OldWords> old;  ///< remove, alter
    std::string remark;
    std::uint32_t change = 0;  ///< see list_decidable_edits
    std::uint32_t move = 0;
};

/// A block of OLD that is gone, or has moved away.
struct Struck {
    std::uint32_t before = 0;  ///< the block of NEW that it stands before; may be one past the last
    std::uint32_t old_block = 0;
    std::vector<OldWords> words;  ///< what is struck; empty where only a remark is left
    std::string remark;
    std::uint32_t change = 0;  ///< see list_decidable_edits
    std::uint32_t move = 0;
};

struct Edits {
    std::vector<Edit> edits;                 ///< sorted by block, then by token
    std::vector<Struck> struck;              ///< sorted by `before`
    std::vector<std::uint32_t> first_token;  ///< of each NEW block, and one past the last at the end
    std::vector<std::uint32_t> block_op;     ///< the block operation of each NEW block: index into Revision::blocks

    /// What is struck before a block of NEW. O(log struck).
    [[nodiscard]] std::span<const Struck> struck_before(std::uint32_t block) const;
};

/// With `whole_words` changes grow where bold and strike would not render inside a word (see widen.hpp).
[[nodiscard]] Edits list_edits(const Revision& revision, const RenderOptions& options, bool whole_words);

/// Edits that can be decided on one by one, moves taken as marked: each is (part of) one change, or of one move, or,
/// with both numbers, a change inside a passage that moved. A move inside a longer one's old place goes by its number.
[[nodiscard]] Edits list_decidable_edits(const Revision& revision, const Changes& changes);

/// OLD's tokens as stretches of its blocks' texts. Cells of a row are parted.
[[nodiscard]] std::vector<OldWords> old_words(const Revision& revision, Range old_tokens);

/// All of OLD's words that a redline shows in a block operation: kept, altered and removed ones.
[[nodiscard]] std::vector<OldWords> shown_old_words(const Revision& revision, const BlockOp& block, MoveStyle moves);

}  // namespace spor::rendering
