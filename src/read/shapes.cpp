#include "read/shapes.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kNear = 6;          // lines either way that say how wide the column is
constexpr std::size_t kLongestWord = 32;  // bytes of a last word that is looked up

bool is_closing(char32_t c) {
    return c == ')' || c == ']' || c == '"' || c == '\'' || c == '*' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB ||
           c == 0xBB;
}

bool is_opening(char32_t c) {
    return c == '(' || c == '[' || c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB;
}

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == text::kSoftHyphen; }

std::string_view strip_closing(std::string_view line) {
    std::size_t end = line.size();
    while (end > 0) {
        std::size_t before = end;
        const char32_t c = text::previous_character(line, before);
        if (!is_closing(c) && !text::is_blank(c)) break;
        end = before;
    }
    return line.substr(0, end);
}

// "det koster.[^2]": without the mark of a footnote, as a PDF's lines write it.
std::string_view strip_note_mark(std::string_view line) {
    if (!line.ends_with(']')) return line;
    const std::size_t mark = line.rfind("[^");
    const bool digits = mark != std::string_view::npos && line.size() - mark <= 6 &&
                        line.find_first_not_of("0123456789", mark + 2) == line.size() - 1;
    return digits ? line.substr(0, mark) : line;
}

// "det koster.2": without the number of a footnote behind the sentence.
std::string_view strip_note_number(std::string_view line) {
    constexpr std::size_t kMostDigits = 3;
    std::size_t end = line.size();
    while (end > 0 && line[end - 1] >= '0' && line[end - 1] <= '9') --end;
    if (end < 2 || end == line.size() || line.size() - end > kMostDigits) return line;
    const char mark = line[end - 1];
    if (mark != '.' && mark != '!' && mark != '?' && mark != ')' && mark != '"') return line;
    std::size_t before = end - 1;
    const char32_t c = text::previous_character(line, before);
    return text::is_letter(c) || is_closing(c) || c == '.' ? line.substr(0, end) : line;
}

// The last blank-delimited word; empty where it is long.
std::string_view last_word(std::string_view line) {
    std::size_t begin = line.size();
    while (begin > 0) {
        std::size_t before = begin;
        const char32_t c = text::previous_character(line, before);
        if (text::is_blank(c) || is_opening(c)) break;
        begin = before;
        if (line.size() - begin > kLongestWord) return {};
    }
    return line.substr(begin);
}

// The last word where it is short enough to be looked up, case folded.
std::string fold_last_word(std::string_view line) {
    constexpr std::size_t kLongest = 12;
    const std::string_view word = last_word(line);
    return word.size() <= kLongest ? text::fold(word) : std::string();
}

bool ends_in_name(std::string_view line) {
    const std::string_view word = last_word(line);
    std::size_t at = 0;
    return !word.empty() && text::is_upper(text::next_character(word, at));
}

// The widest of the lines around each, over runs without an empty line; or what the page says.
void measure_wraps(Page& page) {
    for (std::size_t begin = 0; begin < page.size();) {
        std::size_t end = begin + 1;
        while (end < page.size() && page.adjoins(end)) ++end;
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t from = i - std::min(kNear, i - begin);
            const std::size_t to = std::min(end, i + kNear + 1);
            for (std::size_t j = from; j < to; ++j) {
                page.shapes[i].wrap = std::max(page.shapes[i].wrap, page.lines[j].width);
            }
            if (page.lines[i].wrap > 0) page.shapes[i].wrap = page.lines[i].wrap;
        }
        begin = end;
    }
}

// Broken lines end in mid-sentence now and then; paragraphs of one line each hardly ever do.
bool is_wrapped(const Page& page) {
    constexpr std::uint32_t kNarrow = 20;
    std::size_t pairs = 0;
    std::size_t open = 0;
    for (std::size_t i = 1; i < page.size(); ++i) {
        if (!page.adjoins(i) || page.shapes[i].marker.kind != MarkerKind::none || page.lines[i - 1].width < kNarrow)
            continue;
        ++pairs;
        const bool small = page.shapes[i].beginning == Beginning::small;
        open += page.unfinished(i - 1) && (small || page.has_weak_end(i - 1)) ? 1U : 0U;
    }
    return open > 0 && open * 8 >= pairs;
}

