// Two drafts and what became of every word: the one type that all renderers and judges read.
//
// Words are tokens; white space is an attribute, never a token. Word operations stand in the order in which a redline
// shows them: NEW's order, a removed word where it stood among its neighbours. Block operations cut the list of word
// operations into consecutive stretches. `check_laws` (align.hpp) states what always holds.
//
// Units: token ranges are indices into `old_tokens` / `new_tokens`; all ranges are half-open.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"
#include "spor/options.hpp"

namespace spor {

/// A word, a number, a date, a § reference, or one mark of punctuation.
struct Token {
    std::uint32_t id = 0;     ///< interned normalised form: two tokens are the same word exactly when their ids are equal
    std::uint32_t begin = 0;  ///< in Block::text
    std::uint32_t end = 0;
    std::uint32_t block = 0;  ///< index into Document::blocks
};

enum class Op : std::uint8_t {
    keep,    ///< the same words in both drafts; both ranges have one size
    insert,  ///< new words only
    remove,  ///< old words only
    alter,   ///< one old word became one new word of which a part was kept (a compound, a letter's case); see split_word
    depart   ///< old words that stand elsewhere now; `move` says where. They are kept, altered or removed there
};

struct WordOp {
    Op op = Op::keep;
    Range old_tokens;
    Range new_tokens;
    std::uint32_t move = 0;  ///< 0, or the id of the move that it is part of
};

enum class Change : std::uint8_t { kept, edited, inserted, deleted };

/// What kind of difference a change is, and a block at its worst (PRODUCT: class). Told when a redline that shows it is
/// asked for.
enum class ChangeClass : std::uint8_t { none, typography, debris, spelling, content };

/// One paragraph's fate. Splits and merges need no special case: either side may have several spans.
struct BlockOp {
    Change change = Change::kept;
    std::vector<Range> old_spans;  ///< token ranges, one for each old block that takes part; none for an inserted block
    Range new_blocks;              ///< block indices; empty for a deleted block
    std::uint32_t old_block = 0;   ///< deleted: the old block it was (part of); otherwise the first old block that takes part
    Range ops;                     ///< indices into Revision::ops
    std::uint32_t move = 0;        ///< the move that the whole block is part of, or 0
};

struct Move {
    std::uint32_t id = 0;  ///< from 1, in NEW's order
    Range old_tokens;
    Range new_tokens;
    std::uint32_t words = 0;  ///< kept words in it
    bool edited = false;      ///< something inside was inserted, removed or altered
};

/// Counts of words (tokens with a letter or a digit). kept includes moved ones that were kept.
struct Counts {
    std::uint32_t old_words = 0;
    std::uint32_t new_words = 0;
    std::uint32_t kept = 0;      ///< kept where they stood
    std::uint32_t inserted = 0;
    std::uint32_t deleted = 0;
    std::uint32_t moved = 0;     ///< kept, but in another place
    std::uint32_t furniture = 0; ///< words of page furniture, both drafts
    std::uint32_t changes = 0;   ///< stretches of change that a reader counts as one
    std::uint32_t moves = 0;
    std::uint32_t typography = 0;  ///< kept words that are written in another typography (counted, not shown)
};

struct Revision {
    std::shared_ptr<const Document> old_draft;  ///< with the texts of its notes where NEW has them
    std::shared_ptr<const Document> new_draft;
    /// By block of `old_draft`: its index in the draft as it was read. Empty where no note stands elsewhere.
    std::vector<std::uint32_t> old_places;
    std::vector<Token> old_tokens;
    std::vector<Token> new_tokens;
    std::vector<WordOp> ops;
    std::vector<BlockOp> blocks;
    std::vector<Move> moves;  ///< moves[i].id == i + 1
    Counts counts;
    Options options;
    std::vector<Notice> notices;

    [[nodiscard]] bool same() const { return counts.changes == 0 && moves.empty(); }
    /// The token as written in its draft.
    [[nodiscard]] std::string_view old_word(std::uint32_t token) const;
    [[nodiscard]] std::string_view new_word(std::uint32_t token) const;
};

/// How an altered word falls apart: old = prefix + removed + suffix, new = prefix + inserted + suffix (byte counts).
struct WordSplit {
    std::uint32_t prefix = 0;
    std::uint32_t suffix = 0;
};

/// Where an altered word's kept part ends and begins. Cuts only at character boundaries; prefix + suffix never exceed
/// the shorter word.
[[nodiscard]] WordSplit split_word(std::string_view old_word, std::string_view new_word);

}  // namespace spor
