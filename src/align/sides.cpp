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

PassageMap::PassageMap(const std::vector<MovedPassage>& moves, bool old_side) {
    const auto range = [&](std::uint32_t m) { return old_side ? moves[m].before : moves[m].after; };
    std::vector<std::uint32_t> order(moves.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t x, std::uint32_t y) { return outer_first(range(x), range(y)); });
    std::vector<std::uint32_t> open;  // passages around the place reached, innermost last
    const auto close_until = [&](std::uint32_t token) {
        while (!open.empty() && range(open.back()).end <= token) {
            const std::uint32_t end = range(open.back()).end;
            open.pop_back();
            begin_at(end, open.empty() ? kNone : open.back());
        }
    };
    for (const std::uint32_t m : order) {
        close_until(range(m).begin);
        begin_at(range(m).begin, m);
        open.push_back(m);
    }
    close_until(kNone);
}

void PassageMap::begin_at(std::uint32_t token, std::uint32_t passage) {
    if (starts_.empty() || starts_.back() != token) {
        starts_.push_back(token);
        passages_.push_back(passage);
    } else {
        passages_.back() = passage;
    }
}

std::uint32_t PassageMap::at(std::uint32_t token) const {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), token);
    return next == starts_.begin() ? kNone : passages_[static_cast<std::size_t>(next - starts_.begin()) - 1];
}

Side make_side(text::TokenList& list) {
    Side side;
    side.edges = std::move(list.begins);
    side.block_start = std::move(list.block_start);
    side.is_label = std::move(list.label);
    side.tokens = list.tokens;
    side.ids.resize(list.tokens.size());
    for (std::size_t i = 0; i < side.ids.size(); ++i) side.ids[i] = list.tokens[i].id;
    return side;
}

std::shared_ptr<const WordValues> make_values(const text::Vocabulary& vocabulary) {
    auto values = std::make_shared<WordValues>();
    values->weights.reserve(vocabulary.size());
    values->is_word.reserve(vocabulary.size());
    const Language written = vocabulary.written_language();
    for (std::uint32_t id = 0; id < vocabulary.size(); ++id) {
        const auto& entry = vocabulary.entry(id);
        const bool number = entry.kind == text::WordKind::number || entry.kind == text::WordKind::reference;
        const bool mark = entry.kind == text::WordKind::punctuation;
        const float word = entry.is_function_word(written) ? kFunctionWordWeight
                           : number                        ? kNumberWeight
                                                           : kContentWeight;
        values->weights.push_back(mark ? kPunctuationWeight : word);
        values->is_word.push_back(mark ? 0 : 1);
        values->several_forms.push_back(entry.several_forms);
    }
    return values;
}

}  // namespace spor::alignment
