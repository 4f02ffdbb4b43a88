#include "drafts/draft.hpp"

#include <array>

#include "drafts/words.hpp"

namespace spor::drafts {
namespace {

void add_sentences(Part& part, Random& random, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const auto sentence = make_sentence(random);
        part.words.insert(part.words.end(), sentence.begin(), sentence.end());
    }
}

void make_rows(Part& part, Random& random) {
    const std::size_t columns = random.between(2, 4);
    const std::size_t count = random.between(2, 5);
    for (std::size_t r = 0; r < count; ++r) {
        auto& row = part.rows.emplace_back();
        for (std::size_t c = 0; c < columns; ++c)
            row.push_back(c == 0 || r == 0 ? make_compound(random) : std::to_string(random.between(2, 2030)));
    }
}

void set_bold(Part& part, Random& random) {
    part.bold_begin = random.below(part.words.size());
    part.bold_end = part.bold_begin + random.between(1, 3);
    if (part.bold_end > part.words.size()) part.bold_end = part.words.size();
    constexpr std::array<std::array<const char*, 2>, 4> kinds{
        {{"**", "**"}, {"`", "`"}, {"![", "](kort.png)"}, {"[", "](https://a.example/b)"}}};
    const auto& [open, close] = random.pick(kinds);
    part.open = open;
    part.close = close;
}

Kind pick_kind(Random& random, bool structure) {
    const std::size_t roll = random.below(structure ? 100 : 80);
    if (roll < 15) return Kind::heading;
    if (roll < 55) return Kind::paragraph;
    if (roll < 80) return Kind::item;
    if (roll < 87) return Kind::numbered;
    if (roll < 92) return Kind::quote;
    if (roll < 97) return Kind::table;
    return Kind::code;
}

std::string line_of(const Part& part) {
    std::string line;
    for (std::size_t i = 0; i < part.words.size(); ++i) {
        if (i > 0) line += ' ';
        if (i == part.bold_begin && part.bold_begin < part.bold_end) line += part.open;
        line += part.words[i];
        if (i + 1 == part.bold_end && part.bold_begin < part.bold_end) line += part.close;
    }
    return line;
}

std::string table_of(const Part& part) {
    std::string text;
    for (std::size_t r = 0; r < part.rows.size(); ++r) {
        text += "|";
        for (const auto& cell : part.rows[r]) text += " " + cell + " |";
        text += "\n";
        if (r > 0) continue;
        text += "|";
        for (std::size_t c = 0; c < part.rows[0].size(); ++c) text += "---|";
        text += "\n";
    }
    return text;
}

std::string write_part(const Part& part, std::size_t number) {
    switch (part.kind) {
        case Kind::heading:
            return std::string(part.level, '#') + " " + line_of(part) + "\n";
        case Kind::item:
            return std::string(2 * (part.level - 1), ' ') + "- " + line_of(part) + "\n";
        case Kind::numbered:
            return std::to_string(number) + ". " + line_of(part) + "\n";
        case Kind::quote:
            return "> " + line_of(part) + "\n";
        case Kind::table:
            return table_of(part);
        case Kind::code:
            return "```\n" + line_of(part) + "\n```\n";
        case Kind::provision:
        case Kind::paragraph:
            break;
    }
    return line_of(part) + "\n";
}

bool in_list(const Part& part) { return part.kind == Kind::item || part.kind == Kind::numbered; }

}  // namespace

Part make_part(Random& random, Kind kind) {
    Part part;
    part.kind = kind;
    if (kind == Kind::heading) {
        part.level = random.between(1, 4);
        part.words = make_title(random);
    } else if (kind == Kind::table) {
        make_rows(part, random);
    } else if (kind == Kind::item || kind == Kind::numbered || kind == Kind::code) {
        add_sentences(part, random, 1);
    } else {
        add_sentences(part, random, random.between(1, 5));
    }
    return part;
}

Draft make_draft(Random& random, const Shape& shape) {
    Draft draft;
    std::size_t provision = 0;
    for (std::size_t i = 0; i < shape.parts; ++i) {
        const Kind kind = pick_kind(random, shape.structure);
        Part part = make_part(random, kind);
        const bool after_item = !draft.empty() && draft.back().kind == Kind::item;
        if (kind == Kind::item && after_item && random.chance(25)) part.level = 2;
        if (kind == Kind::paragraph && random.chance(10)) {
            part.kind = Kind::provision;
            part.words.insert(part.words.begin(), "§ " + std::to_string(++provision) + ".");
        }
        if (shape.structure && kind == Kind::paragraph && random.chance(15)) set_bold(part, random);
        draft.push_back(std::move(part));
    }
    return draft;
}

std::vector<std::size_t> sentence_ends(const Part& part) {
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < part.words.size(); ++i) {
        const bool stops = part.words[i].size() > 6 && part.words[i].back() == '.';
        if (stops || i + 1 == part.words.size()) ends.push_back(i + 1);
    }
    return ends;
}

std::string write_markdown(const Draft& draft) {
    std::string text;
    std::size_t number = 0;
    for (std::size_t i = 0; i < draft.size(); ++i) {
        const bool joins = i > 0 && in_list(draft[i]) && draft[i].kind == draft[i - 1].kind;
        number = joins ? number + 1 : 1;
        if (i > 0 && !joins) text += "\n";
        text += write_part(draft[i], number);
    }
    return text;
}

}  // namespace spor::drafts
