// Both drafts as the aligner sees them: ids, weights and edges; and the alignment it grows.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "spor/deadline.hpp"
#include "spor/document.hpp"
#include "spor/revision.hpp"
#include "text/vocabulary.hpp"

namespace spor::alignment {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// How good a place is for a change to begin or end.
using Edge = text::Boundary;

/// One draft. All vectors have one element a token; `edges` has one more, for the end.
struct Side {
    std::vector<std::uint32_t> ids;
    std::vector<Edge> edges;                 ///< what begins at this token
    std::vector<bool> is_label;              ///< part of a block's number: never anchors alone
    std::vector<std::uint32_t> block_start;  ///< first token of each block, and one past the last token
    std::vector<BlockKind> block_kind;
    std::vector<bool> block_verbatim;  ///< no mark can stand inside
    std::vector<Range> images;         ///< the words of each image
    std::span<const Token> tokens;     ///< of the draft; none where the side is a part of one
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ids.size()); }
    [[nodiscard]] std::uint32_t block_of(std::uint32_t token) const { return tokens[token].block; }
    [[nodiscard]] Range words_of(std::uint32_t block) const { return {block_start[block], block_start[block + 1]}; }
    /// The number that words from a block's beginning on begin with; empty: they begin with none.
    [[nodiscard]] Range label_of(Range words) const {
        Range label{words.begin, words.begin};
        while (label.end < words.end && is_label[label.end]) ++label.end;
        return label;
    }
    [[nodiscard]] std::uint32_t sentence_end(std::uint32_t begin) const {
        std::uint32_t end = begin + 1;
        while (end < size() && edges[end] < Edge::sentence) ++end;
        return end;
    }
};

/// What the words are worth, by id.
struct WordValues {
    std::vector<float>
        weights;  ///< of a word that is kept: a mark of punctuation little, `og` some, a word of content 1
    std::vector<std::uint8_t> is_word;  ///< has a letter or a digit
    std::vector<bool> several_forms;    ///< is written in more than one way in the drafts
};

struct Sides {
    Side before;
    Side after;
    std::shared_ptr<const WordValues> values;
    const Deadline* deadline = nullptr;  ///< null: never
    /// Time is up: what is left is done coarsely.
    [[nodiscard]] bool late() const { return deadline != nullptr && deadline->passed(); }
    [[nodiscard]] float weight(std::uint32_t id) const { return values->weights[id]; }
    [[nodiscard]] bool is_word(std::uint32_t id) const { return values->is_word[id] != 0; }
    /// Words of both drafts, or the drafts' ends, begin blocks.
    [[nodiscard]] bool begin_blocks(std::uint32_t old_word, std::uint32_t new_word) const {
        return before.edges[old_word] == Edge::block && after.edges[new_word] == Edge::block;
    }
    /// Of a stretch of a side's words.
    [[nodiscard]] float weight(const Side& side, Range words) const {
        float sum = 0;
        for (std::uint32_t t = words.begin; t < words.end; ++t) sum += weight(side.ids[t]);
        return sum;
    }
};

/// A stretch of equal words.
struct Match {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    std::uint32_t length = 0;
    [[nodiscard]] std::uint32_t before_end() const { return before + length; }
    [[nodiscard]] std::uint32_t after_end() const { return after + length; }
};

/// A passage that stands elsewhere.
struct MovedPassage {
    Range before;
    Range after;
};

/// Which old word each new word is. Words of a moved passage have partners inside that passage only.
struct Alignment {
    std::vector<std::uint32_t> partner_of_new;  ///< kNone: inserted
    std::vector<std::uint32_t> partner_of_old;  ///< kNone: removed
    std::vector<MovedPassage> moves;            ///< disjoint or nested on either side; sorted by `after` (outer_first)

    void link(std::uint32_t before, std::uint32_t after) {
        partner_of_old[before] = after;
        partner_of_new[after] = before;
    }
    void unlink(std::uint32_t before, std::uint32_t after) {
        partner_of_old[before] = kNone;
        partner_of_new[after] = kNone;
    }
    void unlink_new(Range words) {
        for (std::uint32_t t = words.begin; t < words.end; ++t) {
            if (partner_of_new[t] != kNone) unlink(partner_of_new[t], t);
        }
    }
    void link(const Match& match) {
        for (std::uint32_t i = 0; i < match.length; ++i) link(match.before + i, match.after + i);
    }
};

/// Which moved passage a word of one draft stands in.
class PassageMap {
public:
    PassageMap(const std::vector<MovedPassage>& moves, bool old_side);

    /// The innermost passage (index into the moves); kNone: the word did not move. O(log moves).
    [[nodiscard]] std::uint32_t at(std::uint32_t token) const;

private:
    void begin_at(std::uint32_t token, std::uint32_t passage);

    std::vector<std::uint32_t> starts_;  ///< tokens at which another passage, or none, begins
    std::vector<std::uint32_t> passages_;
};

/// A draft's words, without its kinds of blocks. All but the tokens leave the list; the side looks into those: they
/// must outlive it (and may be moved elsewhere as a whole).
[[nodiscard]] Side make_side(text::TokenList& list);

[[nodiscard]] std::shared_ptr<const WordValues> make_values(const text::Vocabulary& vocabulary);

}  // namespace spor::alignment
