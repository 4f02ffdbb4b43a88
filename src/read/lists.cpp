#include "read/lists.hpp"

#include <algorithm>
#include <string>

#include "text/characters.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kAhead = 8;         // lines in which a second dash makes the first one a bullet
constexpr std::size_t kAheadNumber = 40;  // lines in which "2." makes "1." an item
constexpr std::uint32_t kDeeper = 2;      // columns
constexpr std::size_t kDeepest = 9;

std::string_view word_after(std::string_view line, std::size_t at) {
    std::size_t end = at;
    while (end < line.size()) {
        std::size_t next = end;
        const char32_t c = text::next_character(line, next);
        if (!text::is_word_character(c) && c != '.' && c != '/') break;
        end = next;
    }
    return line.substr(at, std::min<std::size_t>(end - at, 24));
}

}  // namespace

bool is_torn_hyphen(const Page& page, std::size_t line) {
    if (!page.adjoins(line)) return false;
    const std::string_view text = page.text(line);
    const std::string_view above = page.text(line - 1);
    if (text.size() < 2 || text[0] != '-') return false;
    std::size_t at = above.size();
    if (!text::is_word_character(text::previous_character(above, at))) return false;
    at = 1;
    if (text::is_lower(text::next_character(text, at))) return true;
    const Marker& marker = page.shapes[line].marker;
    if (marker.kind != MarkerKind::dash) return false;
    const std::string word = text::fold(word_after(text, marker.size));
    return text::contains(text::language_data(page.language).conjunctions, word);
}

bool Lists::opens(std::size_t line, bool above) const {
    switch (page_.shapes[line].marker.kind) {
        case MarkerKind::none:
            return false;
        case MarkerKind::bullet:
            return true;
        case MarkerKind::letter_o: {
            const bool lead = line > 0 && page_.shapes[line - 1].ending == Ending::lead;
            return lead || !open_.empty() || find_sibling(line) > 0;
        }
        case MarkerKind::dash:
            return opens_dash(line, above);
        case MarkerKind::number:
        case MarkerKind::bracketed:
            return opens_number(line, above);
        case MarkerKind::provision:
            return opens_provision(line, above);
    }
    return false;
}

// A dash opens an item where another one follows or a list runs; alone under an unfinished line it is a dash.
bool Lists::opens_dash(std::size_t line, bool above) const {
    if (is_torn_hyphen(page_, line)) return false;
    const Shape& shape = page_.shapes[line];
    if (in_open_list(shape.marker)) return true;
    const std::size_t sibling = find_sibling(line);
    if (line == 0) return sibling > 0;
    if (page_.shapes[line - 1].ending == Ending::lead) return true;
    const bool unfinished = page_.unfinished(line - 1);
    const bool small = shape.beginning == Beginning::small;
    const bool in_sentence = above && page_.adjoins(line) && unfinished && small && !page_.had_room(line - 1, line);
    if (sibling > 0 && (!in_sentence || is_list_from(line, sibling))) return true;
    if (page_.adjoins(line) && above) {
        if (page_.lines[line].indent >= page_.lines[line - 1].indent + kDeeper) return true;
        return !unfinished || (!small && page_.had_room(line - 1, line));
    }
    return !unfinished && !small;
}

// Two dashes at line beginnings in mid-sentence: a list without punctuation, or chance? In a list the first item ends
// early or with a stop, or dash follows on dash.
bool Lists::is_list_from(std::size_t line, std::size_t sibling) const {
    for (std::size_t i = line + 1; i < sibling; ++i) {
        const bool plain = page_.shapes[i].marker.kind == MarkerKind::none;
        if (plain && !page_.adjoins(i) && page_.shapes[i].beginning != Beginning::small)
            return false;  // a new paragraph
    }
    const Ending ending = page_.shapes[sibling - 1].ending;
    if (ending == Ending::stop || ending == Ending::lead || page_.had_room(sibling - 1, sibling)) return true;
    if (sibling != line + 1) return false;
    return page_.has_weak_end(line - 1) || find_sibling(sibling) == sibling + 1;
}

// "2." goes on counting, "1." is followed by "2."; and the line above leaves room for an item to begin.
bool Lists::opens_number(std::size_t line, bool above) const {
    const Marker& marker = page_.shapes[line].marker;
    const bool counts = counts_on(last_number_, marker);
    const bool first = marker.value == 1 || marker.roman == 1;
    const bool apart = !above || !page_.adjoins(line) || !page_.unfinished(line - 1) ||
                       page_.shapes[line - 1].ending == Ending::comma || page_.has_weak_end(line - 1);
    if (counts) {
        const bool in_items = !open_.empty() && open_.back().kind == marker.kind && open_.back().style == marker.style;
        const bool in_list = in_items || (in_letters_ && last_number_.style == marker.style);
        return apart || in_list || page_.had_room(line - 1, line);
    }
    const bool capital = page_.shapes[line].beginning == Beginning::capital;
    if (first && find_sibling(line) > 0) {
        const bool plain = page_.text(line)[marker.label - 1] == '.';  // "1." ends many a sentence, "a)" none
        return !plain || apart || page_.had_room(line - 1, line);
    }
    return apart && capital && !(page_.adjoins(line) && above) && (first || find_sibling(line) > 0);
}

bool Lists::opens_provision(std::size_t line, bool above) const {
    if (!above) return true;
    const bool unfinished = page_.unfinished(line - 1);
    if (unfinished && find_beginning(page_.text(line)) == Beginning::small) return false;  // "§ 4," / "stk. 2"
    return !page_.adjoins(line) || !unfinished || page_.had_room(line - 1, line);
}

bool Lists::in_open_list(const Marker& marker) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Open& open) { return open.style == marker.style; });
}

std::size_t Lists::find_sibling(std::size_t line) const {
    const Marker& marker = page_.shapes[line].marker;
    const bool numbered = marker.kind == MarkerKind::number || marker.kind == MarkerKind::bracketed;
    const std::size_t end = std::min(page_.size(), line + 1 + (numbered ? kAheadNumber : kAhead));
    for (std::size_t i = line + 1; i < end; ++i) {
        const Marker& other = page_.shapes[i].marker;
        if (numbered ? counts_on(marker, other) : (other.kind == marker.kind && other.style == marker.style))
            return true;
    }
    return false;
}

void Lists::count(std::size_t line) {
    last_number_ = page_.shapes[line].marker;
    in_letters_ = last_number_.kind == MarkerKind::bracketed;
}

void Lists::leave() {
    open_.clear();
    in_letters_ = false;
}

std::uint8_t Lists::enter(std::size_t line) {
    const Marker& marker = page_.shapes[line].marker;
    const std::uint32_t indent = page_.lines[line].indent;
    in_letters_ = false;
    if (marker.kind == MarkerKind::number || marker.kind == MarkerKind::bracketed) last_number_ = marker;
    const auto same = std::find_if(open_.rbegin(), open_.rend(), [&](const Open& open) {
        return open.style == marker.style && open.indent < indent + kDeeper;
    });
    if (same != open_.rend() && indent < same->indent + kDeeper) {
        open_.erase(same.base(), open_.end());
    } else {
        while (!open_.empty() && (indent + kDeeper <= open_.back().indent || open_.size() == kDeepest))
            open_.pop_back();
        open_.push_back({marker.kind, marker.style, indent});
    }
    return static_cast<std::uint8_t>(open_.size());
}

}  // namespace spor::reading
