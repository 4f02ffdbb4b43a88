#include "align/sides.hpp"

#include <algorithm>
#include <numeric>

namespace spor::alignment {
namespace {

// Chosen on hand-made redlines: what their editors kept between two changes, and what they struck with them.
constexpr float kPunctuationWeight = 0.15F;
constexpr float kFunctionWordWeight = 0.45F;
constexpr float kNumberWeight = 0.7F;
constexpr float kContentWeight = 1.05F;

}  // namespace

std::vector<std::uint32_t> passage_of_words(const std::vector<MovedPassage>& moves, std::uint32_t size, bool old_side) {
    std::vector<std::uint32_t> passage(size, kNone);
    std::vector<std::uint32_t> by_size(moves.size());
    std::iota(by_size.begin(), by_size.end(), 0U);
    const auto range = [&](std::uint32_t m) { return old_side ? moves[m].before : moves[m].after; };
    std::stable_sort(by_size.begin(), by_size.end(),
                     [&](std::uint32_t x, std::uint32_t y) { return range(x).size() > range(y).size(); });
    for (const std::uint32_t m : by_size)
        std::fill(passage.begin() + range(m).begin, passage.begin() + range(m).end, m);
    return passage;
}

Side make_side(const text::TokenList& list, const text::Vocabulary& vocabulary) {
    Side side;
    const std::size_t count = list.tokens.size();
    side.ids.reserve(count);
    side.edges.reserve(count + 1);
    side.block_start = list.block_start;
    side.is_label = list.label;
    side.tokens = list.tokens;
    for (std::size_t i = 0; i < count; ++i) {
        const Token& token = list.tokens[i];
        const bool block = i == 0 || list.tokens[i - 1].block != token.block;
        const bool clause = !block && vocabulary.entry(list.tokens[i - 1].id).kind == text::WordKind::punctuation;
        side.ids.push_back(token.id);
        side.edges.push_back(block                    ? Edge::block
                             : list.sentence_start[i] ? Edge::sentence
                             : clause                 ? Edge::clause
                                                      : Edge::word);
    }
    side.edges.push_back(Edge::block);
    return side;
}

std::shared_ptr<const WordValues> make_values(const text::Vocabulary& vocabulary) {
    auto values = std::make_shared<WordValues>();
    values->weights.reserve(vocabulary.size());
    values->is_word.reserve(vocabulary.size());
    for (std::uint32_t id = 0; id < vocabulary.size(); ++id) {
        const auto& entry = vocabulary.entry(id);
        const bool number = entry.kind == text::WordKind::number || entry.kind == text::WordKind::reference;
        const bool mark = entry.kind == text::WordKind::punctuation;
        const float word = entry.function_word ? kFunctionWordWeight : number ? kNumberWeight : kContentWeight;
        values->weights.push_back(mark ? kPunctuationWeight : word);
        values->is_word.push_back(!mark);
        values->several_forms.push_back(entry.several_forms);
    }
    return values;
}

}  // namespace spor::alignment
