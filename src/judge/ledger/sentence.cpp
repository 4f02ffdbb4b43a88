#include "judge/ledger/sentence.hpp"

#include "text/sentences.hpp"

namespace spor::judging {
namespace {

/// The words of a block that are tokens of its draft: align leaves out a hyphen that a line's start put there.
std::vector<text::Word> token_words(const Block& block, std::uint32_t first_token, const std::vector<Token>& tokens,
                                    Language language) {
    std::vector<text::Word> all;
    text::split_words(block.text, language, all);
    std::vector<text::Word> words;
    words.reserve(all.size());
    std::size_t token = first_token;
    const std::uint32_t block_index = token < tokens.size() ? tokens[token].block : 0;
    for (const text::Word& word : all) {
        if (token >= tokens.size() || tokens[token].block != block_index) break;
        if (tokens[token].begin != word.text.begin) continue;
        words.push_back(word);
        ++token;
    }
    return words;
}

}  // namespace

std::string Sentence::phrase(std::uint32_t begin, std::uint32_t count) const {
    if (begin + count > size()) return {};
    std::string joined;
    for (std::uint32_t word = begin; word < begin + count; ++word) {
        if (is_mark(word) && count > 1) return {};
        if (word > begin) joined += ' ';
        joined += folded[word];
    }
    return joined;
}

std::vector<Sentence> sentences_of(const Block& block, std::uint32_t first_token, const std::vector<Token>& tokens,
                                   Language language) {
    const std::vector<text::Word> words = token_words(block, first_token, tokens, language);
    std::vector<std::uint32_t> starts = text::sentence_starts(block.text, words, language);
    starts.push_back(static_cast<std::uint32_t>(words.size()));
    std::vector<Sentence> sentences;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        Sentence sentence;
        sentence.text = block.text;
        sentence.words.assign(words.begin() + starts[i], words.begin() + starts[i + 1]);
        sentence.first_token = first_token + starts[i];
        sentence.label_size = block.label_size;
        for (std::uint32_t word = 0; word < sentence.size(); ++word)
            sentence.folded.push_back(text::fold(sentence.written(word)));
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

}  // namespace spor::judging
