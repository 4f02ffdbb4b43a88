#include "drafts/edit.hpp"

#include <algorithm>
#include <array>

#include "drafts/words.hpp"

namespace spor::drafts {
namespace {

using Edit = void (*)(Draft&, Random&);

auto at(std::vector<std::string>& words, std::size_t index) {
    return words.begin() + static_cast<std::ptrdiff_t>(index);
}
auto at(Draft& draft, std::size_t index) { return draft.begin() + static_cast<std::ptrdiff_t>(index); }

void drop_bold(Part& part) { part.bold_begin = part.bold_end = 0; }

Part* pick_prose(Draft& draft, Random& random) {
    if (draft.empty()) return nullptr;
    Part& part = draft[random.below(draft.size())];
    return part.words.empty() ? nullptr : &part;
}

void replace_word(Draft& draft, Random& random) {
    if (Part* part = pick_prose(draft, random)) part->words[random.below(part->words.size())] = make_word(random);
}

void insert_words(Draft& draft, Random& random) {
    Part* part = pick_prose(draft, random);
    if (!part) return;
    drop_bold(*part);
    const std::size_t count = random.between(1, 4);
    for (std::size_t i = 0; i < count; ++i)
        part->words.insert(at(part->words, random.below(part->words.size() + 1)), make_word(random));
}

void delete_words(Draft& draft, Random& random) {
    Part* part = pick_prose(draft, random);
    if (!part || part->words.size() < 4) return;
    drop_bold(*part);
    const std::size_t first = random.below(part->words.size() - 2);
    part->words.erase(at(part->words, first), at(part->words, first + random.between(1, 2)));
}

void change_compound(Draft& draft, Random& random) {
    if (Part* part = pick_prose(draft, random)) {
        std::string& word = part->words[random.below(part->words.size())];
        if (word.size() > 8 && word.find(' ') == std::string::npos) word = make_compound(random) + "s";
        part->words[random.below(part->words.size())] += "forløb";
    }
}

void change_case(Draft& draft, Random& random) {
    if (Part* part = pick_prose(draft, random)) {
        std::string& word = part->words[random.below(part->words.size())];
        word = capital(word);
    }
}

void change_punctuation(Draft& draft, Random& random) {
    Part* part = pick_prose(draft, random);
    if (!part) return;
    constexpr std::array marks{",", ".", ";", ":", "!", "?", " –", ")"};
    std::string& word = part->words[random.below(part->words.size())];
    if (word.size() > 3 && (word.back() == ',' || word.back() == '.')) {
        word.pop_back();
    } else {
        word += random.pick(marks);
    }
}

void insert_sentence(Draft& draft, Random& random) {
    Part* part = pick_prose(draft, random);
    if (!part || part->kind == Kind::heading) return;
    drop_bold(*part);
    const auto ends = sentence_ends(*part);
    const auto sentence = make_sentence(random);
    part->words.insert(at(part->words, random.chance(30) ? 0 : random.pick(ends)), sentence.begin(), sentence.end());
}

void delete_sentence(Draft& draft, Random& random) {
    Part* part = pick_prose(draft, random);
    if (!part) return;
    const auto ends = sentence_ends(*part);
    if (ends.size() < 2) return;
    drop_bold(*part);
    const std::size_t which = random.below(ends.size());
    part->words.erase(at(part->words, which == 0 ? 0 : ends[which - 1]), at(part->words, ends[which]));
}

void insert_part(Draft& draft, Random& random) {
    constexpr std::array kinds{Kind::heading, Kind::paragraph, Kind::paragraph, Kind::item, Kind::numbered};
    draft.insert(at(draft, random.below(draft.size() + 1)), make_part(random, random.pick(kinds)));
}

void delete_part(Draft& draft, Random& random) {
    if (draft.size() > 1) draft.erase(at(draft, random.below(draft.size())));
}

void move_parts(Draft& draft, Random& random) {
    if (draft.size() < 3) return;
    const std::size_t count = std::min(random.between(1, 3), draft.size() - 1);
    const std::size_t from = random.below(draft.size() - count);
    const Draft moved(at(draft, from), at(draft, from + count));
    draft.erase(at(draft, from), at(draft, from + count));
    draft.insert(at(draft, random.below(draft.size() + 1)), moved.begin(), moved.end());
}

void split_part(Draft& draft, Random& random) {
    if (draft.empty()) return;
    const std::size_t index = random.below(draft.size());
    const auto ends = sentence_ends(draft[index]);
    if (ends.size() < 2 || draft[index].kind == Kind::heading) return;
    const std::size_t cut = ends[random.below(ends.size() - 1)];
    drop_bold(draft[index]);
    Part tail = draft[index];
    if (tail.kind == Kind::provision) tail.kind = Kind::paragraph;
    tail.words.erase(tail.words.begin(), at(tail.words, cut));
    draft[index].words.resize(cut);
    draft.insert(at(draft, index + 1), tail);
}

void merge_parts(Draft& draft, Random& random) {
    if (draft.size() < 2) return;
    const std::size_t index = random.below(draft.size() - 1);
    Part& head = draft[index];
    const Part& tail = draft[index + 1];
    if (head.kind != Kind::paragraph || tail.kind != Kind::paragraph) return;
    head.words.insert(head.words.end(), tail.words.begin(), tail.words.end());
    draft.erase(at(draft, index + 1));
}

void change_bold(Draft& draft, Random& random) {
    Part* part = pick_prose(draft, random);
    if (!part || part->kind == Kind::code) return;
    if (part->bold_begin < part->bold_end) return drop_bold(*part);
    part->bold_begin = random.below(part->words.size());
    part->bold_end = part->bold_begin + 1;
}

void change_level(Draft& draft, Random& random) {
    for (Part& part : draft)
        if (part.kind == Kind::heading && random.chance(30)) part.level = random.between(1, 4);
}

void change_table(Draft& draft, Random& random) {
    for (Part& part : draft) {
        if (part.kind != Kind::table) continue;
        auto& row = part.rows[random.below(part.rows.size())];
        row[random.below(row.size())] = std::to_string(random.between(2, 99));
        if (random.chance(30)) part.rows.push_back(part.rows.back());
        return;
    }
}

// Edits of words come first, and more often, than those of whole parts.
constexpr std::array<Edit, 20> edits{replace_word,       replace_word,       insert_words,    insert_words,
                                     delete_words,       delete_words,       change_compound, change_case,
                                     change_punctuation, change_punctuation, insert_sentence, delete_sentence,
                                     insert_part,        delete_part,        move_parts,      split_part,
                                     merge_parts,        change_bold,        change_level,    change_table};

}  // namespace

Draft edit(Draft draft, Random& random, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) random.pick(edits)(draft, random);
    return draft;
}

}  // namespace spor::drafts
