// Which words of either draft are part of a change, and the terms among them. Entry point: read_ledger_drafts.
#include "judge/ledger/draft.hpp"

namespace spor::judging {
namespace {

/// Follows the words of every changed block through the operations of the redline.
class Fates {
public:
    Fates(const Revision& revision, LedgerDrafts& drafts) : revision_(revision), drafts_(drafts) {}

    void follow() {
        for (const BlockOp& block : revision_.blocks) {
            if (block.change == Change::kept) continue;
            in_change_ = false;
            for (std::uint32_t index = block.ops.begin; index < block.ops.end; ++index) step(index);
        }
    }

private:
    void step(std::uint32_t index) {
        const WordOp& op = revision_.ops[index];
        if (op.op == Op::depart) return;  // its words are told where they stand now
        if (op.op == Op::keep) {
            in_change_ = false;
        } else if (!in_change_) {
            in_change_ = true;
            ++stretch_;
        }
        const bool kept = op.op == Op::keep;
        for (std::uint32_t token = op.old_tokens.begin; token < op.old_tokens.end; ++token) {
            const std::uint32_t other = op.new_tokens.begin + (token - op.old_tokens.begin);
            put(drafts_.old_draft.fates[token], index, kept ? other : kNowhere);
        }
        for (std::uint32_t token = op.new_tokens.begin; token < op.new_tokens.end; ++token) {
            const std::uint32_t other = op.old_tokens.begin + (token - op.new_tokens.begin);
            put(drafts_.new_draft.fates[token], index, kept ? other : kNowhere);
        }
    }
    void put(TokenFate& fate, std::uint32_t op, std::uint32_t other) const {
        fate.op = op;
        fate.other = other;
        fate.stretch = other == kNowhere ? stretch_ : 0;
    }

    const Revision& revision_;
    LedgerDrafts& drafts_;
    std::uint32_t stretch_ = 0;
    bool in_change_ = false;
};

/// Reads a block that has a word in the redline's changes: its sentences, and their terms.
void read_block(LedgerDraft& side, Range tokens, Language language) {
    const std::uint32_t index = (*side.tokens)[tokens.begin].block;
    const Block& block = side.draft->blocks[index];
    if (block.verbatim) return;
    for (Sentence& sentence : sentences_of(block, tokens.begin, *side.tokens, language)) {
        const auto number = static_cast<std::uint32_t>(side.sentences.size());
        for (std::uint32_t word = 0; word < sentence.size(); ++word)
            side.fates[sentence.first_token + word].sentence = number;
        for (Term& term : find_terms(sentence, language)) {
            const Range core{sentence.first_token + term.core.begin, sentence.first_token + term.core.end};
            const std::uint32_t op = side.fates[core.begin].op;
            if (op != kNowhere) side.terms.push_back({std::move(term), core, number, op, false});
        }
        side.sentences.push_back(std::move(sentence));
        side.block_of.push_back(index);
    }
}

void read_side(LedgerDraft& side, Language language) {
    const std::vector<Token>& tokens = *side.tokens;
    for (std::uint32_t begin = 0; begin < tokens.size();) {
        std::uint32_t end = begin;
        bool touched = false;
        for (; end < tokens.size() && tokens[end].block == tokens[begin].block; ++end)
            touched = touched || side.fates[end].op != kNowhere;
        if (touched) read_block(side, {begin, end}, language);
        begin = end;
    }
}

}  // namespace

LedgerDrafts read_ledger_drafts(const Revision& revision) {
    LedgerDrafts drafts;
    drafts.old_draft.draft = revision.old_draft.get();
    drafts.new_draft.draft = revision.new_draft.get();
    drafts.old_draft.tokens = &revision.old_tokens;
    drafts.new_draft.tokens = &revision.new_tokens;
    drafts.old_draft.fates.resize(revision.old_tokens.size());
    drafts.new_draft.fates.resize(revision.new_tokens.size());
    Fates(revision, drafts).follow();
    read_side(drafts.old_draft, revision.options.language);
    read_side(drafts.new_draft, revision.options.language);
    return drafts;
}

}  // namespace spor::judging
