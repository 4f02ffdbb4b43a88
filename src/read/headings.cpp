#include "read/headings.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/label.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kMostLines = 3;
constexpr std::uint32_t kWidest = 120;  // characters of all its lines
constexpr std::size_t kMostWords = 16;
constexpr std::size_t kMostLeadWords = 4;  // "Det vil vi gøre:" is a heading, a longer lead-in is a sentence
constexpr std::uint32_t kIndented = 2;     // columns from the margin; a list's points stand so, bullets drawn or not
constexpr std::uint32_t kBody = 20;        // characters; text that short may be one more line of a list without marks

std::size_t count_words(std::string_view line) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < line.size();) {
        const bool blank = text::is_blank(text::next_character(line, at));
        words += !blank && !inside ? 1U : 0U;
        inside = !blank;
    }
    return words;
}

std::string_view first_word(std::string_view line) {
    std::size_t end = 0;
    while (end < line.size()) {
        std::size_t next = end;
        if (!text::is_word_character(text::next_character(line, next))) break;
        end = next;
    }
    return line.substr(0, end);
}

// Every word of a line that has a capital although a word stands right before it.
void add_names(std::string_view line, std::unordered_set<std::string_view>& names) {
    bool after_word = false;
    for (std::size_t at = 0; at < line.size();) {
        const std::string_view word = first_word(line.substr(at));
        if (word.empty()) {
            std::size_t next = at;
            const char32_t c = text::next_character(line, next);
            after_word = after_word && (c == ' ' || c == 0xA0);
            at = next;
            continue;
        }
        std::size_t initial = 0;
        if (after_word && text::is_upper(text::next_character(word, initial))) names.insert(word);
        after_word = true;
        at += word.size();
    }
}

bool has_letter(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        if (text::is_letter(text::next_character(line, at))) return true;
    }
    return false;
}

// A full stop ends the line, or a footnote's number or mark behind one.
bool ends_sentence(std::string_view line) {
    return line.back() == '.' || line.back() == ']' || (line.back() >= '0' && line.back() <= '9');
}

bool is_acronym(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        if (text::is_lower(text::next_character(word, at))) return false;
    }
    return true;
}

bool is_numbered(const Marker& marker) {
    return marker.kind == MarkerKind::provision || marker.kind == MarkerKind::number;
}

}  // namespace

bool Headings::is_name(std::string_view word) {
    if (word.size() != 1 && is_acronym(word)) return true;  // and no word at all: a quotation
    if (!names_known_) {
        for (std::size_t i = 0; i < page_.size(); ++i) add_names(page_.text(i), names_);
        names_known_ = true;
    }
    return names_.count(word) > 0;
}

bool Headings::may_begin(std::size_t line) const {
    const Shape& shape = page_.shapes[line];
    if (page_.lines[line].width > kWidest) return false;
    if (is_numbered(shape.marker)) return shape.beginning != Beginning::small;
    if (shape.marker.kind != MarkerKind::none) return false;
    if (shape.beginning == Beginning::digit) return has_letter(page_.text(line));  // no column of numbers
    return shape.beginning == Beginning::capital;
}

std::size_t Headings::measure(std::size_t line, bool fresh) {
    if (!may_begin(line)) return 0;
    std::uint32_t width = 0;
    for (std::size_t lines = 1; lines <= kMostLines && line + lines <= page_.size(); ++lines) {
        const std::size_t last = line + lines - 1;
        width += page_.lines[last].width;
        if (width > kWidest) return 0;
        const Verdict verdict = judge(line, last, fresh);
        if (verdict == Verdict::no) return 0;
        if (verdict == Verdict::ends_here) return lines;
    }
    return 0;
}

Headings::Verdict Headings::judge(std::size_t first, std::size_t last, bool fresh) {
    const Shape& shape = page_.shapes[last];
    const std::string_view line = page_.text(last);
    const bool bare_label = first == last && is_numbered(shape.marker) && shape.marker.size >= line.size();
    if (shape.ending == Ending::stop && ends_sentence(line) && !bare_label) return Verdict::no;
    if (shape.ending == Ending::lead && (line.back() == ';' || count_words(line) > kMostLeadWords)) return Verdict::no;
    const std::size_t next = last + 1;
    if (next == page_.size()) return Verdict::no;
    if (!page_.adjoins(next)) return judge_apart(first, last, fresh);
    const bool hangs = page_.hangs(last);
    const bool small = page_.shapes[next].beginning == Beginning::small;
    if (lists_.opens(next, true)) {
        if (hangs || (small && page_.has_weak_end(last)) ||
            counts_on(page_.shapes[first].marker, page_.shapes[next].marker))
            return Verdict::no;
        if (is_text_by_size(first, last)) return Verdict::no;
        return fresh || last > first || page_.had_room(last, next) ? Verdict::ends_here : Verdict::no;
    }
    const bool number =
        page_.shapes[next].beginning == Beginning::digit && page_.shapes[next].marker.kind == MarkerKind::none;
    if (hangs || small || number || page_.has_weak_end(last)) return Verdict::goes_on;
    return bare_label ? Verdict::ends_here : judge_adjoining(first, last, fresh);
}

