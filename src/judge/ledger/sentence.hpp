// A sentence of a draft as its words, for those who look for phrases in it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "spor/document.hpp"
#include "spor/options.hpp"
#include "spor/revision.hpp"
#include "text/words.hpp"

namespace spor::judging {

struct Sentence {
    std::string_view text;  ///< of the block that it stands in; word offsets are into this
    std::vector<text::Word> words;
    std::vector<std::string> folded;  ///< the words in lower case
    std::uint32_t first_token = 0;    ///< of the draft; the sentence's words are consecutive tokens
    std::uint32_t label_size = 0;     ///< bytes at the block's start that are its number

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words.size()); }
    [[nodiscard]] std::string_view written(std::uint32_t word) const {
        return text.substr(words[word].text.begin, words[word].text.size());
    }
    [[nodiscard]] bool is_mark(std::uint32_t word) const { return words[word].kind == text::WordKind::punctuation; }
    /// Words from `begin` on as one phrase; empty where there are not so many.
    [[nodiscard]] std::string phrase(std::uint32_t begin, std::uint32_t count) const;
};

/// The sentences of a block; `first_token` and `tokens` are the block's tokens in its draft.
[[nodiscard]] std::vector<Sentence> sentences_of(const Block& block, std::uint32_t first_token,
                                                 const std::vector<Token>& tokens, Language language);

/// The row of a sorted table whose key is a phrase of at most `longest` words that begins at word `at`, and how many
/// words it takes; the longest wins. Null where there is none.
template <class Row>
struct PhraseMatch {
    const Row* row = nullptr;
    std::uint32_t words = 0;
};

template <class Row>
[[nodiscard]] PhraseMatch<Row> match_phrase(const Sentence& sentence, std::uint32_t at, std::span<const Row> rows,
                                            std::string_view Row::*key, std::uint32_t longest) {
    for (std::uint32_t count = longest; count > 0; --count) {
        const std::string phrase = sentence.phrase(at, count);
        if (phrase.empty()) continue;
        const auto found = std::lower_bound(rows.begin(), rows.end(), phrase,
                                            [&](const Row& row, const std::string& word) { return row.*key < word; });
        if (found != rows.end() && (*found).*key == phrase) return {&*found, count};
    }
    return {};
}

}  // namespace spor::judging
