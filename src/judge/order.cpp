#include "judge/order.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "judge/left_notes.hpp"
#include "judge/likeness.hpp"
#include "text/words.hpp"

namespace spor::judging {

namespace {

/// A remark that speaks of a move stands in one of the redline's blocks between two places.
bool is_told(const Reading& reading, Range at, Language language) {
    const std::vector<Block>& blocks = reading.sides.markings.blocks;
    return std::any_of(reading.sides.remarks.begin(), reading.sides.remarks.end(), [&](const LeftRemark& remark) {
        const Range block = blocks[remark.block].source;
        return block.begin < at.end && at.begin < block.end && tells_of_move(remark, language);
    });
}

void add_moves(const Reading& reading, Language language, std::vector<Displaced>& found) {
    for (const Move& move : reading.revision.moves) {
        Displaced displaced;
        for (std::uint32_t t = move.old_tokens.begin; t < move.old_tokens.end; ++t) displaced.old_tokens.push_back(t);
        if (move.new_tokens.empty()) continue;
        const std::uint32_t first = reading.word_of[move.new_tokens.begin];
        const std::uint32_t last = reading.word_of[move.new_tokens.end - 1];
        for (std::uint32_t w = first; w <= last; ++w) {
            if (reading.words[w].claim == Claim::kept) displaced.words.push_back(w);
        }
        if (displaced.words.empty()) continue;  // struck where it stands: its new place is marked
        if (is_told(reading, {reading.words[first].at.begin, reading.words[last].at.end}, language)) continue;
        found.push_back(std::move(displaced));
    }
}

std::string key_of(const std::vector<std::string_view>& words) {
    std::string key;
    for (const std::string_view word : words) {
        const std::string letters = letters_of(word);
        if (!letters.empty()) key += ' ' + text::fold(letters);
    }
    return key;
}

/// What went at one place and came, word for word, at another.
void pair_up(const Reading& reading, std::vector<Difference>& differences, std::vector<Displaced>& found) {
    constexpr std::size_t kFewestWords = 2;
    std::map<std::string, std::vector<std::size_t>> gone;
    std::vector<std::string> keys(differences.size());
    std::vector<bool> paired(differences.size(), false);
    for (std::size_t i = 0; i < differences.size(); ++i) {
        const Difference& difference = differences[i];
        std::vector<std::string_view> words;
        for (const std::uint32_t token : difference.old_tokens) words.push_back(reading.revision.old_word(token));
        for (const std::uint32_t word : difference.words) words.push_back(reading.words[word].written);
        const bool one_sided = difference.old_tokens.empty() != difference.words.empty();
        if (!one_sided || difference.untruth == Untruth::false_bold || words.size() < kFewestWords) continue;
        keys[i] = key_of(words);
        if (std::count(keys[i].begin(), keys[i].end(), ' ') < static_cast<std::ptrdiff_t>(kFewestWords))
            keys[i].clear();
        if (!keys[i].empty() && difference.words.empty()) gone[keys[i]].push_back(i);
    }
    for (std::size_t i = 0; i < differences.size(); ++i) {
        if (keys[i].empty() || differences[i].words.empty()) continue;
        const auto match = gone.find(keys[i]);
        if (match == gone.end() || match->second.empty()) continue;
        const std::size_t from = match->second.front();
        match->second.erase(match->second.begin());
        paired[i] = paired[from] = true;
        found.push_back({differences[from].old_tokens, differences[i].words});
    }
    std::size_t index = 0;
    std::erase_if(differences, [&](const Difference&) { return paired[index++]; });
}

}  // namespace

std::vector<Displaced> find_displaced(const Reading& reading, std::vector<Difference>& differences, Language language) {
    std::vector<Displaced> found;
    add_moves(reading, language, found);
    pair_up(reading, differences, found);
    return found;
}

}  // namespace spor::judging