// Where sections are headed in larger type, a line as large as the text is a heading only by its number, or at the
// margin right above running text, where bold type may head it. A slide's points, an address, a lead-in are none.
bool Headings::is_text_by_size(std::size_t first, std::size_t last) const {
    if (page_.deepest == 0 || text::find_label(page_.text(first), page_.language).size > 0) return false;
    return page_.lines[first].indent >= kIndented || !is_running_text(last + 1);
}

bool Headings::is_running_text(std::size_t line) const {
    const Line& placed = page_.lines[line];
    if (placed.level > 0 || placed.row || placed.note || lists_.opens(line, true)) return false;
    const bool wraps = line + 1 < page_.size() && page_.adjoins(line + 1) && !page_.had_room(line, line + 1);
    return placed.width >= kBody * 2 && (wraps || page_.shapes[line].ending == Ending::stop);
}

// An empty line or a page's end follows.
Headings::Verdict Headings::judge_apart(std::size_t first, std::size_t last, bool fresh) const {
    const std::size_t next = last + 1;
    if (is_text_by_size(first, last)) return Verdict::no;
    if (!fresh) return Verdict::no;  // glued to the text above, parted from what is below: a paragraph's last line
    if (page_.hangs(last) || count_words(page_.text(last)) > kMostWords) return Verdict::no;
    for (std::size_t i = first; i < last; ++i) {
        if (page_.had_room(i, i + 1)) return Verdict::no;  // lines of their own: a name, a title, an address
    }
    const bool cut = page_.shapes[next].beginning == Beginning::small &&
                     page_.shapes[next].marker.kind == MarkerKind::none && page_.unfinished(last);
    return cut && (page_.lines[next].broken || page_.is_long(last, next)) ? Verdict::no : Verdict::ends_here;
}

// Text follows without a gap and does not begin in lower case: is it the body, or the heading's second line?
Headings::Verdict Headings::judge_adjoining(std::size_t first, std::size_t last, bool fresh) {
    const std::size_t next = last + 1;
    const MarkerKind marker = page_.shapes[next].marker.kind;
    if (is_text_by_size(first, last)) return Verdict::no;
    if (page_.had_room(last, next)) {
        const bool text = page_.lines[next].width >= kBody || !page_.unfinished(next);
        const bool leads = next + 1 < page_.size() && page_.adjoins(next + 1) && lists_.opens(next + 1, true);
        return text || (fresh && leads) || marker == MarkerKind::provision ? Verdict::ends_here : Verdict::no;
    }
    if (!fresh || !page_.wrapped) return Verdict::no;
    // As wide as its body: a break that need not be here, or a capital that is no name, tells that a sentence begins.
    const bool capital = page_.shapes[next].beginning == Beginning::capital && marker == MarkerKind::none;
    if (!capital || page_.shapes[last].name_end) return Verdict::goes_on;
    if (!page_.could_fit(last, next) && (last > first || is_name(first_word(page_.text(next)))))
        return Verdict::goes_on;
    return page_.lines[next].width >= kBody ? Verdict::ends_here : Verdict::no;
}

std::uint8_t Headings::level_of(std::size_t line) const {
    constexpr std::uint8_t kPlain = 2;
    constexpr std::uint8_t kProvision = 3;
    constexpr std::ptrdiff_t kDeepest = 6;
    const text::Label label = text::find_label(page_.text(line), page_.language);
    if (label.size == 0 && page_.deepest > 0)
        return static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(page_.deepest + 1, kDeepest));
    if (label.size == 0 || label.topic) return kPlain;
    const std::string_view number = label.label;
    if (number.find_first_not_of("0123456789.") == std::string_view::npos) {
        const auto parts = std::count(number.begin(), number.end(), '.') + 1;
        return static_cast<std::uint8_t>(std::min(parts, kDeepest));
    }
    if (number.starts_with("\xC2\xA7") || number.find('.') != std::string_view::npos) return kProvision;
    return number.find(' ') == std::string_view::npos ? kPlain : 1;
}

}  // namespace spor::reading
