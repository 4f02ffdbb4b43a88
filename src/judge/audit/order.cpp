#include "judge/audit/order.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "judge/audit/left_notes.hpp"
#include "text/likeness.hpp"
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
        const std::string letters = text::letters_of(word);
        if (!letters.empty()) key += ' ' + text::fold(letters);
    }
    return key;
}

/// Pairs up what went at one place and came, word for word, at another.
class Pairer {
public:
    Pairer(const Reading& reading, std::vector<Difference>& differences)
        : reading_(reading), differences_(differences), keys_(differences.size()), paired_(differences.size(), false) {}

    void pair_up(std::vector<Displaced>& found) {
        list_keys();
        list_moves();
        for (std::size_t i = 0; i < differences_.size(); ++i) {
            if (keys_[i].empty() || differences_[i].words.empty()) continue;
            const std::size_t from = find_partner(i);
            if (from == differences_.size()) continue;
            paired_[i] = paired_[from] = true;
            found.push_back({differences_[from].old_tokens, differences_[i].words});
        }
        std::size_t index = 0;
        std::erase_if(differences_, [&](const Difference&) { return paired_[index++]; });
    }

private:
    void list_keys() {
        for (std::size_t i = 0; i < differences_.size(); ++i) {
            const Difference& difference = differences_[i];
            const bool one_sided = difference.old_tokens.empty() != difference.words.empty();
            if (!one_sided || difference.untruth == Untruth::false_bold) continue;
            std::vector<std::string_view> words;
            for (const std::uint32_t token : difference.old_tokens) words.push_back(reading_.revision.old_word(token));
            for (const std::uint32_t word : difference.words) words.push_back(reading_.words[word].written);
            keys_[i] = key_of(words);
            if (!keys_[i].empty() && difference.words.empty()) gone_[keys_[i]].push_back(i);
        }
    }

    /// The first passage that went with the same words. One word alone proves nothing: `ikke` may have gone here and
    /// come there, unless it stands at the seams of one move.
    std::size_t find_partner(std::size_t come) {
        const auto match = gone_.find(keys_[come]);
        if (match == gone_.end()) return differences_.size();
        const bool alone = std::count(keys_[come].begin(), keys_[come].end(), ' ') < 2;
        constexpr std::size_t kMostTried = 16;
        for (std::size_t k = 0; k < std::min(kMostTried, match->second.size()); ++k) {
            const std::size_t from = match->second[k];
            if (paired_[from] || (alone && !at_seams(differences_[from], differences_[come]))) continue;
            return from;
        }
        return differences_.size();
    }

    [[nodiscard]] bool at_seams(const Difference& gone, const Difference& come) const {
        const auto is_seam = [&](const std::multimap<std::uint32_t, std::size_t>& moves, std::uint32_t old_token) {
            const auto [first, last] = moves.equal_range(old_token);
            return std::any_of(first, last, [&](const auto& entry) {
                const Range tokens = reading_.revision.moves[entry.second].new_tokens;
                return come.words.back() + 1 == reading_.word_of[tokens.begin] ||
                       come.words.front() == reading_.word_of[tokens.end - 1] + 1;
            });
        };
        return is_seam(by_old_begin_, gone.old_tokens.back() + 1) || is_seam(by_old_end_, gone.old_tokens.front());
    }

    void list_moves() {
        const std::vector<Move>& moves = reading_.revision.moves;
        for (std::size_t m = 0; m < moves.size(); ++m) {
            if (moves[m].new_tokens.empty()) continue;
            by_old_begin_.emplace(moves[m].old_tokens.begin, m);
            by_old_end_.emplace(moves[m].old_tokens.end, m);
        }
    }

    const Reading& reading_;
    std::vector<Difference>& differences_;
    std::vector<std::string> keys_;  ///< by difference; empty where it cannot be half of a pair
    std::vector<bool> paired_;
    std::map<std::string, std::vector<std::size_t>> gone_;
    std::multimap<std::uint32_t, std::size_t> by_old_begin_;  ///< moves by the ends of their places in OLD
    std::multimap<std::uint32_t, std::size_t> by_old_end_;
};

}  // namespace

std::vector<Displaced> find_displaced(const Reading& reading, std::vector<Difference>& differences, Language language) {
    std::vector<Displaced> found;
    add_moves(reading, language, found);
    Pairer(reading, differences).pair_up(found);
    return found;
}

}  // namespace spor::judging