// A large line above everything is a title, and says nothing about the sections; one below text does.
std::uint8_t find_deepest(const std::vector<Line>& lines) {
    std::uint8_t deepest = 0;
    bool below_text = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        deepest = std::max(deepest, lines[i].level);
        below_text |= i > 0 && lines[i].level > 0 && lines[i - 1].level == 0;
    }
    return below_text ? deepest : std::uint8_t{0};
}

}  // namespace

bool Page::has_weak_end(std::size_t line) const {
    return shapes[line].ending == Ending::open &&
           text::contains(text::language_data(language).function_words, fold_last_word(text(line)));
}

bool Page::hangs(std::size_t line) const {
    const Ending ending = shapes[line].ending;
    if (ending == Ending::comma || ending == Ending::hyphen) return true;
    return ending == Ending::open &&
           text::contains(text::language_data(language).conjunctions, fold_last_word(text(line)));
}

bool Page::had_room(std::size_t line, std::size_t next) const {
    const std::uint32_t wrap = shapes[line].wrap;
    return lines[line].width + 1 + lines[next].first_word + std::max(1U, wrap / 10) <= wrap;
}

bool Page::could_fit(std::size_t line, std::size_t next) const {
    return lines[line].width + 1 + lines[next].first_word <= shapes[line].wrap;
}

bool Page::is_long(std::size_t line, std::size_t next) const {
    const std::uint32_t wrap = std::max(shapes[line].wrap, shapes[next].wrap);
    return (lines[line].width + 1 + lines[next].first_word) * 10 >= wrap * 6;
}

Ending find_ending(std::string_view line, Language language) {
    const std::string_view text = strip_closing(strip_note_number(strip_closing(strip_note_mark(line))));
    if (text.empty()) return Ending::open;
    std::size_t at = text.size();
    const char32_t c = text::previous_character(text, at);
    if (c == ',') return Ending::comma;
    if (c == ':' || c == ';') return Ending::lead;
    if (c == '!' || c == '?' || c == 0x2026) return Ending::stop;
    if (is_hyphen(c)) {
        return at > 0 && text::is_word_character(text::previous_character(text, at)) ? Ending::hyphen : Ending::open;
    }
    if (c != '.') return Ending::open;
    const std::string_view word = last_word(text);
    if (word.empty()) return Ending::stop;
    return text::contains(text::language_data(language).abbreviations, text::fold(word)) ? Ending::open : Ending::stop;
}

Beginning find_beginning(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = text::next_character(line, at);
        if (is_opening(c) || text::is_blank(c)) continue;
        if (text::is_lower(c)) return Beginning::small;
        if (text::is_digit(c)) return Beginning::digit;
        return text::is_letter(c) ? Beginning::capital : Beginning::other;
    }
    return Beginning::other;
}

Page find_shapes(const Document& document, std::vector<Line> lines, Language language) {
    Page page{document, language, std::move(lines), {}, false, 0};
    page.shapes.resize(page.lines.size());
    for (std::size_t i = 0; i < page.size(); ++i) {
        const std::string_view line = page.text(i);
        Shape& shape = page.shapes[i];
        shape.marker = find_marker(line, language);
        const bool dash = shape.marker.kind == MarkerKind::dash;
        const bool kept = shape.marker.kind == MarkerKind::none || shape.marker.kind == MarkerKind::letter_o;
        shape.beginning = find_beginning(kept ? line : line.substr(dash ? shape.marker.label : shape.marker.size));
        shape.ending = find_ending(line, language);
        shape.name_end = ends_in_name(line);
    }
    page.deepest = find_deepest(page.lines);
    measure_wraps(page);
    page.wrapped = is_wrapped(page) ||
                   std::any_of(page.lines.begin(), page.lines.end(), [](const Line& line) { return line.wrap > 0; });
    return page;
}

}  // namespace spor::reading
