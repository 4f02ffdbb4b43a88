#include "judge/audit/duplicates.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "text/likeness.hpp"
#include "text/sentences.hpp"
#include "text/words.hpp"

namespace spor::judging {

namespace {

constexpr std::size_t kFewestWords = 8;

struct Sentence {
    std::string key;  ///< its words, folded, each behind a blank
    std::size_t block = 0;
    std::size_t number = 0;  ///< in its block
    Range text;              ///< in its block
};

/// All sentences of a draft that are long enough.
std::vector<Sentence> list_sentences(const Document& draft, Language language) {
    std::vector<Sentence> sentences;
    std::vector<text::Word> words;
    for (std::size_t b = 0; b < draft.blocks.size(); ++b) {
        const Block& block = draft.blocks[b];
        if (block.verbatim || block.kind == BlockKind::row) continue;
        words.clear();
        text::split_words(block.text, language, words);
        std::vector<std::uint32_t> starts = text::sentence_starts(block.text, words, language);
        starts.push_back(static_cast<std::uint32_t>(words.size()));
        for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
            if (starts[s] == starts[s + 1]) continue;
            Sentence sentence{{}, b, s, {words[starts[s]].text.begin, words[starts[s + 1] - 1].text.end}};
            std::size_t count = 0;
            for (std::uint32_t w = starts[s]; w < starts[s + 1]; ++w) {
                const std::string_view written =
                    std::string_view(block.text).substr(words[w].text.begin, words[w].text.size());
                const std::string letters = text::letters_of(written);
                if (letters.empty()) continue;
                sentence.key += ' ' + text::fold(letters);
                ++count;
            }
            if (count >= kFewestWords) sentences.push_back(std::move(sentence));
        }
    }
    return sentences;
}

std::string all_words(const Document& draft, Language language) {
    std::string all;
    std::vector<text::Word> words;
    for (const Block& block : draft.blocks) {
        words.clear();
        text::split_words(block.text, language, words);
        for (const text::Word& word : words) {
            const std::string letters =
                text::letters_of(std::string_view(block.text).substr(word.text.begin, word.text.size()));
            if (!letters.empty()) all += ' ' + text::fold(letters);
        }
    }
    return all + ' ';
}

/// How often the key stands in a text, up to two.
int count_up_to_two(const std::string& text, const std::string& key) {
    const std::string whole = key + ' ';
    const std::size_t first = text.find(whole);
    if (first == std::string::npos) return 0;
    return text.find(whole, first + 1) == std::string::npos ? 1 : 2;
}

}  // namespace

std::vector<Duplicate> find_duplicates(const Reading& reading, Language language) {
    constexpr std::size_t kMostLookedUp = 200;  ///< keeps the searches in OLD near linear
    const SettledDraft& after = *reading.sides.after;
    const Document& draft = *after.draft();
    std::unordered_map<std::string_view, int> seen;
    std::unordered_map<std::string_view, bool> twice_in_old;
    std::vector<Duplicate> found;
    std::string old_words;
    const std::vector<Sentence> sentences = list_sentences(draft, language);
    const Sentence* last = nullptr;
    for (const Sentence& sentence : sentences) {
        if (++seen[sentence.key] < 2) continue;
        if (old_words.empty()) old_words = all_words(*reading.revision.old_draft, language);
        if (twice_in_old.count(sentence.key) == 0) {
            if (twice_in_old.size() >= kMostLookedUp) break;
            twice_in_old[sentence.key] = count_up_to_two(old_words, sentence.key) >= 2;
        }
        if (twice_in_old[sentence.key]) continue;
        const Block& block = draft.blocks[sentence.block];
        const bool goes_on = last != nullptr && last->block == sentence.block && last->number + 1 == sentence.number;
        const Range text = {goes_on ? last->text.begin : sentence.text.begin, sentence.text.end};
        if (goes_on) {
            const Range added = after.in_redline(block, sentence.text);
            found.back().at.end = added.end;
            found.back().text += ' ';
            found.back().text += std::string_view(block.text).substr(sentence.text.begin, sentence.text.size());
        } else {
            found.push_back({after.in_redline(block, text), block.text.substr(text.begin, text.size())});
        }
        last = &sentence;
    }
    return found;
}

}  // namespace spor::judging
