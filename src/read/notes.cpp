#include "read/notes.hpp"

#include <algorithm>
#include <string_view>

#include "text/characters.hpp"

namespace spor::reading {
namespace {

constexpr std::size_t kFoot = 30;         // lines at a page's end among which footnotes are looked for
constexpr std::uint32_t kMostDigits = 3;  // of a footnote's number

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "12" or "¹²" at the beginning of a text.
struct Number {
    std::uint32_t value = 0;
    std::uint32_t digits = 0;
    std::uint32_t bytes = 0;
    bool superscript = false;
};

Number read_number(std::string_view text) {
    Number number;
    number.superscript = !text.empty() && !is_digit(text[0]);
    for (std::size_t at = 0; at < text.size() && number.digits <= kMostDigits;) {
        const char32_t c = text::next_character(text, at);
        const char digit = number.superscript              ? text::superscript_digit(c)
                           : c < 0x80 && text::is_digit(c) ? static_cast<char>(c)
                                                           : '\0';
        if (digit == '\0') break;
        number.value = number.value * 10 + static_cast<std::uint32_t>(digit - '0');
        number.bytes = static_cast<std::uint32_t>(at);
        ++number.digits;
    }
    return number;
}

/// The number hangs on a word, or on the mark behind one: "Sandholm,1 og", "klager.2", "planen3 gælder".
bool hangs_on_word(std::string_view line, std::uint32_t due) {
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        const Number number = read_number(line.substr(begin));
        if (number.digits == 0) {
            (void)text::next_character(line, at);
            continue;
        }
        at = begin + number.bytes;
        std::size_t after = at;
        const bool goes_on = after < line.size() && text::is_word_character(text::next_character(line, after));
        if (begin == 0 || number.digits > kMostDigits || number.value != due || goes_on) continue;
        std::size_t before = begin;
        char32_t c = text::previous_character(line, before);
        if (text::is_blank(c) || c == '(' || c == '/' || c == '-') continue;
        if (!text::is_letter(c) && before > 0) c = text::previous_character(line, before);
        if (text::is_letter(c) || c == ')' || c == '"' || c == 0x201D) return true;
    }
    return false;
}

class Finder {
public:
    Finder(const Document& document, std::vector<Line>& lines) : document_(document), lines_(lines) {}

    void run() {
        std::size_t begin = 0;
        for (std::size_t line = 1; line <= lines_.size(); ++line) {
            const bool ends = line == lines_.size() || lines_[line].broken || lines_[line].page;
            if (!ends) continue;
            find_on_page(begin, line);
            begin = line;
        }
    }

private:
    [[nodiscard]] std::string_view text(std::size_t line) const { return text_of(document_, lines_[line]); }

    /// The footnotes of the lines [begin, end): the number that is due, and those that count on from it.
    void find_on_page(std::size_t begin, std::size_t end) {
        for (const std::uint32_t due : {last_ + 1, 1U}) {
            std::size_t line = end - std::min(kFoot, end - begin);
            while (line < end && !opens(line, due, begin)) ++line;
            if (line == end || line == begin) continue;
            take(line, end, due, begin);
            return;
        }
    }

    [[nodiscard]] bool opens(std::size_t line, std::uint32_t number, std::size_t begin) const {
        const std::string_view words = text(line);
        if (note_number_size(words) == 0 || read_number(words).value != number) return false;
        for (std::size_t above = begin; above < line; ++above) {
            if (hangs_on_word(text(above), number)) return true;
        }
        return false;
    }

    void take(std::size_t line, std::size_t end, std::uint32_t number, std::size_t begin) {
        for (; line < end; ++line) {
            const bool next = opens(line, number, begin);
            lines_[line].note = true;
            lines_[line].starts = next;
            if (next) last_ = number++;
        }
    }

    const Document& document_;
    std::vector<Line>& lines_;
    std::uint32_t last_ = 0;
};

}  // namespace

std::uint32_t note_number_size(std::string_view line) {
    const Number number = read_number(line);
    if (number.digits == 0 || number.digits > kMostDigits || line[0] == '0') return 0;
    const bool apart = number.bytes == line.size() || line[number.bytes] == ' ' || line[number.bytes] == '\t';
    return apart || number.superscript ? number.bytes : 0;
}

void find_notes(const Document& document, std::vector<Line>& lines) {
    if (std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.note; })) return;
    Finder(document, lines).run();
}

}  // namespace spor::reading
