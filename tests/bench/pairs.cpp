#include "bench/pairs.hpp"

#include <utility>
#include <vector>

#include "drafts/draft.hpp"
#include "drafts/words.hpp"

namespace spor::bench {
namespace {

using drafts::Draft;
using drafts::Kind;
using drafts::Part;
using drafts::Random;

Draft draft_of(Random& random, std::size_t bytes) {
    Draft draft;
    for (std::size_t size = 0; size < bytes;) {
        const std::size_t roll = random.below(10);
        draft.push_back(drafts::make_part(random, roll == 0 ? Kind::heading : roll < 3 ? Kind::item : Kind::paragraph));
        for (const auto& word : draft.back().words) size += word.size() + 1;
    }
    return draft;
}

void edit_words(Draft& draft, Random& random) {
    for (Part& part : draft) {
        std::vector<std::string> words;
        for (auto& word : part.words) {
            const std::size_t roll = random.below(150);  // three in 150 are edited
            if (roll == 0) continue;
            if (roll == 1) words.push_back(drafts::make_word(random));
            words.push_back(roll == 2 ? drafts::make_word(random) : std::move(word));
        }
        if (!words.empty()) part.words = std::move(words);
    }
}

/// One paragraph in a hundred is taken out and put down somewhere else, in one pass.
Draft move_paragraphs(Draft draft, Random& random) {
    std::vector<Part> taken;
    Draft rest;
    for (Part& part : draft) {
        const bool moves = part.kind == Kind::paragraph && random.below(100) == 0;
        (moves ? taken : rest).push_back(std::move(part));
    }
    Draft moved;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        moved.push_back(std::move(rest[i]));
        if (taken.empty() || random.below(rest.size() - i) >= taken.size()) continue;
        const std::size_t which = random.below(taken.size());
        std::swap(taken[which], taken.back());
        moved.push_back(std::move(taken.back()));
        taken.pop_back();
    }
    for (Part& part : taken) moved.push_back(std::move(part));
    return moved;
}

std::string one_line(std::string text) {
    for (char& c : text)
        if (c == '\n') c = ' ';
    return text;
}

std::string repeated(std::string_view word, std::size_t count) {
    std::string text;
    text.reserve(word.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += word;
    return text;
}

}  // namespace

Pair revised(std::size_t bytes, unsigned seed) {
    Random random(seed);
    const Draft draft = draft_of(random, bytes);
    Draft after = move_paragraphs(draft, random);
    edit_words(after, random);
    return {drafts::write_markdown(draft), drafts::write_markdown(after)};
}

Pair unrelated(std::size_t bytes) {
    Random one(1);
    Random two(2);
    return {drafts::write_markdown(draft_of(one, bytes)), drafts::write_markdown(draft_of(two, bytes))};
}

Pair make(std::string_view name, std::size_t bytes) {
    if (name == "revised") return revised(bytes);
    if (name == "unrelated") return unrelated(bytes);
    if (name == "word") return {repeated("kommune ", bytes / 8), repeated("kommune ", bytes / 8 - bytes / 80)};
    if (name != "line") return {};
    Pair pair = revised(bytes);
    return {one_line(std::move(pair.before)), one_line(std::move(pair.after))};
}

}  // namespace spor::bench
