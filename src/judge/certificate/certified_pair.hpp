// Both drafts cut into sentences whose words bear common numbers: what a certificate is made from and held against.
//
// Nothing here knows of an alignment. Entry point: CertifiedPair.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "spor/certificate.hpp"
#include "text/vocabulary.hpp"

namespace spor::judging {

/// One draft's sentences, in its order. Sentence s has the tokens [starts[s], starts[s + 1]).
struct SentenceList {
    std::vector<Token> tokens;
    std::vector<std::uint32_t> starts;  ///< and one past the last token
    std::vector<std::uint32_t> counts;  ///< of each sentence's words; marks of punctuation are none
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(starts.size()) - 1; }
    [[nodiscard]] Range words(std::uint32_t sentence) const { return {starts[sentence], starts[sentence + 1]}; }
};

class CertifiedPair {
public:
    CertifiedPair(const Document& old_draft, const Document& new_draft, Language language, const Ignore& ignore);

    [[nodiscard]] const SentenceList& old_side() const { return old_; }
    [[nodiscard]] const SentenceList& new_side() const { return new_; }
    /// Marks of punctuation are no words.
    [[nodiscard]] bool is_word(const Token& token) const;
    /// All that a certificate says of a draft but the fates. O(bytes).
    [[nodiscard]] CertifiedDraft describe(DraftSide side) const;

    /// Whether some old sentences, one after the other, have the words of some new ones. Indices.
    [[nodiscard]] bool same_words(const std::vector<std::uint32_t>& old_sentences,
                                  const std::vector<std::uint32_t>& new_sentences) const;
    /// Whether two sentences have a word in common, or two words that begin or end alike, as those of one compound do.
    /// Punctuation counts only where one of them has nothing else. O(words), of the shorter one
    /// where the other was asked about just before.
    [[nodiscard]] bool share_a_word(std::uint32_t old_sentence, std::uint32_t new_sentence);
    /// Whether a common token of theirs links two sentences.
    [[nodiscard]] bool links(const Token& token, std::uint32_t old_sentence, std::uint32_t new_sentence) const;

private:
    [[nodiscard]] std::vector<std::uint32_t> ids(const SentenceList& side,
                                                 const std::vector<std::uint32_t>& sentences) const;
    /// What a sentence may share with another.
    struct Traits {
        std::uint32_t sentence = UINT32_MAX;
        std::unordered_set<std::uint32_t> ids;
        std::unordered_set<std::string> stems;
    };
    void look_at(const Document& draft, const SentenceList& side, std::uint32_t sentence, Traits& traits) const;

    const Document& old_draft_;
    const Document& new_draft_;
    text::Vocabulary vocabulary_;
    SentenceList old_;
    SentenceList new_;
    Traits old_traits_;  ///< of the sentence that was asked about last
    Traits new_traits_;
};

}  // namespace spor::judging
