#include "read/joins.hpp"

#include <algorithm>
#include <string>

#include "read/lists.hpp"
#include "read/provision.hpp"
#include "text/characters.hpp"
#include "text/language.hpp"
#include "text/lexicon.hpp"
#include "text/words.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kLongestPart = 80;  // bytes of a word's half that is looked up

enum class Join : std::uint8_t {
    blank,  // a line break between words
    close,  // nothing between: "it-" + "systemer"
    drop    // the hyphen goes as well: "sundheds-" + "væsen"
};

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010; }

// Letters, digits and inner hyphens before the end of `text`.
std::string_view word_before(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && text.size() - begin < kLongestPart) {
        std::size_t before = begin;
        const char32_t c = text::previous_character(text, before);
        if (!text::is_word_character(c) && !(is_hyphen(c) && begin < text.size())) break;
        begin = before;
    }
    return text.substr(begin);
}

std::string_view word_behind(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && end < kLongestPart) {
        std::size_t next = end;
        if (!text::is_word_character(text::next_character(text, next))) break;
        end = next;
    }
    return text.substr(0, end);
}

bool is_vowel(char32_t c) { return std::u32string_view(U"aeiouyæøåäöé").find(c) != std::u32string_view::npos; }

// A half that stands for itself keeps its hyphen: "it-systemer", "EU-regler", "2025-planen", "tv-avisen". Another one
// of two letters is a syllable: "an-satte".
bool keeps_hyphen(std::string_view half, Language language) {
    std::size_t letters = 0;
    bool small = false;
    bool digit = false;
    bool vowel = false;
    for (std::size_t at = 0; at < half.size();) {
        const char32_t c = text::next_character(half, at);
        letters += text::is_letter(c) ? 1U : 0U;
        small |= text::is_lower(c);
        digit |= text::is_digit(c);
        vowel |= is_vowel(c);
    }
    if (digit || !small) return true;
    if (letters == 2) return !vowel || text::contains(text::language_data(language).stems, half);
    return letters < 2;
}

// A conjunction may carry a full stop ("hhv.") or a comma.
bool begins_with_conjunction(std::string_view line, Language language) {
    std::size_t end = 0;
    while (end < line.size() && end < 16 && line[end] != ' ' && line[end] != ',') ++end;
    const text::LanguageData& data = text::language_data(language);
    return text::contains(data.conjunctions, text::fold(line.substr(0, end))) ||
           text::contains(data.conjunctions, text::fold(word_behind(line)));
}

Join judge_hyphen(std::string_view half, std::string_view line, const Page& page, const Lexicon* lexicon) {
    if (half.empty()) return Join::blank;
    std::size_t at = 0;
    const char32_t first = text::next_character(line, at);
    if (!text::is_word_character(first)) return Join::blank;
    if (begins_with_conjunction(line, page.language)) return Join::blank;
    if (!text::is_lower(first)) return Join::close;
    const std::string_view rest = word_behind(line);
    if (lexicon != nullptr) {
        if (lexicon->contains(std::string(half) + std::string(rest))) return Join::drop;
        if (lexicon->contains(std::string(half) + "-" + std::string(rest))) return Join::close;
    }
    return keeps_hyphen(half, page.language) ? Join::close : Join::drop;
}

// The last word of a line holds a dot, a colon or a slash: an address, after which a new word may begin.
bool is_address(std::string_view text) {
    for (std::size_t at = text.size(); at > 0 && text.size() - at < kLongestPart && text[at - 1] != ' '; --at) {
        if (text[at - 1] == '/' || text[at - 1] == ':' || text[at - 1] == '.') return true;
    }
    return false;
}

// How `line` follows the text so far, which ends in a line's last character.
Join judge(std::string_view text, std::string_view line, const Page& page, const Lexicon* lexicon) {
    std::size_t at = text.size();
    const char32_t last = text::previous_character(text, at);
    if (last == text::kSoftHyphen) return Join::drop;
    if (at == 0) return Join::blank;
    const std::string_view before = text.substr(0, at);
    if (is_hyphen(last)) return judge_hyphen(word_before(before), line, page, lexicon);
    std::size_t next = 0;
    const char32_t first = text::next_character(line, next);
    const char32_t previous = text::previous_character(text, at);
    const bool words = text::is_word_character(previous) && text::is_word_character(first);
    if (last == '/' && words && !is_address(before)) return Join::close;
    const bool dash = last == 0x2013 || last == 0x2011;
    return dash && text::is_digit(previous) && text::is_digit(first) ? Join::close : Join::blank;
}

void append(Block& block, std::string_view line, std::uint32_t source) {
    if (line.empty()) return;
    block.origins.push_back(
        {static_cast<std::uint32_t>(block.text.size()), source, static_cast<std::uint32_t>(line.size())});
    block.text += line;
}

// Takes the text's last character away; an origin always ends the text, and goes with its only character.
void drop_last(Block& block) {
    std::size_t at = block.text.size();
    (void)text::previous_character(block.text, at);
    block.origins.back().length -= static_cast<std::uint32_t>(block.text.size() - at);
    if (block.origins.back().length == 0) block.origins.pop_back();
    block.text.resize(at);
}

void add_line(Block& block, const Page& page, std::size_t line, const Lexicon* lexicon) {
    const std::string_view text = page.text(line);
    if (!block.text.empty() && !is_torn_hyphen(page, line)) {
        const Join join = judge(block.text, text, page, lexicon);
        if (join == Join::drop) drop_last(block);
        if (join == Join::blank) block.text += ' ';
    }
    append(block, text, page.lines[line].begin);
}

}  // namespace

Block join_lines(const Page& page, const Piece& piece, const Lexicon* lexicon) {
    Block block;
    block.kind = piece.kind;
    block.level = piece.level;
    block.depth = piece.kind == BlockKind::item ? piece.level : std::uint8_t{0};
    block.ordered = piece.ordered;
    block.verbatim = piece.kind == BlockKind::rule;
    const Line& first = page.lines[piece.first];
    const std::string_view line = page.text(piece.first);
    block.label = line.substr(0, piece.label);
    block.note = first.note;
    append(block, line.substr(piece.marker), first.begin + piece.marker);
    for (std::size_t i = piece.first + 1; i <= piece.last; ++i) add_line(block, page, i, lexicon);
    if (piece.kind != BlockKind::item) label_provision(block, page.language);
    block.source = {first.begin, page.lines[piece.last].end};
    block.lines = {first.number, page.lines[piece.last].number};
    return block;
}

}  // namespace spor::reading
