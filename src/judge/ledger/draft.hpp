// The terms of one draft's changed blocks, with what the comparison says of each word.
#pragma once

#include <cstdint>
#include <vector>

#include "judge/ledger/terms.hpp"
#include "spor/revision.hpp"

namespace spor::judging {

inline constexpr std::uint32_t kNowhere = 0xFFFFFFFFU;

/// A term by its draft's tokens.
struct PlacedTerm {
    Term term;
    Range tokens;                ///< of its core
    std::uint32_t sentence = 0;  ///< index into LedgerDraft::sentences
    std::uint32_t op = 0;        ///< index into Revision::ops: where it stands in the redline
    bool settled = false;        ///< it has its row, or needs none
};

/// What became of a token of a changed block.
struct TokenFate {
    std::uint32_t sentence = kNowhere;  ///< kNowhere: the block did not change
    std::uint32_t op = kNowhere;        ///< kNowhere: no part of a changed stretch of the redline
    std::uint32_t other = kNowhere;     ///< kept: the token in the other draft
    std::uint32_t stretch = 0;          ///< changed: number of its stretch of change, from 1; kept: 0
};

struct LedgerDraft {
    const Document* draft = nullptr;
    const std::vector<Token>* tokens = nullptr;
    std::vector<TokenFate> fates;  ///< one a token
    std::vector<Sentence> sentences;
    std::vector<PlacedTerm> terms;        ///< in the draft's order
    std::vector<std::uint32_t> block_of;  ///< block of each sentence
};

struct LedgerDrafts {
    LedgerDraft old_draft;
    LedgerDraft new_draft;
};

[[nodiscard]] LedgerDrafts read_ledger_drafts(const Revision& revision);

}  // namespace spor::judging
